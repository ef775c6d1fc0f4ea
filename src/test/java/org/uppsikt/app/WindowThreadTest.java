package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.settings.SettingsFile;
import org.uppsikt.text.Formats;
import org.uppsikt.text.Language;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.EmojiImages;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme;

/// Works the whole console over a practice workspace, from the start screen to the closed
/// workspace, and finds nothing on the JavaFX thread that could wait for a disk or a wire.
class WindowThreadTest {

  private static final String HOME = "uppsikt.home";
  private static final int MOST_TURNS = 3000;
  private static final Duration TURN = Duration.ofMillis(100);

  @TempDir Path home;
  private String before = "";

  @SuppressWarnings("NullAway.Init")
  private Console console;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void setHome() {
    before = System.getProperty(HOME, "");
    System.setProperty(HOME, home.toString());
  }

  @AfterEach
  void putBack() {
    System.setProperty(HOME, before);
    if (console != null) {
      console.stop();
    }
  }

  @Test
  void theGuardSeesWhatItBars() {
    var file = new SettingsFile(home.resolve("settings.json"));
    try (var guard = new WindowThread()) {
      FxStage.run(file::read);
      assertThat(guard.faults()).anyMatch(fault -> fault.contains("SettingsFile.read"));
    }
    try (var guard = new WindowThread()) {
      file.read();
      assertThat(guard.faults()).as("another thread may").isEmpty();
    }
    try (var guard = new WindowThread()) {
      FxStage.run(EmojiImages::load);
      assertThat(guard.faults()).anyMatch(fault -> fault.contains("EmojiImages.load"));
    }
  }

  @Test
  void nothingOnItWaitsForADiskOrAWire() {
    try (var guard = new WindowThread()) {
      begin();
      fire("start.create");
      await(() -> !there("start.practise"));
      fire(there("entry.back") ? "entry.back" : "office.back");
      await(() -> there("start.practise"));
      fire("start.practise");
      await(() -> there("inbox.list") && rows() > 0);
      inbox();
      finding();
      screens();
      leave();
      assertThat(guard.faults()).isEmpty();
    }
  }

  /// Opens items, seals and unpublishes one, answers none, changes view, order and density.
  private void inbox() {
    press(KeyCode.DOWN, false);
    type("T");
    type("A");
    await(() -> there("unpublish.panel"));
    type("1");
    press(KeyCode.S, true);
    press(KeyCode.ESCAPE, false);
    for (String tab : List.of("sender", "history", "evidence", "comment")) {
      fire("item.tab." + tab);
    }
    for (String view : List.of("flagged", "done", "inbox")) {
      fire("inbox.nav." + view);
      await(() -> selected("inbox.nav." + view));
    }
    press(KeyCode.D, true);
    press(KeyCode.T, true);
    press(KeyCode.F5, false);
  }

  /// Finds a comment by the palette, and reads the law.
  private void finding() {
    press(KeyCode.K, true);
    await(() -> there("palette.field"));
    FxStage.run(() -> field("palette.field").setText("badet"));
    press(KeyCode.ESCAPE, false);
    press(KeyCode.F1, false);
    await(() -> there("help"));
    fire("help.LAW");
    press(KeyCode.ESCAPE, false);
  }

  private void screens() {
    List<String> rail =
        List.of("tasks", "search", "channels", "policy", "people", "settings", "inbox");
    for (String screen : rail) {
      fire("rail." + screen);
      await(() -> selected("rail." + screen));
    }
  }

  private void leave() {
    FxStage.run(
        () ->
            Found.in(scene.getRoot(), "shell.person", MenuButton.class).getItems().stream()
                .filter(item -> "shell.leave".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    await(() -> there("start.practise") || there("quit.drop"));
    if (Boolean.TRUE.equals(FxStage.on(() -> there("quit.drop")))) {
      fire("quit.drop");
    }
    await(() -> there("start.practise"));
  }

  private void begin() {
    console = Objects.requireNonNull(FxStage.on(Console::new));
    console.init();
    FxStage.run(
        () -> {
          var stage = new Stage();
          var theme = new Theme();
          var frame = new Console.WindowFrame(stage, theme);
          scene = frame.scene();
          var texts = Texts.of(Language.SV);
          var kit =
              new Kit(
                  texts,
                  new Formats(texts, ZoneId.of("Europe/Stockholm")),
                  theme,
                  EmojiImages.NONE);
          new Flow(console, frame, new Tasks(console.threads().background()), kit).begin();
        });
  }

  /// Waits for what the background brings, one turn of the JavaFX thread after the other.
  private void await(BooleanSupplier there) {
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      boolean now =
          FxStage.on(
              () -> {
                lay();
                return there.getAsBoolean();
              });
      if (now) {
        return;
      }
      LockSupport.parkNanos(TURN.toNanos());
    }
    throw new AssertionError("waited long enough at " + ids());
  }

  private List<String> ids() {
    return Objects.requireNonNull(
        FxStage.on(
            () ->
                nodes().stream()
                    .flatMap(node -> Stream.ofNullable(node.getId()))
                    .limit(40)
                    .toList()));
  }

  private void lay() {
    scene.getRoot().resize(1280, 800);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  private List<Node> nodes() {
    var all = new ArrayList<>(Found.nodes(scene.getRoot()));
    all.add(scene.getRoot());
    return all;
  }

  private boolean there(String id) {
    return nodes().stream().anyMatch(node -> id.equals(node.getId()));
  }

  private int rows() {
    return Found.in(scene.getRoot(), "inbox.list", ListView.class).getItems().size();
  }

  private boolean selected(String id) {
    return Found.in(scene.getRoot(), id, ToggleButton.class).isSelected();
  }

  private TextField field(String id) {
    return Found.in(scene.getRoot(), id, TextField.class);
  }

  private void fire(String id) {
    FxStage.run(
        () -> {
          lay();
          Found.in(scene.getRoot(), id, ButtonBase.class).fire();
        });
  }

  private void press(KeyCode code, boolean ctrl) {
    FxStage.run(
        () ->
            Event.fireEvent(
                target(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false)));
  }

  private void type(String letter) {
    FxStage.run(
        () ->
            Event.fireEvent(
                target(),
                new KeyEvent(
                    KeyEvent.KEY_TYPED,
                    letter.toLowerCase(java.util.Locale.ROOT),
                    "",
                    KeyCode.UNDEFINED,
                    false,
                    false,
                    false,
                    false)));
  }

  private Node target() {
    Node owner = scene.getFocusOwner();
    return owner == null ? scene.getRoot() : owner;
  }
}
