package org.uppsikt.app;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.uppsikt.domain.people.Person;
import org.uppsikt.settings.ConsoleSettings;
import org.uppsikt.settings.ConsoleSettings.Layout;
import org.uppsikt.ui.inbox.InboxModel;
import org.uppsikt.ui.palette.PaletteModel;

/// Keeps how a person arranged the inbox from one start to the next: the width of the list, the
/// density of its rows, threads together; and what she last did by name.
final class LayoutMemory {

  private final Supplier<ConsoleSettings> known;
  private final Consumer<ConsoleSettings> remember;
  private final String person;
  private final InboxModel model;
  private final PaletteModel palette;

  /// @param known settings as they stand
  /// @param remember keeps changed ones
  LayoutMemory(
      Supplier<ConsoleSettings> known,
      Consumer<ConsoleSettings> remember,
      Person person,
      InboxModel model,
      PaletteModel palette) {
    this.known = known;
    this.remember = remember;
    this.person = person.id().toString();
    this.model = model;
    this.palette = palette;
  }

  /// Arranges the inbox as it was left, and remembers every change from now on.
  void keep() {
    palette.recent().setAll(known.get().recent(person));
    palette
        .recent()
        .subscribe(
            () -> remember.accept(known.get().recent(person, List.copyOf(palette.recent()))));
    Layout layout = known.get().layout(person);
    model.listWidthProperty().set(layout.listWidth());
    model.compactProperty().set(layout.compact());
    model.groupedProperty().set(layout.threads());
    model.listWidthProperty().subscribe(this::remember);
    model.compactProperty().subscribe(this::remember);
    model.groupedProperty().subscribe(this::remember);
  }

  private void remember() {
    var layout =
        new Layout(
            model.listWidthProperty().get(),
            model.compactProperty().get(),
            model.groupedProperty().get());
    if (!layout.equals(known.get().layout(person))) {
      remember.accept(known.get().layout(person, layout));
    }
  }
}
