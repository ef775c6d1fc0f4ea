package org.uppsikt.ui.entry;

import org.uppsikt.text.DoorText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Doors;

/// Why a workspace does not open, in words: what happened, what was kept, what to do.
public final class DoorWords {

  private DoorWords() {}

  /// @param detail what the reason is about, such as a version; never content
  public static Notice of(Kit kit, Doors.Reason reason, String detail) {
    return new Notice(tone(reason), kit.text(happened(reason)), kept(kit, reason),
        kit.text(todo(reason)), detail);
  }

  private static Tone tone(Doors.Reason reason) {
    return switch (reason) {
      case WRONG_PASSWORD, WAIT, SUSPENDED, IN_USE, EXISTS, MISSING, EMPTY -> Tone.WARN;
      default -> Tone.DANGER;
    };
  }

  private static String kept(Kit kit, Doors.Reason reason) {
    return switch (reason) {
      case WRONG_PASSWORD, WAIT -> "";
      case EXISTS -> kit.text(DoorText.KEPT_EXISTING);
      case SUSPENDED -> kit.text(DoorText.KEPT_RECORDS);
      case NOT_REACHABLE -> kit.text(DoorText.KEPT_THERE);
      default -> kit.text(DoorText.KEPT_UNCHANGED);
    };
  }

  private static DoorText happened(Doors.Reason reason) {
    return switch (reason) {
      case MISSING -> DoorText.MISSING;
      case EMPTY -> DoorText.EMPTY;
      case TRUNCATED -> DoorText.TRUNCATED;
      case NOT_A_DATABASE -> DoorText.NOT_A_DATABASE;
      case WRONG_KEY -> DoorText.WRONG_KEY;
      case WRONG_PASSWORD -> DoorText.WRONG_PASSWORD;
      case WAIT -> DoorText.WAIT;
      case SUSPENDED -> DoorText.SUSPENDED;
      case KEYS_DAMAGED -> DoorText.KEYS_DAMAGED;
      case DAMAGED -> DoorText.DAMAGED;
      case IN_USE -> DoorText.IN_USE;
      case FOREIGN_OBJECT -> DoorText.FOREIGN_OBJECT;
      case NEWER_VERSION -> DoorText.NEWER_VERSION;
      case ALTERED_TABLES -> DoorText.ALTERED_TABLES;
      case NO_ROOM -> DoorText.NO_ROOM;
      case NOT_REACHABLE -> DoorText.NOT_REACHABLE;
      case EXISTS -> DoorText.EXISTS;
    };
  }

  private static DoorText todo(Doors.Reason reason) {
    return switch (reason) {
      case MISSING, EMPTY -> DoorText.TODO_FOLDER;
      case TRUNCATED, DAMAGED, KEYS_DAMAGED, ALTERED_TABLES -> DoorText.TODO_BACKUP;
      case NOT_A_DATABASE -> DoorText.TODO_FOREIGN_FILE;
      case WRONG_KEY -> DoorText.TODO_WRONG_KEY;
      case WRONG_PASSWORD -> DoorText.TODO_PASSWORD;
      case WAIT -> DoorText.TODO_WAIT;
      case SUSPENDED -> DoorText.TODO_SUSPENDED;
      case IN_USE -> DoorText.TODO_IN_USE;
      case FOREIGN_OBJECT -> DoorText.TODO_FOREIGN_OBJECT;
      case NEWER_VERSION -> DoorText.TODO_NEWER;
      case NO_ROOM -> DoorText.TODO_ROOM;
      case NOT_REACHABLE -> DoorText.TODO_REACH;
      case EXISTS -> DoorText.TODO_EXISTS;
    };
  }
}
