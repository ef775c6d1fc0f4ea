package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.NoCopyText;
import org.uppsikt.ui.inbox.NoCopyModel.Mode;
import org.uppsikt.ui.inbox.NoCopyModel.Step;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.FocusBefore;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.form.Field;

/// Stands where the evidence stands otherwise: what the law is, what the person must not do, what
/// will happen; then who is called. Nothing here is saved.
final class NoCopyBox extends VBox {

  private final Kit kit;
  private final NoCopyModel model;
  private final PanelActions actions;
  private final ToggleGroup colleagues = new ToggleGroup();

  NoCopyBox(Kit kit, NoCopyModel model, PanelActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    getStyleClass().add("evidence");
    setId("nocopy.box");
    var asked =
        List.of(
            model.modeProperty(),
            model.stepProperty(),
            model.keptProperty(),
            model.closesOffProperty(),
            model.messageProperty(),
            model.shownProperty(),
            model.restorableProperty(),
            model.namedProperty());
    Attached.to(this)
        .onAny(asked, this::show)
        .onList(model.colleagues(), this::show)
        .onChange(model.stepProperty(), (was, now) -> toSecond(now));
  }

  /// The button that led here is gone, and the keyboard with it.
  private void toSecond(Step step) {
    if (step == Step.SECOND) {
      org.uppsikt.ui.kit.Focus.first(this);
    }
  }

  private void show() {
    var keyboard = FocusBefore.in(this);
    getChildren().clear();
    boolean second = model.stepProperty().get() == Step.SECOND;
    switch (model.modeProperty().get()) {
      case NONE -> {}
      case CHILD_ABUSE -> {
        if (second) {
          second();
        } else {
          first();
        }
      }
      case ADVERTISING -> advertising(second);
    }
    keyboard.giveBack();
  }

  private void first() {
    boolean closes = model.closesOffProperty().get();
    boolean message = model.messageProperty().get();
    // Where it is all that the panel is for, its title says it.
    if (!closes) {
      getChildren().add(title(NoCopyText.TITLE));
    }
    getChildren()
        .addAll(
            Boxes.words(kit.text(NoCopyText.LAW, model.lawProperty().get())),
            list(
                NoCopyText.MUST_NOT,
                Feather.X_CIRCLE,
                Tone.DANGER,
                NoCopyText.NO_COPYING,
                NoCopyText.NO_FORWARDING,
                NoCopyText.NO_SCREENSHOT),
            list(
                NoCopyText.HAPPENS,
                Feather.CHECK,
                Tone.MUTED,
                NoCopyText.NOTHING_SAVED,
                closes ? stays(message) : NoCopyText.HIDDEN,
                named() ? NoCopyText.NAMED : NoCopyText.RESTRICTED,
                NoCopyText.SECOND_CALLED,
                message ? NoCopyText.MESSAGE_POLICE : NoCopyText.POLICE));
    kept();
  }

  private NoCopyText stays(boolean message) {
    if (message) {
      return NoCopyText.MESSAGE_STAYS;
    }
    return model.shownProperty().get() ? NoCopyText.SHOWN_STAYS : NoCopyText.GONE_STAYS;
  }

  private void second() {
    getChildren().add(title(NoCopyText.SECOND_TITLE));
    if (model.colleagues().isEmpty()) {
      getChildren()
          .addAll(
              Boxes.words(kit.text(NoCopyText.NOBODY)),
              Field.lines("nocopy.alone", kit.text(NoCopyText.ALONE), model.aloneProperty(), 3));
    } else {
      NoCopyText why = named() ? NoCopyText.NAMED_SECOND : NoCopyText.SECOND_WHY;
      getChildren().add(Boxes.words(kit.text(why)));
      model.colleagues().forEach(colleague -> getChildren().add(choice(colleague)));
    }
    var known = model.closesOffProperty().get() ? lasts() : NoCopyText.BY_HAND;
    getChildren().add(Boxes.words(kit.text(known), "muted", "small-text"));
    kept();
  }

  /// Nobody shows again what is shown still, or what its channel has no more.
  private NoCopyText lasts() {
    if (model.messageProperty().get()) {
      return NoCopyText.FINAL;
    }
    if (model.shownProperty().get()) {
      return NoCopyText.SHOWN_FINAL;
    }
    return model.restorableProperty().get() ? NoCopyText.GONE_FINAL : NoCopyText.FINAL;
  }

  private boolean named() {
    return model.namedProperty().get();
  }

  private void advertising(boolean second) {
    getChildren().add(title(NoCopyText.AD_TITLE));
    getChildren().add(Boxes.words(kit.text(second ? NoCopyText.AD_SECOND : NoCopyText.AD_FIRST)));
  }

  /// Restricted at once, and never deleted in silence.
  private void kept() {
    String kept = model.keptProperty().get();
    if (!kept.isEmpty() && model.modeProperty().get() == Mode.CHILD_ABUSE) {
      getChildren()
          .add(
              new InlineMessage(
                  Tone.WARN, kit.text(NoCopyText.KEPT_TITLE), kept, kit.text(NoCopyText.KEPT_DO)));
    }
  }

  private RadioButton choice(NoCopyModel.Colleague colleague) {
    var button =
        new RadioButton(kit.text(NoCopyText.COLLEAGUE, colleague.name(), colleague.role()));
    button.setId("nocopy.call." + colleague.id());
    button.setWrapText(true);
    button.setToggleGroup(colleagues);
    button.setSelected(colleague.id().equals(model.calledProperty().get()));
    button.setOnAction(event -> actions.noCopy().call(colleague.id()));
    return button;
  }

  private VBox list(NoCopyText title, Feather glyph, Tone tone, NoCopyText... lines) {
    var list = Boxes.column("evidence-part", Boxes.words(kit.text(title), "strong"));
    for (NoCopyText line : lines) {
      var icon = new Icon(glyph).small();
      tone.on(icon);
      list.getChildren().add(Boxes.row("part", icon, Boxes.grow(Boxes.words(kit.text(line)))));
    }
    return list;
  }

  private javafx.scene.control.Label title(NoCopyText title) {
    return Boxes.words(kit.text(title), "strong");
  }
}
