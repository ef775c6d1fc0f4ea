package org.uppsikt.ui.policy;

import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.PolicyText;
import org.uppsikt.ui.kit.EmptyState;
import org.uppsikt.ui.kit.Focus;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tone;

/// The clauses, the chosen one, and a text to be tried. Where the window is narrow the text to be
/// tried goes under the clause.
final class PolicyView extends StackPane {

  private static final double NARROW = 1100;
  private static final double HALF = 0.5;
  private static final double MORE = 0.62;

  private final Kit kit;
  private final PolicyModel model;
  private final ClauseList list;
  private final Overlay overlay;
  private final SplitPane right = new SplitPane();

  /// Who does what is asked for.
  record Hands(PolicyActions policy, RuleActions rules, LearnActions learning) {}

  PolicyView(Kit kit, PolicyModel model, Hands hands, BooleanProperty singles) {
    PolicyActions actions = hands.policy();
    this.kit = kit;
    this.model = model;
    getStyleClass().add("screen");
    list = new ClauseList(kit, model, actions, hands.learning());
    right
        .getItems()
        .setAll(new ClausePane(kit, model, hands.rules()), new TryPane(kit, model, actions));
    right.setDividerPositions(HALF);
    var all = new SplitPane(list, right);
    SplitPane.setResizableWithParent(list, false);
    sceneProperty()
        .flatMap(scene -> scene.widthProperty())
        .subscribe(width -> arrange(width == null ? NARROW : width.doubleValue()));
    overlay = new Overlay(all);
    model.readProperty().subscribe(this::show);
    model.formProperty().subscribe(form -> form(form, hands.rules()));
    model.learningProperty().subscribe(form -> learning(form, hands.learning()));
    var keys = new Keys(singles);
    keys.onIf("Ctrl+Enter", free(actions::tryOut));
    keys.onIf("Esc", () -> !overlay.isOpen() && (left(hands.rules()) || cleared(actions)));
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

  private void arrange(double width) {
    boolean narrow = width < kit.theme().px(NARROW);
    right.setOrientation(narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    right.setDividerPositions(narrow ? MORE : HALF);
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
