package org.uppsikt.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.store.Database;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.text.SupplementText;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.RuleExample;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Guidelines;
import org.uppsikt.work.UnitSupplements;

/// What units add to the guidelines is taken in, shown and taken out on the screen of guidelines.
class SupplementFlowTest {

  private static final Person MIA =
      new Person(new PersonId(UUID.randomUUID()), "Mia Åkesson", Role.SUPERVISOR, "", false);
  private static final String TIGHTER =
      """
      {"of": "base@4", "unit": "Biblioteket",
       "strengths": [{"clause": "BAS-6.6", "strength": "MUST"}],
       "clocks": [{"task": "ANSWER", "clause": "BAS-4.2",
         "target": {"amount": 1, "unit": "WORKING_DAYS"},
         "limit": {"amount": 1, "unit": "WORKING_DAYS"}}]}
      """;

  @TempDir Path folder;
  private final Ticking clock = new Ticking();
  private final PolicyModel model = new PolicyModel();
  private Database database;
  private Workplace place;
  private Path file;
  private Kit kit;
  private Scene scene;

  @BeforeEach
  void open() {
    database = Bench.file(folder, clock);
    place = new Workplace(database, clock);
    database.change(tx -> place.office.tables().people().add(tx, MIA));
    file = folder.resolve("tillagg.json");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void show(Language language, Person person) {
    kit = FxStage.kit(language, Appearance.LIGHT, 100);
    scene =
        FxStage.on(
            () -> {
              var controller =
                  new PolicyController(
                      kit,
                      model,
                      new Source(person.id()),
                      EntryExample.AT_ONCE,
                      new SimpleBooleanProperty(true),
                      () -> Optional.of(file));
              controller.refresh();
              return FxStage.scene(kit, controller.view(), 1280, 800);
            });
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTakenInIsToldAboveTheClauses_untilItIsTakenOut(Language language) throws Exception {
    Files.writeString(file, TIGHTER);
    show(language, MIA);
    press("policy.supplements");
    assertThat(words()).contains(kit.text(SupplementText.NONE));
    press("supplements.take");
    assertThat(words())
        .contains(kit.text(SupplementText.TAKEN, "Biblioteket"))
        .anyMatch(words -> words.contains("tillagg.json") && words.contains("Mia Åkesson"));
    FxStage.on(
        () -> {
          FxStage.picture(scene, "supplements-" + language.tag());
          return true;
        });
    press("supplements.close");
    assertThat(words()).anyMatch(this::saysWhatIsTightened);

    press("policy.supplements");
    UUID id = model.readProperty().get().standing().supplements().kept().getFirst().id();
    assertThat(button("supplements.out." + id).isDisabled()).isTrue();
    FxStage.run(
        () ->
            Found.in(scene.getRoot(), "supplements.reason." + id, TextField.class)
                .setText("Enheten har lagts ner"));
    press("supplements.out." + id);
    assertThat(words()).contains(kit.text(SupplementText.TAKEN_OUT));
    press("supplements.close");
    assertThat(words()).noneMatch(this::saysWhatIsTightened);
  }

  private boolean saysWhatIsTightened(String words) {
    return words.startsWith(kit.text(SupplementText.IN_FORCE, "Biblioteket", "").strip())
        && words.contains("1");
  }

  @Test
  void whatLoosensIsRefused_withFilePlaceAndCure() throws IOException {
    Files.writeString(
        file, TIGHTER.replace("\"limit\": {\"amount\": 1", "\"limit\": {\"amount\": 9"));
    show(Language.SV, MIA);
    press("policy.supplements");
    press("supplements.take");
    assertThat(words())
        .containsSubsequence(
            kit.text(SupplementText.FAULTY),
            kit.text(SupplementText.FAULT_AT, "tillagg.json", "/clocks/0/limit"))
        .anyMatch(words -> words.contains("2 WORKING_DAYS"))
        .contains(kit.text(SupplementText.NONE));
  }

  @Test
  void whoIsNoSupervisorReadsThem_andChangesNone() {
    show(Language.SV, Workplace.EVA);
    press("policy.supplements");
    assertThat(words()).contains(kit.text(SupplementText.NO_RIGHT));
    assertThat(FxStage.on(() -> Found.nodes(scene.getRoot())))
        .noneMatch(node -> "supplements.take".equals(node.getId()));
  }

  private void press(String id) {
    Button button = button(id);
    FxStage.run(button::fire);
  }

  private Button button(String id) {
    return FxStage.on(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return Found.in(scene.getRoot(), id, Button.class);
        });
  }

  private List<String> words() {
    return FxStage.on(
        () ->
            Found.nodes(scene.getRoot()).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .toList());
  }

  /// The office as its desk gives it to the screen.
  private final class Source implements PolicySource {

    private final PersonId person;
    private final Guidelines guidelines =
        new Guidelines(place.office, StandardDetectors.flagger(Clocks.of(() -> 0L)));

    Source(PersonId person) {
      this.person = person;
    }

    @Override
    public Guidelines.Standing standing() {
      return guidelines.standing(person);
    }

    @Override
    public RuleSource ruling() {
      return new RuleExample();
    }

    @Override
    public Map<String, Integer> decisions() {
      return Map.of();
    }

    @Override
    public boolean acknowledge(PolicyVersion version) {
      return guidelines.acknowledge(person, version);
    }

    @Override
    public UnitSupplements.Taken takeIn(Path chosen) {
      return guidelines.supplements().take(chosen, person);
    }

    @Override
    public Optional<UnitSupplements.Why> takeOut(UUID supplement, String reason) {
      return guidelines.supplements().end(supplement, reason, person);
    }

    @Override
    public Check tryOut(String text) {
      return guidelines.tryOut(text);
    }
  }
}
