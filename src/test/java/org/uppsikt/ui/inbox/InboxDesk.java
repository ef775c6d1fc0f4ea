package org.uppsikt.ui.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.effect.Effect;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Keyboard;
import org.uppsikt.ui.Seen;
import org.uppsikt.ui.TabWalk;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.work.Desk;

/// The inbox of an office in a scene without a window, worked by keys.
final class InboxDesk {

  /// With the place of a row behind it: what is on show there.
  private static final String ROW = "inbox.row.";

  private final InboxModel model;
  private final InboxController controller;
  private final Scene scene;
  private final Keyboard keyboard;
  private final List<String> clauses = new ArrayList<>();
  private final List<String> browsed = new ArrayList<>();
  private final Background background = new Background();
  private Optional<Path> chosen = Optional.empty();
  private int keys;

  InboxDesk(PracticeOffice office, Kit kit) {
    this(office.bench(), kit);
  }

  InboxDesk(Bench bench, Kit kit) {
    this(bench, kit, 1280, 800);
  }

  InboxDesk(Bench bench, Kit kit, int width, int height) {
    this(bench, kit, width, height, new InboxModel());
  }

  /// @param model of a desk before, as in another language
  InboxDesk(Bench bench, Kit kit, int width, int height, InboxModel model) {
    this(bench.desk(PracticeOffice.ANNA), kit, width, height, model);
  }

  /// The desk of somebody else.
  InboxDesk(Desk desk, Kit kit) {
    this(desk, kit, 1280, 800, new InboxModel());
  }

  private InboxDesk(Desk desk, Kit kit, int width, int height, InboxModel model) {
    this.model = model;
    controller =
        FxStage.on(
            () ->
                new InboxController(
                    kit,
                    desk,
                    new Tasks(background::take, Runnable::run),
                    model,
                    new SimpleBooleanProperty(true),
                    new InboxFrame(
                        count -> {},
                        () -> {},
                        () -> chosen,
                        clauses::add,
                        browsed::add,
                        Optional.of(() -> clauses.add("channels")))));
    scene = FxStage.on(() -> FxStage.scene(kit, controller.view(), width, height));
    keyboard = new Keyboard(scene);
    // As the frame of the screens does it, also where the language was changed.
    does(controller::onHide);
    does(() -> arrives(controller::onShow));
  }

  /// The screen is shown, and its beat stands still here: the test says when it goes.
  private void arrives(Runnable shown) {
    shown.run();
    controller.still();
  }

  /// An item is opened in the list of its folder, from elsewhere.
  InboxDesk brings(ItemId item, Folder folder) {
    does(() -> arrives(() -> controller.bring(item, folder)));
    return this;
  }

  /// Another screen was shown, and now this one is again.
  InboxDesk comesBack() {
    does(() -> arrives(controller::onShow));
    return this;
  }

  void does(Runnable action) {
    FxStage.run(action);
    FxStage.run(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
        });
  }

  /// The folder that is chosen wherever one is asked for.
  InboxDesk into(Path folder) {
    chosen = Optional.of(folder);
    return this;
  }

  /// From now on what is read or done in the background waits, as on a slow machine.
  InboxDesk hold() {
    background.hold();
    return this;
  }

  /// Does one thing that waits, the oldest.
  InboxDesk letOne() {
    does(background::one);
    return this;
  }

  /// Does all that waits but the oldest, and what comes of it.
  InboxDesk letOthers() {
    does(background::others);
    return this;
  }

  /// Does what waits, the newest first, and holds nothing any more.
  InboxDesk letGo() {
    does(background::all);
    return this;
  }

  InboxController controller() {
    return controller;
  }

  <T> T sees(Supplier<T> question) {
    return Objects.requireNonNull(FxStage.on(question::get));
  }

  InboxModel model() {
    return model;
  }

  /// Clauses that were asked for, in order.
  List<String> clauses() {
    return clauses;
  }

  /// Addresses that the browser was given, in order.
  List<String> browsed() {
    return browsed;
  }

  /// Presses a key on whatever has the focus: "A", "1", "Ctrl+S", "Down", "Esc".
  InboxDesk press(String key) {
    keys++;
    does(() -> keyboard.strike(key));
    return this;
  }

  /// Holds a letter down for so many repeats, then lets go of it.
  InboxDesk holds(String letter, int repeats) {
    for (int i = 0; i <= repeats; i++) {
      does(() -> keyboard.press(letter));
    }
    does(() -> keyboard.release(letter));
    return this;
  }

  /// Whether a panel lies over the item.
  boolean covered() {
    return sees(
        () ->
            model.panelOpenProperty().get()
                || model.answer().openProperty().get()
                || model.onItem().decision().openProperty().get());
  }

  /// How many keys were pressed so far.
  int keys() {
    return keys;
  }

  /// Whether a control is in the scene.
  boolean shows(String id) {
    return sees(() -> found(scene.getRoot(), id));
  }

  /// Whether a text is on show for whoever reads or listens.
  boolean reads(String text) {
    return sees(
        () ->
            Found.nodes(scene.getRoot()).stream()
                .anyMatch(node -> text.equals(node.getAccessibleText())));
  }

  /// How many nodes are drawn.
  int nodes() {
    return sees(() -> Found.nodes(scene.getRoot()).size());
  }

  /// Whether these words stand on show, alone or among others.
  boolean tells(String words) {
    return times(words) > 0;
  }

  /// On how many labels they do.
  long times(String words) {
    return sees(
        () ->
            Found.nodes(scene.getRoot()).stream()
                .filter(node -> node instanceof Label label && label.getText().contains(words))
                .count());
  }

  /// Presses a key on a control, once the keyboard stands there.
  InboxDesk press(String key, String id) {
    does(() -> node(id).requestFocus());
    return press(key);
  }

  /// What stands beside the words of a button; empty where nothing does.
  String badge(String id) {
    return sees(
        () -> ((ButtonBase) node(id)).getGraphic() instanceof Label label ? label.getText() : "");
  }

  /// Whether the name of whoever wrote the open item stands there without being cut.
  boolean senderWhole() {
    return sees(
        () ->
            scene.getRoot().lookupAll(".text-card .voice-line .marked-flow").stream()
                .flatMap(node -> Found.nodes((Parent) node).stream())
                .noneMatch(node -> node instanceof Text text && text.getText().endsWith("…")));
  }

  /// What the comparison of two versions says to whoever listens.
  String diff() {
    return sees(() -> node("item.diff").getAccessibleText());
  }

  /// The words of a label on show.
  String label(String id) {
    return sees(() -> ((Label) node(id)).getText());
  }

  /// Whether nothing of the words of a label on show is cut.
  boolean whole(String id) {
    return sees(
        () ->
            Found.nodes((Parent) node(id)).stream()
                .noneMatch(
                    part ->
                        part instanceof Text text
                            && !text.getText().equals(((Label) node(id)).getText())));
  }

  /// Presses a button on show with the pointer; nothing happens where it is disabled.
  void click(String id) {
    does(
        () -> {
          var all = Found.nodes(scene.getRoot());
          Node node = all.stream().filter(n -> id.equals(n.getId())).findFirst().orElseThrow();
          ((ButtonBase) node).fire();
        });
  }

  /// Whether one of several is chosen.
  boolean on(String id) {
    return sees(() -> ((ToggleButton) node(id)).isSelected());
  }

  boolean disabled(String id) {
    return sees(() -> node(id).isDisabled());
  }

  /// Id of what has the focus.
  String focused() {
    return sees(() -> String.valueOf(scene.getFocusOwner().getId()));
  }

  private static boolean found(Node node, String id) {
    return id.equals(node.getId())
        || node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(child -> found(child, id));
  }

  /// The words on a button with a graphic of its own.
  List<String> words(String id) {
    return sees(
        () ->
            scene.getRoot().lookupAll(".nav-entry").stream()
                .filter(node -> id.equals(node.getId()))
                .flatMap(node -> node.lookupAll(".nav-line > .label").stream())
                .map(node -> ((Label) node).getText())
                .toList());
  }

  void types(String text) {
    does(() -> model.answer().textProperty().set(text));
  }

  /// Presses the key of what can be chosen in the question that is open.
  ///
  /// @param words how it begins
  InboxDesk picks(String words) {
    return press(
        sees(
            () ->
                model.onItem().decision().options().stream()
                    .filter(option -> option.label().startsWith(words))
                    .map(DecisionModel.Option::digit)
                    .findFirst()
                    .orElseThrow()));
  }

  /// What a screen reader was told last of its own accord.
  String said() {
    return sees(() -> String.valueOf(node("announcer").getAccessibleText()));
  }

  /// What a screen reader gets to know of a control when it asks.
  @Nullable Object asked(String id, AccessibleAttribute what) {
    return FxStage.on(() -> node(id).queryAccessibleAttribute(what));
  }

  /// How a picture on show is drawn; null for as it is.
  @Nullable Effect effect(String id) {
    return FxStage.on(() -> node(id).getEffect());
  }

  /// Where it stands in the window.
  Bounds place(String id) {
    return FxStage.on(() -> node(id).localToScene(node(id).getLayoutBounds()));
  }

  boolean hasRoom(String id) {
    return sees(() -> Found.nodes(scene.getRoot()).stream().anyMatch(n -> id.equals(n.getId())));
  }

  Node node(String id) {
    return Found.nodes(scene.getRoot()).stream()
        .filter(
            node -> id.equals(node instanceof RowCell row ? ROW + row.getIndex() : node.getId()))
        .findFirst()
        .orElseThrow();
  }

  /// What the scene lacks as it stands now.
  List<String> faults() {
    return sees(() -> Seen.faults(scene));
  }

  /// What Tab does not come to from where the keyboard stands, or in a wrong order.
  List<String> walksByTab() {
    return sees(() -> TabWalk.faults(scene));
  }

  /// Writes into a field on show, over what stood there.
  InboxDesk writesInto(String id, String text) {
    does(() -> ((TextInputControl) node(id)).setText(text));
    return this;
  }

  void picture(String name) {
    FxStage.run(
        () -> {
          try {
            FxStage.picture(scene, name);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
