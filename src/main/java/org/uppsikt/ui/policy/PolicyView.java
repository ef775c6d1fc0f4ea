package org.uppsikt.ui.policy;

import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.PolicyText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.EmptyState;
import org.uppsikt.ui.kit.Focus;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tone;

/// The screen of guidelines, its keys, and the questions that lie over it.
final class PolicyView extends StackPane {

  private final Kit kit;
  private final PolicyModel model;
  private final ClauseList list;
  private final Overlay overlay;
  private final PolicyPanes panes;

  /// Who does what is asked for.
  record Hands(
      PolicyActions policy,
      RuleActions rules,
      LearnActions learning,
      SupplementActions supplements) {}

  PolicyView(Kit kit, PolicyModel model, Hands hands, BooleanProperty singles) {
    PolicyActions actions = hands.policy();
    this.kit = kit;
    this.model = model;
    getStyleClass().add("screen");
    list = new ClauseList(kit, model, hands);
    panes =
        new PolicyPanes(
            kit, list, new ClausePane(kit, model, hands.rules()), new TryPane(kit, model, actions));
    overlay = new Overlay(panes);
    Attached.to(this)
        .on(model.readProperty(), this::show)
        .on(model.noticeProperty(), this::told)
        .on(model.recheckProperty(), this::told)
        .on(model.formProperty(), form -> form(form, hands.rules()))
        .on(model.learningProperty(), form -> learning(form, hands.learning()))
        .on(model.supplementsProperty(), form -> supplements(form, hands.supplements()));
    var keys = new Keys(singles);
    keys.onIf("Ctrl+Enter", free(actions::tryOut));
    keys.onIf(
        "Esc",
        () -> !overlay.isOpen() && (left(hands.rules()) || panes.escClears() && cleared(actions)));
    keys.onIf("L", free(actions::acknowledge));
    keys.onIf("N", free(() -> hands.rules().open(RuleForm.Kind.NEW, "")));
    keys.onIf("K", free(hands.rules()::recheck));
    keys.onIf("B", free(hands.learning()::openLearning));
    keys.install(this);
  }

  /// Keys of the screen are off while a question lies over it.
  private BooleanSupplier free(Runnable action) {
    return () -> {
      if (overlay.isOpen()) {
        return false;
      }
      action.run();
      return true;
    };
  }

  private void form(@Nullable RuleForm form, RuleActions actions) {
    var read = model.readProperty().get();
    if (form == null || read == null) {
      overlay.close();
      return;
    }
    var panel = new RulePanel(kit, form, read.standing().policy(), actions);
    overlay.open(panel, panel.first(), () -> actions.close(form));
  }

  private void learning(@Nullable LearnForm form, LearnActions actions) {
    if (form == null) {
      overlay.close();
      return;
    }
    var panel = new LearnPanel(kit, form, actions);
    overlay.open(panel, panel.first(), () -> actions.closeLearning(form));
  }

  private void supplements(@Nullable SupplementForm form, SupplementActions actions) {
    var read = model.readProperty().get();
    if (form == null || read == null) {
      overlay.close();
      return;
    }
    var panel = new SupplementPanel(kit, form, read.standing().policy(), actions);
    overlay.open(panel, panel.first(), () -> actions.closeSupplements(form));
  }

  /// What is told is told beside the clause.
  private void told(@Nullable Object something) {
    if (something != null) {
      panes.open();
    }
  }

  /// Puts the offer to check again away, or stops the check.
  private boolean left(RuleActions actions) {
    boolean something = model.recheckProperty().get() != null;
    actions.stopRecheck();
    return something;
  }

  private boolean cleared(PolicyActions actions) {
    boolean something = !model.textProperty().get().isEmpty();
    actions.clear();
    return something;
  }

  private void show(PolicyModel.@Nullable Read read) {
    if (read == null) {
      getChildren()
          .setAll(
              new EmptyState(
                  Feather.BOOK_OPEN,
                  Tone.PLAIN,
                  kit.text(PolicyText.READING),
                  kit.text(PolicyText.READING_WHAT)));
    } else if (!getChildren().contains(overlay)) {
      getChildren().setAll(overlay);
      Focus.first(list);
    }
  }
}
