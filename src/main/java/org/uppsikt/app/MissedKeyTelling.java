package org.uppsikt.app;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.recovery.Outlets;
import org.uppsikt.ui.people.MissedKey;
import org.uppsikt.work.Desk;
import org.uppsikt.work.RecoveryKeys;

/// Tells whoever may make a new one at each sign-in that nobody has the recovery key, until one was
/// typed back from paper.
final class MissedKeyTelling {

  private final Desk desk;
  private final Tasks tasks;

  MissedKeyTelling(Desk desk, Tasks tasks) {
    this.desk = desk;
    this.tasks = tasks;
  }

  /// @param overlay covers the desk; null where there is none, and nothing is told
  void tell(Kit kit, @Nullable Overlay overlay, Outlets outlets) {
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
              if (missed && overlay != null && !overlay.isOpen()) {
                new MissedKey(kit, overlay, tasks, outside).show();
              }
            })
        .start();
  }
}
