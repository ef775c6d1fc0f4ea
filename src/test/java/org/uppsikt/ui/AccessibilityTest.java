package org.uppsikt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.policy.LawLibrary;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.text.Language;
import org.uppsikt.ui.help.HelpController;
import org.uppsikt.ui.help.HelpModel;
import org.uppsikt.ui.inbox.InboxView;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.palette.PaletteController;
import org.uppsikt.ui.palette.PaletteModel;
import org.uppsikt.ui.shell.ShellController;

/// Walks over every screen: whatever can be read stands out from what is behind it, whatever can be
/// reached has a role and a name, and at 200 % nothing is cut or pushed out of the window.
class AccessibilityTest {

  private static final List<String> INBOX =
      List.of("inbox", "unpublish", "empty", "hostile", "start");
  private static final List<String> OTHERS =
      List.of(
          "new-office",
          "new-administrator",
          "new-summary",
          "new-key",
          "sign-in",
          "sign-in-wait",
          "sign-in-recovery",
          "sign-in-damaged",
          "lock",
          "open",
          "open-keys",
          "restore",
          "restore-fault",
          "restore-check",
          "restore-busy",
          "restore-done",
          "quit",
          "restored",
          "people",
          "people-add",
          "people-remove",
          "people-key",
          "channels",
          "channels-wordpress",
          "channels-enter",
          "settings",
          "policy",
          "policy-drift",
          "policy-statute");
  private static final List<String> FINDING =
      List.of("help-KEYS", "help-WORDS", "help-LAW", "palette");

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyWordStandsOutFromItsSurface(Appearance look) {
    var kit = FxStage.kit(Language.SV, look, 100);
    assertThat(faults(kit, 1280, 800, Seen::weak)).isEmpty();
  }

  @Test
  void whateverIsReachedHasARoleAndAName() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    assertThat(faults(kit, 1280, 800, Seen::nameless)).isEmpty();
  }

  @Test
  void whateverHasNoPlainNameHasHelp() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    assertThat(faults(kit, 1280, 800, Seen::unexplained)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void at200PercentNothingIsCutOrOutOfReach(Language language) {
    var kit = FxStage.kit(language, Appearance.LIGHT, 200);
    assertThat(faults(kit, 1280, 800, AccessibilityTest::clipped)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"FI, 100", "SV, 200"})
  void neitherInTheSmallestWindow(Language language, int percent) {
    var kit = FxStage.kit(language, Appearance.LIGHT, percent);
    assertThat(faults(kit, 1024, 640, AccessibilityTest::clipped)).isEmpty();
  }

  @Test
  void theChecksSeeWhatTheyLookFor() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          var faint = new Label("kaum");
          faint.setStyle("-fx-text-fill: #cccccc");
          var nameless = new TextField();
          var cut = new Button("Avpublicera kommentaren");
          cut.setMaxWidth(60);
          var away = new Button("bort");
          away.setTranslateX(5000);
          var scene = FxStage.scene(kit, new StackPane(faint, nameless, cut, away), 400, 300);
          assertThat(Seen.weak(scene)).anyMatch(fault -> fault.startsWith("#cccccc"));
          assertThat(Seen.nameless(scene)).singleElement().asString().startsWith("no name: Text");
          assertThat(Seen.unexplained(scene))
              .singleElement()
              .asString()
              .startsWith("no help: Text");
          nameless.setAccessibleText("Filter");
          assertThat(Seen.nameless(scene)).as("it would hide what is written").hasSize(1);
          assertThat(Seen.cut(scene)).anyMatch(fault -> fault.contains("Avpublicera"));
          assertThat(Seen.outside(scene)).singleElement().asString().contains("Button");
        });
  }

  private static List<String> clipped(Scene scene) {
    var faults = new ArrayList<>(Seen.cut(scene));
    faults.addAll(Seen.outside(scene));
    faults.addAll(Seen.beyond(scene));
    return faults;
  }

  private static List<String> faults(
      Kit kit, int width, int height, Function<Scene, List<String>> check) {
    var faults = new ArrayList<String>();
    for (List<String> names : List.of(INBOX, OTHERS, FINDING)) {
      for (String name : names) {
        FxStage.run(
            () -> {
              Scene scene = scene(name, kit, width, height);
              check.apply(scene).forEach(fault -> faults.add(name + ": " + fault));
            });
      }
    }
    return faults;
  }

  private static Scene scene(String name, Kit kit, int width, int height) {
    if (!FINDING.contains(name)) {
      Parent root =
          INBOX.contains(name) ? ScreensTest.root(name, kit) : EntryExample.root(name, kit);
      return FxStage.scene(kit, root, width, height);
    }
    var shell = Example.shell(kit);
    var overlay = new Overlay(shell.view());
    var scene = FxStage.scene(kit, overlay, width, height);
    HelpController help = help(kit, overlay);
    if (name.equals("palette")) {
      new PaletteController(
              kit,
              new PaletteModel(),
              new Tasks(Runnable::run, Runnable::run),
              new PaletteController.Outside(shell::commands, typed -> List.of()),
              overlay)
          .open();
    } else {
      help.open();
      help.show(HelpModel.Part.valueOf(name.substring("help-".length())));
    }
    overlay.applyCss();
    overlay.layout();
    overlay.applyCss();
    overlay.layout();
    return scene;
  }

  private static HelpController help(Kit kit, Overlay overlay) {
    PolicyLibrary library = PolicyLibrary.shipped();
    PolicyPack pack =
        library.policies().stream()
            .filter(p -> p.version().pack().equals("smedjebacken"))
            .findFirst()
            .orElseThrow();
    PolicyInForce policy = library.withStatutes(pack, LocalDate.of(2026, 8, 1));
    return new HelpController(
        kit,
        new HelpModel(),
        new HelpController.Outside(
            () -> ShellController.keys(kit, InboxView.keys(kit)),
            new SimpleBooleanProperty(true),
            () -> policy,
            () -> LawLibrary.of(pack.country()),
            (title, lines) -> true),
        overlay);
  }
}
