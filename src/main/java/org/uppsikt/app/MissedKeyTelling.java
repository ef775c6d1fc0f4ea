package org.uppsikt.app;

import java.time.LocalDate;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.recovery.Outlets;
import org.uppsikt.ui.people.MissedKey;
import org.uppsikt.work.Desk;
import org.uppsikt.work.RecoveryKeys;

/// Tells an administrator at each sign-in that nobody has the recovery key, until one was typed
/// back from paper.
final class MissedKeyTelling {

  private final Desk desk;
  private final Tasks tasks;

  MissedKeyTelling(Desk desk, Tasks tasks) {
    this.desk = desk;
    this.tasks = tasks;
  }

  /// @param overlay covers the desk
  void tell(Kit kit, Overlay overlay, Outlets outlets) {
    var me = desk.person().id();
    var outside =
        new MissedKey.Outside(
            () -> desk.staff().newRecoveryKey(me),
            desk.office().municipality(),
            () -> LocalDate.ofInstant(desk.office().clock().instant(), desk.office().zone()),
            outlets,
            () -> tasks.run(() -> RecoveryKeys.noted(desk)).start());
    tasks
        .run(() -> new RecoveryKeys(desk.office()).isMissed(me))
        .onSuccess(
            missed -> {
              if (missed && !overlay.isOpen()) {
                new MissedKey(kit, overlay, tasks, outside).show();
              }
            })
        .start();
  }
}
