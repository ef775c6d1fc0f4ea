package org.uppsikt.app;

import org.uppsikt.text.DoorText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.start.StartModel;
import org.uppsikt.work.Doors;

/// Why a workspace does not open, in words: what happened, what was kept, what to do.
final class Refusals {

  private Refusals() {}

  static StartModel.Failure words(Kit kit, Doors.Entry.Refused refused) {
    String until = refused.until().map(kit.formats()::time).orElse("");
    String happened = kit.text(happened(refused.reason()), refused.detail(), until);
    return new StartModel.Failure(
        happened, kit.text(DoorText.KEPT), kit.text(todo(refused.reason()), until));
  }

  private static DoorText happened(Doors.Reason reason) {
    return DoorText.valueOf(reason.name());
  }

  private static DoorText todo(Doors.Reason reason) {
    return switch (reason) {
      case WRONG_PASSWORD, WAIT, WRONG_KEY -> DoorText.DO_TRY_PASSWORD;
      case SUSPENDED -> DoorText.DO_ASK_ADMINISTRATOR;
      case IN_USE -> DoorText.DO_CLOSE_OTHER;
      case NEWER_VERSION -> DoorText.DO_UPDATE;
      case NO_ROOM -> DoorText.DO_MAKE_ROOM;
      case MISSING, NOT_REACHABLE -> DoorText.DO_LOOK;
      case EXISTS -> DoorText.DO_OTHER_FOLDER;
      case EMPTY,
          TRUNCATED,
          NOT_A_DATABASE,
          KEYS_DAMAGED,
          DAMAGED,
          FOREIGN_OBJECT,
          ALTERED_TABLES ->
          DoorText.DO_RESTORE_BACKUP;
    };
  }
}
