package org.uppsikt.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.domain.rule.OwnRule;
import org.uppsikt.flag.detect.ShippedRules;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.store.Database;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Guidelines;
import org.uppsikt.work.Intake;
import org.uppsikt.work.Judging;
import org.uppsikt.work.Office;
import org.uppsikt.work.OfficeRules;
import org.uppsikt.work.Ruling;
import org.uppsikt.work.UnitSupplements;

/// Rules are changed on the screen of an office that is really there.
class RuleFlowTest {

  private static final Person MIA =
      new Person(new PersonId(UUID.randomUUID()), "Mia Sund", Role.ADMINISTRATOR, "", false);

  private final Ticking clock = new Ticking();
  private final PolicyModel model = new PolicyModel();
  private Database database;
  private Workplace place;
  private OfficeRules rules;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = Bench.file(folder, clock);
    place = new Workplace(database, clock);
    database.change(tx -> place.office.tables().people().add(tx, MIA));
    rules =
        new OfficeRules(
            place.office, StandardDetectors.flaggers(Clocks.of(() -> 0L)), ShippedRules.all());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aNewRule_isTriedThenSaved_thenTheOpenItemsAreCheckedAgain() {
    place.arrive("Vilka klurkar ni är", "Tack för hjälpen");
    FxStage.run(
        () -> {
          Scene scene = scene();
          press(scene, "policy.rule.new");
          RuleForm form = model.formProperty().get();
          assertThat(button(scene, "rule.main").isDisabled()).isTrue();
          form.phrasesProperty().set("klurk*");
          press(scene, "rule.main");
          assertThat(form.triedProperty().get().outcome().looked()).isEqualTo(2);
          assertThat(form.triedProperty().get().outcome().differences()).hasSize(1);
          assertThat(button(scene, "rule.main").isDisabled()).as("a reason is missing").isTrue();
          assertThat(rules.book().changes()).isEmpty();

          form.reasonProperty().set("skrivs om vaktmästarna");
          press(scene, "rule.main");
          assertThat(model.formProperty().get()).isNull();
          assertThat(rules.book().own())
              .extracting(OwnRule::phrases)
              .containsExactly(List.of("klurk*"));
          assertThat(model.readProperty().get().rules().known())
              .extracting(r -> r.id())
              .contains("own.1");

          press(scene, "policy.recheck");
          assertThat(model.recheckProperty().get()).isNull();
          assertThat(model.noticeProperty().get().happened()).contains("2 öppna", "i 1");
        });
  }

  @Test
  void wordsThatChangeAfterATrial_mustBeTriedAnew() {
    FxStage.run(
        () -> {
          Scene scene = scene();
          press(scene, "policy.rule.new");
          RuleForm form = model.formProperty().get();
          form.reasonProperty().set("prov");
          form.phrasesProperty().set("klurk*");
          press(scene, "rule.main");
          form.phrasesProperty().set("snurr*");
          assertThat(form.triedProperty().get()).isNull();
          form.phrasesProperty().set("sn*");
          press(scene, "rule.main");
          assertThat(form.faultProperty().get()).contains("sn*");
          assertThat(rules.book().changes()).isEmpty();
        });
  }

  @Test
  void aRuleThatTheLawAsksFor_saysWhoMaySilenceIt() {
    String threat = shipped(Category.C01_THREAT);
    FxStage.run(
        () -> {
          Scene scene = scene();
          model.chosenProperty().set("BAS-6.4");
          Found.in(scene.getRoot(), "policy.rule." + threat + ".silence", Hyperlink.class).fire();
          RuleForm form = model.formProperty().get();
          assertThat(form.againstProperty().get())
              .startsWith("Lagen kräver")
              .contains("chef", "kanalens ansvariga");
          assertThat(button(scene, "rule.main").isDisabled()).isTrue();
          press(scene, "rule.cancel");
          assertThat(model.formProperty().get()).isNull();
        });
  }

  @Test
  void aSilencedRule_showsWhoAndWhy_andIsSwitchedOnAgain() {
    String insult = shipped(Category.C04_PERSONAL_ATTACK);
    FxStage.run(
        () -> {
          Scene scene = scene();
          change(scene, insult, "silence", "träffar mest skämt");
          assertThat(rules.book().silent()).containsExactly(insult);
          assertThat(texts(scene)).anyMatch(t -> t.contains("träffar mest skämt"));
          change(scene, insult, "hear", "behövs ändå");
          assertThat(rules.book().silent()).isEmpty();
        });
  }

  @Test
  void learning_saysThatThereIsTooLittle() {
    FxStage.run(
        () -> {
          Scene scene = scene();
          press(scene, "policy.learn");
          press(scene, "learn.main");
          assertThat(texts(scene)).anyMatch(t -> t.startsWith("Det finns 0 beslut"));
          press(scene, "learn.close");
          assertThat(model.learningProperty().get()).isNull();
        });
  }

  private void change(Scene scene, String rule, String what, String reason) {
    model.chosenProperty().set("BAS-6.1");
    Found.in(scene.getRoot(), "policy.rule." + rule + "." + what, Hyperlink.class).fire();
    model.formProperty().get().reasonProperty().set(reason);
    press(scene, "rule.main");
    press(scene, "rule.main");
  }

  private static String shipped(Category category) {
    return ShippedRules.all().stream()
        .filter(r -> r.subject().equals(new Subject.Breach(category)))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Scene scene() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var controller =
        new PolicyController(
            kit,
            model,
            new Source(),
            EntryExample.AT_ONCE,
            new SimpleBooleanProperty(true),
            Optional::empty);
    controller.refresh();
    return FxStage.scene(kit, controller.view(), 1280, 800);
  }

  private static void press(Scene scene, String id) {
    button(scene, id).fire();
  }

  private static List<String> texts(Scene scene) {
    return Found.nodes(scene.getRoot()).stream()
        .filter(Label.class::isInstance)
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private static Button button(Scene scene, String id) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return Found.in(scene.getRoot(), id, Button.class);
  }

  /// The office as its desk gives it to the screen.
  private final class Source implements PolicySource {

    private final Office office = place.office;
    private final Guidelines guidelines = new Guidelines(office, rules);

    @Override
    public Guidelines.Standing standing() {
      return guidelines.standing(MIA.id());
    }

    @Override
    public RuleSource ruling() {
      var ruling = Ruling.of(office, rules, new Intake(office, rules));
      return new RuleDesk(ruling, new Judging(office), () -> List.of(MIA), MIA.id());
    }

    @Override
    public Map<String, Integer> decisions() {
      return Map.of();
    }

    @Override
    public boolean acknowledge(PolicyVersion version) {
      return guidelines.acknowledge(MIA.id(), version);
    }

    @Override
    public UnitSupplements.Taken takeIn(Path file) {
      return guidelines.supplements().take(file, MIA.id());
    }

    @Override
    public Optional<UnitSupplements.Why> takeOut(UUID supplement, String reason) {
      return guidelines.supplements().end(supplement, reason, MIA.id());
    }

    @Override
    public Check tryOut(String text) {
      return guidelines.tryOut(text);
    }
  }
}
