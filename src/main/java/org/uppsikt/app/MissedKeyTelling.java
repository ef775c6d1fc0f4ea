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

/// Tells whoever may make a new one that nobody has the recovery key, or that it was used, until a
/// new one was typed back from paper; and of a use until she says that she knows.
final class MissedKeyTelling {

  private final Desk desk;
  private final Tasks tasks;
  private final Runnable known;

  /// @param known runs once she said that she knows of the uses
  MissedKeyTelling(Desk desk, Tasks tasks, Runnable known) {
    this.desk = desk;
    this.tasks = tasks;
    this.known = known;
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
            () -> tasks.run(() -> RecoveryKeys.noted(desk)).start(),
            () -> tasks.run(() -> RecoveryKeys.known(desk)).onSuccess(done -> known.run()).start());
    tasks
        .run(() -> new RecoveryKeys(desk.office()).told(me))
        .onSuccess(
            told -> {
              if (!told.isNothing() && overlay != null && !overlay.isOpen()) {
                new MissedKey(kit, overlay, tasks, outside).show(told);
              }
            })
        .start();
  }
}
