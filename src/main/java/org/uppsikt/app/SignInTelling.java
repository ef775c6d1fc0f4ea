package org.uppsikt.app;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.recovery.Outlets;
import org.uppsikt.work.Desk;

/// What is told over the desk after the sign-in, one after the other: that the workspace came from
/// a backup; where it did not, who set the password that somebody came in by, and then what
/// concerns the recovery key. What stands under the bell leads to the same.
final class SignInTelling {

  private final Desk desk;
  private final Tasks tasks;
  private final Supplier<Place> place;
  private final PasswordTelling passwords;
  private final MissedKeyTelling keys;

  /// Where it is told.
  ///
  /// @param overlay covers the desk; null where there is none, and nothing is told
  record Place(Kit kit, @Nullable Overlay overlay, Outlets outlets) {}

  /// @param place asked whenever something is told: it is another one in another language
  /// @param known runs once she said that she knows of the uses of the recovery key
  SignInTelling(Desk desk, Tasks tasks, Supplier<Place> place, Runnable known) {
    this.desk = desk;
    this.tasks = tasks;
    this.place = place;
    this.passwords = new PasswordTelling(desk, tasks);
    this.keys = new MissedKeyTelling(desk, tasks, known);
  }

  /// @param open shows a screen of the desk
  void tell(Consumer<String> open) {
    Place at = place.get();
    new RestoredTelling(desk, tasks)
        .tell(at.kit(), at.overlay(), () -> open.accept(DeskScreens.PEOPLE), this::tellOfKeys);
  }

  /// Where a notification under the bell leads.
  ///
  /// @param item shows an item in the inbox
  /// @param open shows a screen of the desk
  AlarmBell.Ways ways(BiConsumer<ItemId, Folder> item, Consumer<String> open) {
    return new AlarmBell.Ways(
        item,
        () -> open.accept(DeskScreens.CHANNELS),
        () -> open.accept(DeskScreens.PEOPLE),
        this::tellOfRecoveryKey,
        this::tellOfPasswords,
        () -> open.accept(DeskScreens.REGISTRY));
  }

  /// Of the password that she came in by, then of the recovery key.
  void tellOfKeys() {
    Place at = place.get();
    passwords.tell(at.kit(), at.overlay(), this::tellOfRecoveryKey);
  }

  private void tellOfRecoveryKey() {
    Place at = place.get();
    keys.tell(at.kit(), at.overlay(), at.outlets());
  }

  /// Of all that were set for her lately, in whichever way she came in.
  private void tellOfPasswords() {
    Place at = place.get();
    passwords.tellAll(at.kit(), at.overlay());
  }
}
