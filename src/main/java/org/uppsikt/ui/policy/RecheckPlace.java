package org.uppsikt.ui.policy;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.RuleText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// After a change: what was changed, that it acts on what comes from now on, and the offer to check
/// the open items again.
final class RecheckPlace extends VBox {

  private final Kit kit;
  private final RuleActions actions;

  RecheckPlace(
      Kit kit, ObservableValue<PolicyModel.@Nullable Recheck> recheck, RuleActions actions) {
    this.kit = kit;
    this.actions = actions;
    getStyleClass().add("recheck");
    Attached.to(this).on(recheck, this::show);
  }

  private void show(PolicyModel.@Nullable Recheck now) {
    getChildren().clear();
    Boxes.shown(this, now != null);
    if (now == null) {
      return;
    }
    if (now.running()) {
      var bar = new ProgressBar(now.all() == 0 ? 0 : (double) now.done() / now.all());
      bar.setMaxWidth(Double.MAX_VALUE);
      getChildren()
          .addAll(
              Boxes.words(kit.text(RuleText.RECHECKING, now.done(), now.all())),
              bar,
              new KeyButton(kit, "policy.recheck.stop", kit.text(RuleText.STOP), "Esc")
                  .does(actions::stopRecheck));
      return;
    }
    getChildren()
        .addAll(
            new InlineMessage(Tone.OK, now.said(), kit.text(RuleText.ACTS_ON_NEW), ""),
            Boxes.row(
                "rule-buttons",
                new KeyButton(kit, "policy.recheck", kit.text(RuleText.RECHECK), "K")
                    .does(actions::recheck),
                new KeyButton(kit, "policy.recheck.not", kit.text(RuleText.NOT_NOW), "Esc")
                    .style("flat")
                    .does(actions::stopRecheck)));
  }
}
