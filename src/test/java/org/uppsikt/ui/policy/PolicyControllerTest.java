package org.uppsikt.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.text.Language;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.PolicyExample;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The guidelines can be read and tried, and that one has read them is written down.
class PolicyControllerTest {

  private final PolicyModel model = new PolicyModel();

  private PolicyController open(PolicySource source) {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var controller =
        new PolicyController(
            kit,
            model,
            source,
            EntryExample.AT_ONCE,
            new SimpleBooleanProperty(true),
            Optional::empty);
    controller.refresh();
    return controller;
  }

  private static Scene scene(PolicyController controller) {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    return FxStage.scene(kit, controller.view(), 1280, 800);
  }

  @Test
  void theClausesAreReadInTheirOrder() {
    FxStage.run(
        () -> {
          var scene = scene(open(new PolicyExample("smedjebacken")));
          ListView<?> list = Found.in(scene.getRoot(), "policy.clauses", ListView.class);
          assertThat(list.getItems().stream().map(row -> ((ClauseRow) row).id()))
              .startsWith("SME-01", "SME-02")
              .contains("SME-58", "SE-BrB-5");
          assertThat(model.chosenProperty().get()).isEqualTo("SME-43");
        });
  }

  @Test
  void readingIsAcknowledgedOnce_andTheQuestionGoes() {
    FxStage.run(
        () -> {
          var source = new PolicyExample("saltdal");
          var controller = open(source);
          controller.acknowledge();
          controller.acknowledge();
          assertThat(source.asked).isEqualTo(1);
          assertThat(model.readProperty().get().standing().acknowledged())
              .contains(PolicyExample.READ);
          assertThat(Found.nodes(scene(controller).getRoot()))
              .noneMatch(node -> "policy.acknowledge".equals(node.getId()));
        });
  }

  @Test
  void aTriedTextShowsItsFindings_andAClauseCanBeOpenedFromThem() {
    FxStage.run(
        () -> {
          var controller = open(new PolicyExample("bjorkvik"));
          model.textProperty().set("Karin på bygglov är en idiot. Ring 070-174 06 05!");
          controller.tryOut();
          Check check = model.triedProperty().get().check();
          assertThat(check.findingsOrNone())
              .extracting(f -> f.subject().code())
              .contains("C04", "C11");
          controller.choose("BJV-6.7");
          assertThat(model.chosenProperty().get()).isEqualTo("BJV-6.7");
          controller.choose("nowhere");
          assertThat(model.chosenProperty().get()).isEqualTo("BJV-6.7");
          controller.clear();
          assertThat(model.triedProperty().get()).isNull();
          assertThat(model.textProperty().get()).isEmpty();
        });
  }

  @Test
  void underTheStatutesAlone_everyClauseIsOfTheLaw() {
    FxStage.run(
        () -> {
          open(new PolicyExample("statute-se"));
          assertThat(ClauseRow.of(model.readProperty().get())).allMatch(ClauseRow::statute);
          assertThat(ClauseRow.of(model.readProperty().get()))
              .extracting(ClauseRow::id)
              .doesNotHaveDuplicates();
        });
  }

  @Test
  void everyRuleFlagsUnderAClause() {
    FxStage.run(
        () -> {
          var source = new PolicyExample("bjorkvik");
          open(source);
          assertThat(source.ruling().rules().known())
              .filteredOn(rule -> rule.subject() instanceof Subject.Breach)
              .allMatch(
                  rule ->
                      ClauseRow.of(model.readProperty().get()).stream()
                          .flatMap(row -> row.ground().stream())
                          .anyMatch(g -> g.covers(((Subject.Breach) rule.subject()).category())));
        });
  }
}
