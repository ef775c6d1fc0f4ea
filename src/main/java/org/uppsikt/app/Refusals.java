package org.uppsikt.app;

import java.nio.file.Path;
import java.util.Optional;
import org.uppsikt.text.DoorText;
import org.uppsikt.ui.entry.DoorWords;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.opening.OpeningPlace;
import org.uppsikt.ui.start.StartModel;
import org.uppsikt.work.Doors;

/// Why a workspace does not open, for the start screen.
final class Refusals {

  private Refusals() {}

  static StartModel.Failure words(Kit kit, Doors.Entry.Refused refused) {
    var notice = DoorWords.of(kit, refused);
    return new StartModel.Failure(
        Tone.DANGER, notice.happened(), notice.kept(), notice.todo(), Optional.empty());
  }

  /// A practice has no backup: what cannot be opened is started over.
  ///
  /// @param folder of the practice
  static StartModel.Failure ofPractice(Kit kit, Doors.Entry.Refused refused, Path folder) {
    return switch (refused.reason()) {
      case IN_USE,
          NEWER_VERSION,
          NEWER_KEYS,
          NO_ROOM,
          NOT_REACHABLE,
          DATABASE_FAULT,
          NO_PRACTICE_SERVER,
          UNUSABLE_FOLDER ->
          words(kit, refused);
      default -> {
        var notice = DoorWords.of(kit, refused);
        yield new StartModel.Failure(
            Tone.DANGER,
            notice.happened(),
            notice.kept(),
            kit.text(DoorText.DO_START_OVER),
            Optional.of(over(folder)));
      }
    };
  }

  /// The person changed her mind while the file was read.
  static StartModel.Failure cancelled(Kit kit) {
    var notice = OpeningPlace.cancelled(kit);
    return new StartModel.Failure(
        notice.tone(), notice.happened(), notice.kept(), notice.todo(), Optional.empty());
  }

  private static StartModel.Over over(Path folder) {
    boolean own = folder.equals(WorkspaceFolder.practice().path());
    return new StartModel.Over(own ? Optional.empty() : Optional.of(folder), false);
  }
}
