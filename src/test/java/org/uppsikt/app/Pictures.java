package org.uppsikt.app;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;

/// Takes a picture of every screen and state of the real console on a practice workspace: light,
/// dark, at 200 %, in the smallest window, and in Finnish, whose words are the longest. Arguments:
/// the folder that gets them, then a language for one alone, then `light` for that look alone or
/// `all`, then `registry` for the screens of the registry alone.
public final class Pictures {

  /// For what fades, and for what is read in the background.
  private static final Duration STILL = Duration.ofMillis(700);

  private final Path out;
  private final Language language;
  private final boolean lightAlone;
  private final Path home;

  private Pictures(Path out, Language language, boolean lightAlone) throws IOException {
    this.out = out;
    this.language = language;
    this.lightAlone = lightAlone;
    this.home = Files.createTempDirectory("pictures");
    System.setProperty("uppsikt.home", home.toString());
  }

  public static void main(String[] arguments) {
    try {
      all(arguments);
    } catch (IOException | RuntimeException e) {
      e.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private static void all(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]);
    for (Language language :
        arguments.length > 1
            ? new Language[] {Language.valueOf(arguments[1])}
            : new Language[] {Language.SV, Language.FI}) {
      new Pictures(out, language, isLight(arguments)).registered();
      if (arguments.length < 4) {
        new Pictures(out, language, isLight(arguments)).take();
      }
    }
  }

  private static boolean isLight(String[] arguments) {
    return arguments.length > 2 && "light".equals(arguments[2]);
  }

  private void take() throws IOException {
    try {
      var practice = new PracticeHome(home);
      practice.fetched(picture());
      rare();
      PracticeHome.Passed passed = practice.passedOn();
      colleagues(passed);
      practice.answers(passed.asked());
      full();
      practice.putAside(true);
      unchecked();
      practice.putAside(false);
      practice.unasked("LinkedIn");
      empty();
    } finally {
      emptied();
    }
  }

  /// What belongs to the registry, in every state that it can be in.
  private void registered() throws IOException {
    try {
      var practice = new PracticeHome(home);
      practice.fetched(picture());
      practice.open(RegistryHome::fill);
      try (var window = new OpenWindow(home, language)) {
        var walk = new ConsoleWalk(window, name -> shoot(window, name));
        walk.practise();
        walk.filled();
        new RegistryWalk(window, language, name -> shoot(window, name)).all();
      }
    } finally {
      emptied();
    }
  }

  private void emptied() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private void full() {
    try (var window = new OpenWindow(home, language)) {
      new ConsoleWalk(window, name -> shoot(window, name)).all();
    }
  }

  private void rare() {
    try (var window = new OpenWindow(home, language)) {
      ConsoleWalk.Stop shoot = name -> shoot(window, name);
      var walk = new ConsoleWalk(window, shoot);
      walk.practise();
      walk.filled();
      new RareWalk(window, language, shoot).all();
    }
  }

  private void colleagues(PracticeHome.Passed passed) {
    try (var window = new OpenWindow(home, language)) {
      var walk = new ConsoleWalk(window, name -> shoot(window, name));
      walk.practise();
      walk.filled();
      new ColleagueWalk(window, passed, name -> shoot(window, name)).all();
    }
  }

  private void empty() {
    try (var window = new OpenWindow(home, language)) {
      var walk = new ConsoleWalk(window, name -> shoot(window, name));
      walk.practise();
      walk.empty("empty-done", word(window, "inbox"));
      walk.empty("empty-flagged", word(window, "flagged"));
      walk.empty("empty-not-fetched", "LinkedIn");
      ProcessHandle.current().children().forEach(ProcessHandle::destroy);
      window.press("F5");
      LockSupport.parkNanos(Duration.ofSeconds(8).toNanos());
      shoot(window, "fetch-failing");
    }
  }

  private void unchecked() {
    try (var window = new OpenWindow(home, language)) {
      var walk = new ConsoleWalk(window, name -> shoot(window, name));
      walk.practise();
      walk.empty("empty-unchecked", word(window, "flagged"));
      window.nav(word(window, "inbox"));
      walk.filled();
      shoot(window, "check-failed");
    }
  }

  private static String word(OpenWindow window, String view) {
    return java.util.Objects.requireNonNull(
        FxStage.on(
            () ->
                ((javafx.scene.control.Labeled) window.node("inbox.nav." + view).orElseThrow())
                    .getText()));
  }

  /// In light and dark, large, and small; in Finnish light alone.
  private void shoot(OpenWindow window, String name) {
    take(window, name, "light");
    if (lightAlone) {
      return;
    }
    if (language == Language.SV) {
      window.press("F9");
      take(window, name, "dark");
      window.press("F9");
    }
    window.resize(1024, 640);
    take(window, name, "1024");
    window.resize(1280, 800);
    for (int i = 0; i < 10; i++) {
      window.press("Ctrl+Add");
    }
    take(window, name, "200");
    beside(window, name);
    window.press("Ctrl+0");
  }

  /// There is room for one pane: the item of the list comes with Enter.
  private void beside(OpenWindow window, String name) {
    if (!name.startsWith("marked") && window.isOnList()) {
      window.press("Enter");
      take(window, name, "200-item");
      window.press("Esc");
    }
  }

  private void take(OpenWindow window, String name, String look) {
    LockSupport.parkNanos(STILL.toNanos());
    window.picture(out.resolve(language.tag() + "-" + look).resolve(name + ".png"));
  }

  private static byte[] picture() throws IOException {
    var image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
    var g = image.createGraphics();
    g.setColor(new Color(0x6fa8dc));
    g.fillRect(0, 0, 320, 120);
    g.setColor(new Color(0x6aa84f));
    g.fillRect(0, 120, 320, 80);
    g.setColor(new Color(0xcc4125));
    g.fillRect(110, 70, 100, 80);
    g.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
