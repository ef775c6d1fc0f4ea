package org.uppsikt.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.policy.Clause;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.domain.policy.Provision;
import org.uppsikt.policy.LawLibrary;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.text.HelpText;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Seen;
import org.uppsikt.ui.inbox.InboxView;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.shell.ShellController;

/// F1 over the packs that ship: keys, words, guidelines and law, found, linked and printed.
class HelpTest {

  private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

  private final HelpModel model = new HelpModel();
  private final BooleanProperty singles = new SimpleBooleanProperty(true);
  private final List<String> printed = new ArrayList<>();
  private Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
  private Overlay overlay = FxStage.on(() -> new Overlay(new StackPane()));
  private boolean printer = true;

  @Test
  void itOpensWithEveryKey_andTheSwitchForSingleLetters() {
    HelpController help = help("smedjebacken");
    show(help::open);
    assertThat(texts()).contains("F1", "Ctrl+K", "Ctrl+Z", "A", "Ctrl+Enter");
    FxStage.run(() -> in("keys.singles", CheckBox.class).setSelected(false));
    assertThat(singles.get()).isFalse();

    find("parkera");
    assertThat(texts()).contains("P").doesNotContain("Ctrl+K");
    find("finns inte alls");
    assertThat(texts()).contains(kit.text(HelpText.NOTHING));
  }

  @ParameterizedTest
  @EnumSource
  void theLibraryHoldsEveryClauseAndEveryProvision_inEveryLanguage(Language language) {
    kit = FxStage.kit(language, Appearance.LIGHT, 100);
    for (String pack : List.of("smedjebacken", "vargarda", "kronoby")) {
      overlay = FxStage.on(() -> new Overlay(new StackPane()));
      HelpController help = help(pack);
      show(() -> help.openClause(""));
      PolicyInForce policy = policy(pack);
      List<String> ids = entries();
      assertThat(ids).containsAll(policy.policy().clauses().stream().map(Clause::id).toList());
      assertThat(ids).containsAll(law(policy).stream().map(Provision::id).toList());
    }
  }

  @Test
  void whereThereAreNoOwnGroundsTheLawAloneIsShown() {
    PolicyInForce alone = statutesAlone();
    HelpController help = help(alone);
    show(() -> help.openClause(alone.statutes().clauses().getFirst().id()));
    assertThat(entries()).hasSameElementsAs(law(alone).stream().map(Provision::id).toList());
  }

  @Test
  void aClauseOfTheStatutesLeadsToItsProvision_andLinksLeadOn() {
    HelpController help = help("smedjebacken");
    show(() -> help.openClause("SE-BrB-16-8"));
    assertThat(chosen()).containsExactly("BBS-5");

    List<String> before = links("BBS-5");
    assertThat(before).isNotEmpty();
    FxStage.run(() -> in(before.getFirst(), Hyperlink.class).fire());
    String clause = before.getFirst().substring("help.link.BBS-5.".length());
    assertThat(chosen()).containsExactly(clause);
    assertThat(links(clause)).contains("help.link." + clause + ".BBS-5");
  }

  @Test
  void wordsAreFoundWhateverTheirAccents_andPrintedAsTheyAreShown() {
    HelpController help = help("smedjebacken");
    show(help::open);
    FxStage.run(() -> in("help.WORDS", ToggleButton.class).fire());
    assertThat(entries()).contains("EVIDENCE", "OUTCOME_SNOOZE");
    find("forsegla");
    assertThat(entries()).contains("EVIDENCE").doesNotContain("OUTCOME_SNOOZE");
    FxStage.run(help::print);
    assertThat(printed).anyMatch(line -> line.startsWith("Underlag"));
    assertThat(texts()).contains(kit.text(HelpText.PRINTED));

    printer = false;
    FxStage.run(help::print);
    assertThat(texts()).contains(kit.text(HelpText.NO_PRINTER));
  }

  @ParameterizedTest
  @CsvSource({
    "KEYS, SV, LIGHT, 100, 1280, 800",
    "KEYS, FI, DARK, 200, 1280, 800",
    "WORDS, NB, LIGHT, 100, 1024, 640",
    "LAW, SV, DARK, 100, 1280, 800",
    "LAW, FI, LIGHT, 200, 1024, 640"
  })
  void pictures(
      HelpModel.Part part, Language language, Appearance look, int percent, int width, int height) {
    kit = FxStage.kit(language, look, percent);
    HelpController help = help("smedjebacken");
    FxStage.run(
        () -> {
          FxStage.scene(kit, overlay, width, height);
          help.open();
          help.show(part);
        });
    FxStage.run(this::lay);
    FxStage.run(
        () -> {
          try {
            FxStage.picture(overlay.getScene(), "help-" + part + "-" + language + "-" + percent);
            Seen.isWhole(overlay.getScene(), part + " " + language);
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    assertThat(FxStage.on(() -> in("help.find", TextField.class).isVisible())).isTrue();
  }

  private HelpController help(String pack) {
    return help(policy(pack));
  }

  private HelpController help(PolicyInForce policy) {
    return new HelpController(
        kit,
        model,
        new HelpController.Outside(
            () -> ShellController.keys(kit, InboxView.keys(kit)),
            singles,
            () -> policy,
            () -> law(policy),
            (title, lines) -> printer && printed.addAll(lines)),
        overlay);
  }

  private static PolicyInForce policy(String pack) {
    PolicyLibrary library = PolicyLibrary.shipped();
    PolicyPack found =
        library.policies().stream()
            .filter(p -> p.version().pack().equals(pack))
            .findFirst()
            .orElseThrow();
    return library.withStatutes(found, DAY);
  }

  private static PolicyInForce statutesAlone() {
    PolicyPack statutes = policy("smedjebacken").statutes();
    return new PolicyInForce(statutes, statutes);
  }

  private static List<Provision> law(PolicyInForce policy) {
    return LawLibrary.of(policy.policy().country());
  }

  private void show(Runnable opening) {
    FxStage.run(
        () -> {
          FxStage.scene(kit, overlay, 1280, 800);
          opening.run();
        });
    FxStage.run(this::lay);
  }

  private void find(String typed) {
    FxStage.run(() -> in("help.find", TextField.class).setText(typed));
    FxStage.run(this::lay);
  }

  private List<String> entries() {
    return ids(id -> id.startsWith("help.entry."), "help.entry.");
  }

  private List<String> links(String entry) {
    return ids(id -> id.startsWith("help.link." + entry + "."), "");
  }

  private List<String> chosen() {
    return FxStage.on(
        () ->
            nodes().stream()
                .filter(node -> node.getStyleClass().contains("help-chosen"))
                .map(node -> node.getId().substring("help.entry.".length()))
                .toList());
  }

  private List<String> ids(Function<String, Boolean> wanted, String prefix) {
    return FxStage.on(
        () ->
            nodes().stream()
                .filter(node -> node.getId() != null && wanted.apply(node.getId()))
                .map(node -> node.getId().substring(prefix.length()))
                .toList());
  }

  private List<String> texts() {
    return FxStage.on(
        () ->
            nodes().stream()
                .filter(javafx.scene.control.Labeled.class::isInstance)
                .map(node -> ((javafx.scene.control.Labeled) node).getText())
                .toList());
  }

  private List<Node> nodes() {
    return Found.nodes(overlay);
  }

  private <T extends Node> T in(String id, Class<T> type) {
    return Found.in(overlay, id, type);
  }

  private void lay() {
    overlay.applyCss();
    overlay.layout();
  }
}
