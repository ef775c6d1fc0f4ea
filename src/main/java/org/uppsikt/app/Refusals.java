package org.uppsikt.app;

import org.uppsikt.ui.entry.DoorWords;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.start.StartModel;
import org.uppsikt.work.Doors;

/// Why a workspace does not open, for the start screen.
final class Refusals {

  private Refusals() {}

  static StartModel.Failure words(Kit kit, Doors.Entry.Refused refused) {
    var notice = DoorWords.of(kit, refused);
    return new StartModel.Failure(notice.happened(), notice.kept(), notice.todo());
  }
}
