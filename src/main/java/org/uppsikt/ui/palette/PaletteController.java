package org.uppsikt.ui.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.util.Duration;
import org.uppsikt.text.PaletteText;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;

/// Runs the palette: lists what fits while one types, does what is chosen, remembers it.
public final class PaletteController {

  private static final int MOST = 60;
  private static final int REMEMBERED = 8;

  /// From so many letters on the items are searched too.
  private static final int LETTERS = 3;

  private static final Duration PAUSE = Duration.millis(180);

  private final Kit kit;
  private final PaletteModel model;
  private final Tasks tasks;
  private final Outside outside;
  private final Overlay overlay;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private List<Command> known = List.of();
  private List<Command> items = List.of();
  private long asked;

  /// What the palette needs from the outside.
  ///
  /// @param commands all that can be done now, asked for each time it is opened
  /// @param finder looks through the items; called in the background
  public record Outside(Supplier<List<Command>> commands, Finder finder) {}

  /// Looks through the items.
  public interface Finder {
    List<Command> find(String typed);
  }

  /// @param overlay lies over the window
  public PaletteController(
      Kit kit, PaletteModel model, Tasks tasks, Outside outside, Overlay overlay) {
    this.kit = kit;
    this.model = model;
    this.tasks = tasks;
    this.outside = outside;
    this.overlay = overlay;
    pause.setOnFinished(event -> search());
  }

  /// Opens it over the window, unless something else lies there.
  public void open() {
    if (overlay.isOpen()) {
      return;
    }
    known = outside.commands().get();
    items = List.of();
    model.textProperty().set("");
    model.toldProperty().set("");
    fill();
    var view = new PaletteView(kit, model, this::typed, this::run);
    overlay.openWhole(view, Pos.TOP_CENTER, view.field(), this::left);
  }

  /// Takes what was typed: commands at once, items after a pause in typing.
  void typed(String text) {
    model.textProperty().set(text);
    model.toldProperty().set("");
    items = List.of();
    asked++;
    fill();
    boolean enough = text.strip().length() >= LETTERS;
    model.searchingProperty().set(enough);
    if (enough) {
      pause.playFromStart();
    } else {
      pause.stop();
    }
  }

  /// Searches the items for what is typed, without waiting for the pause to end.
  public void search() {
    long mine = ++asked;
    String text = model.textProperty().get();
    tasks
        .run(() -> outside.finder().find(text))
        .onSuccess(found -> found(mine, found))
        .onFailure(cause -> failed(mine))
        .start();
  }

  /// Does the row on which the list stands; of one that cannot be done, says why.
  void run() {
    int at = model.selectedProperty().get();
    if (at < 0 || at >= model.rows().size()) {
      return;
    }
    Command command = model.rows().get(at);
    String why = whyNot(command);
    if (!why.isEmpty()) {
      model.toldProperty().set(kit.text(PaletteText.CANNOT, command.title(), why));
      return;
    }
    if (command.kind() != Command.Kind.ITEM) {
      remember(command.id());
    }
    overlay.close();
    // What is done may move the focus: after the overlay gave it back.
    Fx.later(command.run());
  }

  /// Why it cannot be done by now; empty where it can. What could be done when the palette was
  /// opened may have gone since, and Enter must not end in nothing.
  private String whyNot(Command command) {
    if (!command.possible() || !known.contains(command)) {
      return command.why();
    }
    return outside.commands().get().stream()
        .filter(now -> now.id().equals(command.id()))
        .findFirst()
        .map(Command::why)
        .orElseGet(() -> kit.text(PaletteText.NOT_NOW));
  }

  private void left() {
    pause.stop();
    asked++;
    // What was typed may name a person.
    model.textProperty().set("");
    model.rows().clear();
  }

  private void found(long mine, List<Command> found) {
    if (mine == asked) {
      model.searchingProperty().set(false);
      items = found;
      fill();
    }
  }

  private void failed(long mine) {
    if (mine == asked) {
      model.searchingProperty().set(false);
      model.toldProperty().set(kit.text(PaletteText.FAILED));
    }
  }

  /// What fits best stands first; the items stand behind it, in the order of the search.
  private void fill() {
    var rows = new ArrayList<>(Ranking.of(known, model.textProperty().get(), model.recent(), MOST));
    rows.addAll(items);
    int before = model.selectedProperty().get();
    Command chosen = before > 0 && before < model.rows().size() ? model.rows().get(before) : null;
    if (!model.rows().equals(rows)) {
      model.rows().setAll(rows);
    }
    int again = chosen == null ? -1 : rows.indexOf(chosen);
    model.selectedProperty().set(rows.isEmpty() ? -1 : Math.max(0, again));
  }

  private void remember(String id) {
    model.recent().remove(id);
    model.recent().addFirst(id);
    if (model.recent().size() > REMEMBERED) {
      model.recent().remove(REMEMBERED, model.recent().size());
    }
  }
}
