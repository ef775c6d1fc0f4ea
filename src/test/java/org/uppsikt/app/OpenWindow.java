package org.uppsikt.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.uppsikt.settings.ConsoleSettings;
import org.uppsikt.settings.SettingsFile;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Keyboard;
import org.uppsikt.ui.inbox.InboxRow;

/// The real console in a window of this process, worked by keys as a person would. Its files lie in
/// a home folder of its own.
final class OpenWindow implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final Console console = new Console();
  private final Stage stage;

  /// Starts a console that has the home folder to itself.
  OpenWindow(Path home, Language language) {
    var was = ConsoleSettings.DEFAULT;
    new SettingsFile(home.resolve("settings.json"))
        .write(
            new ConsoleSettings(
                was.writtenBy(),
                language.name(),
                "LIGHT",
                100,
                true,
                true,
                List.of(0.0, 0.0, 1280.0, 800.0),
                false,
                "",
                was.idleMinutes(),
                was.backup(),
                was.layouts(),
                was.recent(),
                was.lastPeople()));
    console.init();
    stage = FxStage.on(Stage::new);
    FxStage.run(() -> console.start(stage));
    resize(1280, 800);
  }

  Scene scene() {
    return stage.getScene();
  }

  void resize(double width, double height) {
    FxStage.run(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    awaits("a window of that size", () -> scene().getWidth() == width);
  }

  /// Waits until something holds; a minute at most.
  void awaits(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(FxStage.on(holds::getAsBoolean))) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "never came: "
                + what
                + "; the keyboard is on "
                + scene().getFocusOwner()
                + "; there are "
                + ids()
                + "; it says "
                + said());
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  /// Waits until a visible node is called so.
  void awaits(String id) {
    awaits(id, () -> node(id).isPresent());
  }

  void awaitsNo(String id) {
    awaits("no " + id, () -> node(id).isEmpty());
  }

  /// Presses a key on whatever has the focus: "A", "Ctrl+S", "Down", "Esc".
  OpenWindow press(String key) {
    FxStage.run(() -> keys().strike(key));
    return this;
  }

  /// Writes into the text field that has the focus.
  void types(String text) {
    FxStage.run(
        () -> {
          if (scene().getFocusOwner() instanceof TextInputControl field) {
            field.replaceSelection(text);
          } else {
            throw new IllegalStateException("no field has the focus");
          }
        });
  }

  /// Does what a visible button does.
  void click(String id) {
    // Found and pressed in one step: between two the item may be painted anew.
    awaits(
        id,
        () -> {
          Optional<Node> button = node(id);
          button.ifPresent(found -> ((ButtonBase) found).fire());
          return button.isPresent();
        });
  }

  boolean shows(String id) {
    return Boolean.TRUE.equals(FxStage.on(() -> node(id).isPresent()));
  }

  /// Selects the first row of the inbox of which that is so; false where there is none.
  boolean select(Predicate<String> spoken) {
    ListView<?> list = list();
    Optional<InboxRow> row =
        shown().stream().filter(each -> spoken.test(String.valueOf(each))).findFirst();
    row.ifPresent(
        wanted -> {
          open(wanted.id());
          FxStage.run(
              () -> {
                list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
                list.requestFocus();
              });
        });
    return row.isPresent();
  }

  /// The ids of the items in the list, from the top.
  List<String> rows() {
    return shown().stream().map(InboxRow::id).toList();
  }

  private List<InboxRow> shown() {
    ListView<?> list = list();
    return Objects.requireNonNull(
        FxStage.on(() -> list.getItems().stream().map(InboxRow.class::cast).toList()));
  }

  ListView<?> list() {
    awaits("inbox.list");
    return (ListView<?>) Objects.requireNonNull(FxStage.on(() -> node("inbox.list").orElseThrow()));
  }

  /// Goes to the row of an item and waits until that is on show. The one that is left may be
  /// painted anew in the meantime.
  void open(String item) {
    ListView<?> list = list();
    FxStage.run(() -> list.getSelectionModel().select(rowOf(list, item)));
    awaits("the item " + item, () -> opened(item));
  }

  private static int rowOf(ListView<?> list, String item) {
    var rows = list.getItems();
    for (int i = 0; i < rows.size(); i++) {
      if (((InboxRow) rows.get(i)).id().equals(item)) {
        return i;
      }
    }
    throw new IllegalStateException("no row shows " + item);
  }

  /// Whether what is on show is the item of the selected row: the one before it stays there until
  /// that one was read, and keys pressed in between are meant for neither.
  boolean showsSelected() {
    return node("inbox.list")
        .map(list -> ((ListView<?>) list).getSelectionModel().getSelectedItem())
        .filter(row -> opened(((InboxRow) row).id()))
        .isPresent();
  }

  /// Whether the keyboard is on the list of the inbox, and that holds something.
  boolean isOnList() {
    return Boolean.TRUE.equals(
        FxStage.on(
            () ->
                scene().getFocusOwner() instanceof ListView<?> list
                    && "inbox.list".equals(list.getId())
                    && !list.getItems().isEmpty()));
  }

  /// Whether the item of this id is open.
  boolean opened(Object item) {
    return head().filter(shown -> item.equals(shown.getUserData())).isPresent();
  }

  /// The head of the open item: another one for every card.
  Optional<Node> head() {
    return nodes().filter(node -> node.getStyleClass().contains("item-head")).findFirst();
  }

  /// Goes to a list or a channel of the left pane by its name.
  void nav(String name) {
    FxStage.run(
        () ->
            nodes()
                .filter(n -> n.getStyleClass().stream().anyMatch(s -> s.startsWith("nav-")))
                .filter(n -> n instanceof ButtonBase b && name.equals(b.getText()))
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
  }

  /// Whether any visible label says so.
  boolean says(String words) {
    return Boolean.TRUE.equals(
        FxStage.on(
            () ->
                nodes()
                    .anyMatch(
                        n ->
                            n instanceof Labeled l
                                && l.getText() != null
                                && l.getText().contains(words))));
  }

  Optional<Node> node(String id) {
    return nodes().filter(node -> id.equals(node.getId())).findFirst();
  }

  Stream<Node> nodes() {
    return Found.nodes(scene().getRoot()).stream();
  }

  private List<String> ids() {
    return Objects.requireNonNull(
        FxStage.on(() -> nodes().map(Node::getId).filter(Objects::nonNull).sorted().toList()));
  }

  /// What the list was told last.
  private List<String> said() {
    return Objects.requireNonNull(
        FxStage.on(
            () ->
                node("inbox.note").stream()
                    .flatMap(note -> Found.nodes((Parent) note).stream())
                    .filter(Labeled.class::isInstance)
                    .map(label -> ((Labeled) label).getText())
                    .toList()));
  }

  void picture(Path file) {
    FxStage.run(
        () -> {
          try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FxStage.picture(scene(), file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Keyboard keys() {
    return new Keyboard(scene());
  }

  private boolean isOut() {
    return node("start.practise").isPresent() || node("signin.enter").isPresent();
  }

  /// Leaves the workspace as a person does, and closes the window. What is on its way is kept.
  @Override
  public void close() {
    if (shows("shell.person")) {
      FxStage.run(this::leave);
      awaits("the way out", () -> isOut() || keep());
      awaits("the start or the signing in", this::isOut);
    }
    FxStage.run(
        () -> {
          List.copyOf(Window.getWindows()).forEach(Window::hide);
          stage.hide();
        });
    console.stop();
  }

  /// Asks to leave the workspace, by the menu of the person.
  void leave() {
    keys().strike("Esc");
    ((MenuButton) node("shell.person").orElseThrow())
        .getItems().stream()
            .filter(item -> "shell.leave".equals(item.getId()))
            .forEach(MenuItem::fire);
  }

  private boolean keep() {
    node("quit.keep").ifPresent(button -> ((ButtonBase) button).fire());
    return false;
  }
}
