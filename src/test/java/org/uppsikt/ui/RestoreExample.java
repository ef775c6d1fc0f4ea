package org.uppsikt.ui;

import java.util.Optional;
import javafx.scene.Parent;
import org.uppsikt.ui.entry.RestoreController;
import org.uppsikt.ui.entry.RestoreModel;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.export.BackupIn;

/// The restoring of a backup, page by page, for the pictures.
final class RestoreExample {

  private RestoreExample() {}

  static Parent root(Kit kit, String name) {
    var backups = new FixedBackupIn();
    var model = new RestoreModel();
    var outside =
        new RestoreController.Outside(
            Optional.of(FixedBackupIn.KEPT),
            FixedBackupIn.WANTED,
            Optional::empty,
            Optional::empty,
            folder -> {},
            () -> {},
            language -> {});
    var controller = new RestoreController(kit, model, backups, EntryExample.AT_ONCE, outside);
    controller.begin();
    if (name.equals("restore-fault")) {
      backups.looking = Optional.of(BackupIn.Why.UNREADABLE);
    }
    if (!name.equals("restore")) {
      controller.next();
    }
    if (name.equals("restore-done")) {
      controller.next();
    }
    if (name.equals("restore-busy")) {
      model.unpackingProperty().set(true);
      model.doneProperty().set(0.4);
    }
    return controller.view();
  }
}
