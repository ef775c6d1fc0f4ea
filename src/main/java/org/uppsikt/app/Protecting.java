package org.uppsikt.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import org.uppsikt.settings.Protection;
import org.uppsikt.settings.ProtectionFile;
import org.uppsikt.ui.inbox.ItemModel;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.settings.SettingsModel;

/// Keeps a person's protection between two sessions: inbox and settings show the same, and the file
/// follows.
final class Protecting {

  private final ItemModel inbox;
  private final ProtectionFile file;
  private final Clock clock;
  private final Tasks tasks;
  private final Executor background;

  /// @param clock in the zone of the municipality
  Protecting(ItemModel inbox, ProtectionFile file, Clock clock, Tasks tasks, Executor background) {
    this.inbox = inbox;
    this.file = file;
    this.clock = clock;
    this.tasks = tasks;
    this.background = background;
  }

  /// Until the file is read everything is protected.
  void begin(SettingsModel settings) {
    settings.foldProperty().bindBidirectional(inbox.foldProperty());
    settings.blurProperty().bindBidirectional(inbox.blurProperty());
    settings.pauseAfterProperty().bindBidirectional(inbox.pauseAfterProperty());
    tasks.run(file::read).onSuccess(this::follow).start();
  }

  private void follow(Protection known) {
    inbox.foldProperty().set(known.fold());
    inbox.blurProperty().set(known.blur());
    inbox.pauseAfterProperty().set(known.pauseAfter());
    LocalDate today = LocalDate.now(clock);
    if (known.day().equals(today.toString())) {
      inbox.seen().restore(today, known.items());
    }
    inbox.foldProperty().subscribe((was, is) -> keep());
    inbox.blurProperty().subscribe((was, is) -> keep());
    inbox.pauseAfterProperty().subscribe((was, is) -> keep());
    inbox.seen().countProperty().subscribe((was, is) -> keep());
  }

  private void keep() {
    var now =
        new Protection(
            inbox.foldProperty().get(),
            inbox.blurProperty().get(),
            inbox.pauseAfterProperty().get(),
            inbox.seen().items().isEmpty() ? "" : inbox.seen().day().toString(),
            inbox.seen().items());
    background.execute(() -> file.write(now));
  }
}
