package org.uppsikt.ui.entry;

import org.uppsikt.text.DoorText;
import org.uppsikt.text.ForeignObject;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Doors;

/// Why a workspace does not open, in words: what happened, what was kept, what to do.
public final class DoorWords {

  private DoorWords() {}

  public static Notice of(Kit kit, Doors.Reason reason) {
    return of(kit, Doors.Entry.Refused.of(reason));
  }

  public static Notice of(Kit kit, Doors.Entry.Refused refused) {
    return of(kit, refused, todo(refused.reason()));
  }

  /// Of a console that is locked, which the recovery key does not unlock.
  static Notice locked(Kit kit, Doors.Entry.Refused refused) {
    var todo = todo(refused.reason());
    return of(kit, refused, todo == DoorText.DO_TRY_PASSWORD ? DoorText.DO_TRY_LOCKED : todo);
  }

  /// Of a folder in which a new workspace was to be made: what lies there, and that another folder
  /// does as well.
  static Notice beside(Kit kit, Doors.Reason reason) {
    var notice = of(kit, reason);
    return Notice.of(
        notice.tone(),
        notice.happened(),
        kit.text(DoorText.KEPT_EXISTING),
        kit.text(DoorText.DO_BESIDE) + " " + notice.todo());
  }

  private static Notice of(Kit kit, Doors.Entry.Refused refused, DoorText todo) {
    var until = refused.until().map(kit.formats()::time).orElse("");
    var reason = refused.reason();
    return Notice.of(
        tone(reason),
        kit.text(
            DoorText.valueOf(reason.name()),
            ForeignObject.words(kit.texts(), refused.detail()),
            until),
        kit.text(kept(reason)),
        kit.text(todo, until));
  }

  /// Whether a backup is what helps.
  static boolean restores(Doors.Reason reason) {
    return switch (todo(reason)) {
      case DO_RESTORE_BACKUP, DO_KEYS_COPY, DO_SAME_BACKUP -> true;
      default -> false;
    };
  }

  private static Tone tone(Doors.Reason reason) {
    return switch (reason) {
      case WRONG_PASSWORD,
          WRONG_RECOVERY_KEY,
          ONE_TIME_PASSWORD,
          PASSWORD_TOO_SHORT,
          PASSWORD_KNOWN,
          WAIT,
          SUSPENDED,
          IN_USE,
          EXISTS,
          MISSING,
          EMPTY,
          UNUSABLE_FOLDER ->
          Tone.WARN;
      default -> Tone.DANGER;
    };
  }

  private static DoorText kept(Doors.Reason reason) {
    return switch (reason) {
      case SUSPENDED -> DoorText.KEPT_RECORDS;
      case EXISTS -> DoorText.KEPT_EXISTING;
      default -> DoorText.KEPT;
    };
  }

  private static DoorText todo(Doors.Reason reason) {
    return switch (reason) {
      case WRONG_PASSWORD, WAIT -> DoorText.DO_TRY_PASSWORD;
      case WRONG_RECOVERY_KEY -> DoorText.DO_TRY_RECOVERY;
      case ONE_TIME_PASSWORD -> DoorText.DO_OWN_PASSWORD;
      case PASSWORD_TOO_SHORT, PASSWORD_KNOWN -> DoorText.DO_ANOTHER_PASSWORD;
      case WRONG_KEY -> DoorText.DO_SAME_BACKUP;
      case SUSPENDED -> DoorText.DO_ASK_ADMINISTRATOR;
      case IN_USE -> DoorText.DO_CLOSE_OTHER;
      case NEWER_VERSION, NEWER_KEYS -> DoorText.DO_UPDATE;
      case UNUSABLE_FOLDER -> DoorText.DO_OTHER_NAME;
      case NO_ROOM -> DoorText.DO_MAKE_ROOM;
      case MISSING, NOT_REACHABLE -> DoorText.DO_LOOK;
      case DATABASE_FAULT -> DoorText.DO_TRY_AGAIN;
      case NO_PRACTICE_SERVER -> DoorText.DO_INSTALL_AGAIN;
      case PRACTICE_DAMAGED -> DoorText.DO_START_OVER;
      case EXISTS -> DoorText.DO_OTHER_FOLDER;
      case KEYS_DAMAGED -> DoorText.DO_KEYS_COPY;
      case EMPTY, TRUNCATED, NOT_A_DATABASE, DAMAGED, FOREIGN_OBJECT, ALTERED_TABLES ->
          DoorText.DO_RESTORE_BACKUP;
    };
  }
}
