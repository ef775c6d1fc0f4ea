package org.uppsikt.ui.entry;

import org.uppsikt.text.DoorText;
import org.uppsikt.text.RestoreText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.export.BackupIn;

/// Why a backup was not restored, in words: the command says the first of them too.
final class RestoreWords {

  private RestoreWords() {}

  static Notice of(Kit kit, BackupIn.Why why, String file) {
    return Notice.of(
        tone(why),
        kit.text(RestoreText.valueOf(why.name()), file),
        kit.text(RestoreText.KEPT),
        todo(kit, why));
  }

  private static Tone tone(BackupIn.Why why) {
    return switch (why) {
      case CANCELLED -> Tone.PLAIN;
      case MISSING, EXISTS, NOT_A_BACKUP, NEWER_VERSION -> Tone.WARN;
      case INCOMPLETE, DAMAGED, UNREADABLE, NO_ROOM, NOT_WRITABLE -> Tone.DANGER;
    };
  }

  private static String todo(Kit kit, BackupIn.Why why) {
    return switch (why) {
      case MISSING, NOT_A_BACKUP, DAMAGED -> kit.text(RestoreText.DO_OTHER_BACKUP);
      case INCOMPLETE -> kit.text(RestoreText.DO_COPY_AGAIN);
      case EXISTS -> kit.text(DoorText.DO_OTHER_FOLDER);
      case NOT_WRITABLE -> kit.text(RestoreText.DO_OTHER_FOLDER);
      case NO_ROOM -> kit.text(DoorText.DO_MAKE_ROOM);
      case UNREADABLE -> kit.text(DoorText.DO_TRY_AGAIN);
      // Said with what happened, or nothing is to be done.
      case NEWER_VERSION, CANCELLED -> "";
    };
  }
}
