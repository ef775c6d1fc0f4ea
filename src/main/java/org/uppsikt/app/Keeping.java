package org.uppsikt.app;

import org.uppsikt.work.Backups;
import org.uppsikt.work.ChannelRegister;
import org.uppsikt.work.Intake;
import org.uppsikt.work.Office;
import org.uppsikt.work.PracticeBackups;
import org.uppsikt.work.PracticeRegister;
import org.uppsikt.work.PracticeStaff;
import org.uppsikt.work.Staff;

/// How a workspace keeps its people, its channels and its backups, where an own workspace and a
/// practice workspace differ.
interface Keeping {

  Staff staff(Office office);

  ChannelRegister register(Office office, Intake intake);

  Backups backups(Office office);

  /// Of a practice workspace.
  record Practice() implements Keeping {

    @Override
    public Staff staff(Office office) {
      return new PracticeStaff(office);
    }

    @Override
    public ChannelRegister register(Office office, Intake intake) {
      return new PracticeRegister();
    }

    @Override
    public Backups backups(Office office) {
      return new PracticeBackups();
    }
  }
}
