package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Seen;
import org.uppsikt.ui.TabWalk;

/// Every screen of the rail, every tab, panel, list and overlay, with what a person does there,
/// once
/// as whoever moderates and once as whoever registers: what the window's thread touched meanwhile,
/// and what each place lacks for somebody who sees little, hears it read or uses no mouse (WCAG
/// 2.2).
/// A place that the walks come to is looked at without anybody having to name it here.
class WholeConsoleTest {

  private static final Path ICON = Path.of("assets/icon/uppsikt-256.png");

  private static final List<String> PLACES = new ArrayList<>();

  /// Of each fault the first place that has it: most places hold the same rail.
  private static final Set<String> LACKS = new TreeSet<>();

  private static final Set<String> UNREACHED = new TreeSet<>();
  private static final List<String> TOUCHED = new ArrayList<>();
  private static String before = "";

  @BeforeAll
  static void walk(@TempDir Path home) throws IOException {
    before = System.getProperty("uppsikt.home", "");
    moderates(Files.createDirectory(home.resolve("moderator")));
    registers(Files.createDirectory(home.resolve("registrar")));
  }

  @AfterAll
  static void back() {
    if (before.isEmpty()) {
      System.clearProperty("uppsikt.home");
    } else {
      System.setProperty("uppsikt.home", before);
    }
  }

  private static void moderates(Path home) throws IOException {
    System.setProperty("uppsikt.home", home.toString());
    new PracticeHome(home).fetched(Files.readAllBytes(ICON));
    try (var guard = new WindowThread()) {
      try (var window = new OpenWindow(home, Language.SV)) {
        new ConsoleWalk(window, place -> look(window, place)).all();
      }
      TOUCHED.addAll(guard.faults());
    }
  }

  private static void registers(Path home) throws IOException {
    System.setProperty("uppsikt.home", home.toString());
    var practice = new PracticeHome(home);
    practice.fetched(Files.readAllBytes(ICON));
    practice.open(RegistryHome::fill);
    try (var window = new OpenWindow(home, Language.SV)) {
      var walk = new ConsoleWalk(window, place -> {});
      walk.practise();
      walk.filled();
      new RegistryWalk(window, Language.SV, place -> look(window, place)).all();
    }
  }

  private static void look(OpenWindow window, String place) {
    PLACES.add(place);
    window.awaits("the keyboard on something at " + place, () -> stands(window.scene()));
    FxStage.run(
        () -> {
          Scene scene = window.scene();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          note(LACKS, place, Seen.faults(scene));
          note(UNREACHED, place, TabWalk.around(scene));
        });
  }

  /// What had the keyboard and was taken away has it until the next frame.
  private static boolean stands(Scene scene) {
    Node at = scene.getFocusOwner();
    boolean there = at == null || scene.equals(at.getScene()) && !at.isDisabled();
    for (Node each = at; there && each != null; each = each.getParent()) {
      there = each.isVisible();
    }
    return there;
  }

  private static void note(Set<String> known, String place, List<String> faults) {
    faults.stream()
        .filter(fault -> known.stream().noneMatch(one -> one.startsWith(fault + " at ")))
        .toList()
        .forEach(fault -> known.add(fault + " at " + place));
  }

  @Test
  void theWindowsThreadTouchesNeitherDiskNorNetwork() {
    assertThat(TOUCHED).isEmpty();
  }

  @Test
  void whateverIsOnShowCanBeReadNamedAndReached() {
    assertThat(PLACES).hasSizeGreaterThan(70).doesNotHaveDuplicates();
    assertThat(LACKS).isEmpty();
  }

  @Test
  void tabGoesRoundEveryPlaceAndComesToAllOfIt() {
    assertThat(UNREACHED).isEmpty();
  }
}
