package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.uppsikt.text.KitText;
import org.uppsikt.text.NoCopyText;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// Ground on the left; what is saved, what the channel does and the notice on the right; the two
/// buttons below.
public final class UnpublishPanel extends VBox {

  private final Kit kit;
  private final UnpublishModel model;
  private final GroundList grounds;
  private final KeyButton close;
  private final VBox bars;

  public UnpublishPanel(Kit kit, InboxModel inbox, InboxActions actions) {
    this.kit = kit;
    this.model = inbox.unpublish();
    this.grounds = new GroundList(kit, inbox, actions);
    this.close =
        new KeyButton(kit, "unpublish.close", kit.text(KitText.CLOSE), "Esc")
            .style("flat", "quiet")
            .does(actions::closePanel);
    getStyleClass().add("unpublish");
    setId("unpublish.panel");
    var evidence = new EvidenceBox(kit, model, actions.panel());
    var noCopy = new NoCopyBox(kit, model.noCopy(), actions.panel());
    var columns = new Halves(kit, grounds, evidence, noCopy);
    columns.getStyleClass().add("unpublish-columns");
    var bar = new UnpublishBar(kit, model, actions.panel());
    var noCopyBar = new NoCopyBar(kit, model.noCopy(), actions.panel());
    var faults = new FaultBox(model.faultProperty(), model.remarksProperty());
    Attached.to(grounds)
        .on(model.noCopy().closesOffProperty(), closes -> Boxes.shown(grounds, !closes));
    getChildren().addAll(head(), hint(), columns);
    // What keeps it from going through is told where the panel never scrolls.
    this.bars = new VBox(faults, bar, noCopyBar);
    Attached.to(bars)
        .on(
            model.noCopy().modeProperty(),
            mode -> {
              boolean without = mode != NoCopyModel.Mode.NONE;
              Boxes.shown(evidence, !without);
              Boxes.shown(bar, !without);
              Boxes.shown(noCopy, without);
              Boxes.shown(noCopyBar, without);
            });
  }

  /// What is done with it; stands below, on show while the panel scrolls.
  VBox buttons() {
    return bars;
  }

  /// Where the focus goes when the panel opens: to the grounds; where there is none to choose, to
  /// the way out, for nothing of it is to be done by a key that was held too long.
  ///
  /// @param under what the panel scrolls with
  void focusFirst(UnderText under) {
    if (grounds.isVisible()) {
      grounds.focusFirst(under);
    } else {
      close.requestFocus();
    }
  }

  private HBox head() {
    var title = Boxes.label("", "pane-title");
    var chosen = Boxes.label("", "muted");
    Runnable count =
        () -> {
          long on = model.grounds().stream().filter(UnpublishModel.Ground::chosen).count();
          chosen.setText(kit.text(UnpublishText.CHOSEN, on));
        };
    Attached.to(chosen)
        .onList(model.grounds(), count)
        .on(
            model.noCopy().closesOffProperty(),
            closes -> {
              var words = closes ? NoCopyText.MESSAGE_TITLE : UnpublishText.TITLE;
              title.setText(kit.text(words));
              Boxes.shown(chosen, !closes);
            });
    return Boxes.row("unpublish-head", title, chosen, Boxes.space(), close);
  }

  /// That the check flagged what must not be copied.
  private StackPane hint() {
    var place = new StackPane();
    place.getStyleClass().add("unpublish-fault");
    Runnable show =
        () -> {
          String hint = model.noCopy().hintProperty().get();
          boolean chosen = model.noCopy().modeProperty().get() != NoCopyModel.Mode.NONE;
          place.getChildren().clear();
          if (!hint.isEmpty() && !chosen) {
            place.getChildren().add(new InlineMessage(Tone.WARN, hint, "", ""));
          }
          Boxes.shown(place, !place.getChildren().isEmpty());
        };
    Attached.to(place)
        .onAny(List.of(model.noCopy().hintProperty(), model.noCopy().modeProperty()), show);
    return place;
  }
}
