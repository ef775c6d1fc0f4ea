package org.uppsikt.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What is wrong with a form is said however long the form has stood there: what it rests on is a
/// binding that nothing else holds.
class FaultKeptTest {

  private final Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
  private final StringProperty typed = new SimpleStringProperty("Smedby");

  @Test
  void aFieldSaysItsFault() {
    var field = FxStage.on(() -> Field.line("f", "Namn", typed).fault(lacks()));
    assertThat(saysLater(field, ".field-fault")).isTrue();
  }

  @Test
  void aSecretSaysItsFault() {
    var secret = FxStage.on(() -> new Secret(kit, "s", "Lösenord", typed).fault(lacks()));
    assertThat(saysLater(secret, ".field-fault")).isTrue();
  }

  @Test
  void aPanelSaysThatSomethingIsMissing() {
    var panel = FxStage.on(() -> new Panel("p", "Fråga").needs(kit, filled()));
    assertThat(saysLater(panel, ".small-text")).isTrue();
  }

  @Test
  void aPanelKeepsItsHeight_whenNothingIsMissingAnyMore() {
    FxStage.run(
        () -> {
          var panel = new Panel("p", "Fråga").needs(kit, filled());
          double whole = panel.prefHeight(400);
          typed.set("");
          assertThat(panel.prefHeight(400)).isEqualTo(whole);
        });
  }

  private StringBinding lacks() {
    return Bindings.createStringBinding(() -> typed.get().isEmpty() ? "Skriv namnet." : "", typed);
  }

  private BooleanBinding filled() {
    return Bindings.createBooleanBinding(() -> !typed.get().isEmpty(), typed);
  }

  private Boolean saysLater(Parent form, String words) {
    assertThat(FxStage.on(() -> form.lookup(words).isVisible())).isFalse();
    collectGarbage();
    FxStage.run(() -> typed.set(""));
    return FxStage.on(() -> visible(form, words));
  }

  private static boolean visible(Parent form, String words) {
    return form.lookupAll(words).stream().anyMatch(Node::isVisible);
  }

  private static void collectGarbage() {
    var canary = new WeakReference<>(new Object());
    while (canary.get() != null) {
      System.gc();
    }
  }
}
