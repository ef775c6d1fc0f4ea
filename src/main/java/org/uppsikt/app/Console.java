package org.uppsikt.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.uppsikt.settings.ConsoleSettings;
import org.uppsikt.settings.SettingsFile;
import org.uppsikt.store.key.PasswordCost;
import org.uppsikt.text.Formats;
import org.uppsikt.text.Language;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.kit.EmojiImages;
import org.uppsikt.ui.kit.FocusKept;
import org.uppsikt.ui.kit.Fonts;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Letters;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme;

/// The console's window: made once, shows one flow after the other.
public final class Console extends Application {

  private static final List<Integer> ICONS = List.of(16, 32, 48, 64, 128, 256);

  private final Threads threads = new Threads();
  private final Clock clock = Clock.systemUTC();
  private final Supplier<FolderDoors> doors =
      new Once<>(() -> new FolderDoors(new Wiring(clock, threads), PasswordCost.OFFICE));
  private final SettingsFile file =
      new SettingsFile(WorkspaceFolder.home().resolve("settings.json"));
  private final BooleanProperty singles = new SimpleBooleanProperty(true);
  private EmojiImages emoji = EmojiImages.NONE;
  private volatile ConsoleSettings settings = ConsoleSettings.DEFAULT;

  @Override
  public void init() {
    // Not on the window's thread: they read some eight megabytes.
    emoji = EmojiImages.load();
    Fonts.load();
    settings = file.read();
  }

  @Override
  public void start(Stage stage) {
    var theme = new Theme();
    theme
        .appearanceProperty()
        .set(ConsoleSettings.choice(settings.appearance(), Theme.Appearance.SYSTEM));
    theme.resize(settings.textPercent());
    theme.lessMotionProperty().set(settings.lessMotion());
    singles.set(settings.singleKeys());
    var frame = new WindowFrame(stage, theme, singles);
    new PaintWatch(frame.scene(), () -> kit(theme)).begin();
    Flow flow = new Flow(this, frame, new Tasks(threads.background()), kit(theme));
    ICONS.forEach(size -> stage.getIcons().add(icon(size)));
    stage.setTitle("Uppsikt");
    stage.setMinWidth(WindowPlace.LEAST_WIDTH);
    stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
    place(stage);
    flow.begin();
    stage.setOnCloseRequest(event -> flow.quit(event::consume));
    stage.show();
    exitAfterShown();
  }

  @Override
  public void stop() {
    threads.close();
  }

  /// Built when first asked for, which takes a moment: only in the background.
  FolderDoors doors() {
    return doors.get();
  }

  Threads threads() {
    return threads;
  }

  Clock clock() {
    return clock;
  }

  BooleanProperty singles() {
    return singles;
  }

  ConsoleSettings settings() {
    return settings;
  }

  void remember(ConsoleSettings changed) {
    settings = changed;
    threads.background().execute(this::write);
  }

  /// As they stand by then: of two changes in a row the later one is kept, whichever is written
  /// last.
  private void write() {
    synchronized (file) {
      file.write(settings);
    }
  }

  private Kit kit(Theme theme) {
    return new Kit(texts(), new Formats(texts(), ZoneId.systemDefault()), theme, emoji);
  }

  private Texts texts() {
    return Texts.of(ConsoleSettings.choice(settings.language(), Language.of(Locale.getDefault())));
  }

  private void place(Stage stage) {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    WindowPlace.of(settings.window(), screens)
        .ifPresentOrElse(
            place -> {
              stage.setX(place.getMinX());
              stage.setY(place.getMinY());
              stage.setWidth(place.getWidth());
              stage.setHeight(place.getHeight());
            },
            () -> {
              Dimension2D first = WindowPlace.first(Screen.getPrimary().getVisualBounds());
              stage.setWidth(first.getWidth());
              stage.setHeight(first.getHeight());
            });
    stage.setMaximized(settings.maximized());
  }

  private static Image icon(int size) {
    return new Image("/icon/uppsikt-" + size + ".png");
  }

  /// For the packaging's smoke test: the program ends by itself once its window was painted.
  private static void exitAfterShown() {
    if (Boolean.getBoolean("uppsikt.exitAfterShown")) {
      var pulses = new javafx.animation.PauseTransition(javafx.util.Duration.seconds(2));
      pulses.setOnFinished(event -> Platform.exit());
      pulses.play();
    }
  }

  /// The window with its one scene, whose root changes.
  static final class WindowFrame {

    private final Stage stage;
    private final Theme theme;
    private final Scene scene = new Scene(new javafx.scene.layout.StackPane());

    WindowFrame(Stage stage, Theme theme, BooleanProperty singles) {
      this.stage = stage;
      this.theme = theme;
      theme.install(scene);
      Letters.in(scene, singles);
      FocusKept.in(scene);
      stage.setScene(scene);
    }

    /// Shows a page, and puts the keyboard where the person begins: it would stand on the menu of
    /// languages otherwise.
    void show(Parent root, Runnable focus) {
      scene.setRoot(root);
      // What scrolls joins the window with its style, and only what is in the window takes the
      // focus.
      root.applyCss();
      focus.run();
    }

    Stage stage() {
      return stage;
    }

    Scene scene() {
      return scene;
    }

    Theme theme() {
      return theme;
    }
  }
}
