package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.NoCopyText;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.form.Field;

/// What is saved, each part ticked when it is really stored; what the channel will do; the notice.
final class EvidenceBox extends VBox {

  private static final int NOTICE_ROWS = 6;

  private final Kit kit;
  private final UnpublishModel model;
  private final PanelActions actions;
  private final VBox evidence = Boxes.column("evidence-part");
  private final VBox effect = Boxes.column("evidence-part");
  private final VBox notice = Boxes.column("evidence-part");
  private final Field written;

  EvidenceBox(Kit kit, UnpublishModel model, PanelActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.written =
        Field.lines(
            "unpublish.notice.text",
            kit.text(UnpublishText.NOTICE_TEXT),
            model.noticeTextProperty(),
            NOTICE_ROWS);
    getStyleClass().add("evidence");
    getChildren()
        .addAll(
            new SenderForm(kit, model, actions),
            evidence,
            line(),
            effect,
            line(),
            notice,
            advertising());
    Attached.to(this)
        .onList(model.parts(), this::showEvidence)
        .onAny(List.of(model.savingProperty(), model.journalProperty()), this::showEvidence)
        .on(model.effectProperty(), effect -> showEffect())
        .on(model.noticeProperty(), notice -> showNotice());
  }

  /// Where the municipality lets advertising go without evidence; a step of its own, without a key.
  private VBox advertising() {
    var button =
        new KeyButton(kit, "nocopy.advertising", kit.text(NoCopyText.AD_OFFER), "")
            .style("flat")
            .does(() -> actions.noCopy().withoutEvidence());
    var part = Boxes.column("evidence-part", line(), button);
    Attached.to(part).on(model.noCopy().offeredProperty(), on -> Boxes.shown(part, on));
    return part;
  }

  private void showEvidence() {
    var head =
        Boxes.row(
            "evidence-head",
            Boxes.label(kit.text(UnpublishText.EVIDENCE), "strong"),
            Boxes.space());
    if (model.savingProperty().get() == UnpublishModel.Saving.SAVED) {
      var at = kit.text(UnpublishText.SEALED_AT, model.savedAtProperty().get());
      var chip = new Chip(at, Tone.OK);
      chip.setGraphic(new Icon(Feather.LOCK).small());
      head.getChildren().add(chip);
    }
    evidence.getChildren().setAll(head);
    model.parts().forEach(part -> evidence.getChildren().add(part(part)));
    if (!model.journalProperty().get().isEmpty()) {
      var journal = Boxes.label(model.journalProperty().get(), "muted", "small-text", "indented");
      journal.setWrapText(true);
      evidence.getChildren().add(journal);
    }
  }

  private HBox part(UnpublishModel.Part part) {
    var icon = new Icon(glyph(part.state()));
    tone(part.state()).on(icon);
    var name = Boxes.label(kit.text(part.name()), "part-name", "medium-weight");
    var value = Boxes.label(part.value(), "muted");
    value.setWrapText(true);
    var row = Boxes.row("part", icon, name, Boxes.grow(value));
    boolean saved = part.state() == UnpublishModel.PartState.SAVED;
    var word = saved ? UnpublishText.PART_SAVED : UnpublishText.PART_NOT_SAVED;
    row.setAccessibleText(kit.text(word, kit.text(part.name()), part.value()));
    return row;
  }

  private void showEffect() {
    var what = model.effectProperty().get();
    effect.getChildren().clear();
    if (what == null) {
      return;
    }
    var chip = new Chip(what.lasts(), what.reversible() ? Tone.PLAIN : Tone.WARN);
    var heading = Boxes.label(what.title(), "strong");
    heading.setWrapText(true);
    heading.setMinHeight(USE_PREF_SIZE);
    var text = new Label(what.text());
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    effect.getChildren().addAll(Boxes.row("evidence-head", Boxes.grow(heading), chip), text);
    if (what.trash() != null) {
      effect.getChildren().add(trash(what.trash()));
    }
  }

  private HBox trash(UnpublishModel.Trash trash) {
    var box = chosen("unpublish.trash", trash.words(), trash.on(), actions::toggleTrash);
    return Boxes.row("evidence-head", Boxes.grow(box), new KeyCap("X"));
  }

  private void showNotice() {
    var told = model.noticeProperty().get();
    notice.getChildren().clear();
    if (told == null) {
      return;
    }
    var key = Boxes.label(kit.text(UnpublishText.NOTICE_KEY), "muted", "small-text");
    var box = chosen("unpublish.notice", told.text(), told.on(), actions::toggleNotice);
    notice
        .getChildren()
        .addAll(
            Boxes.row(
                "evidence-head",
                Boxes.label(kit.text(UnpublishText.NOTICE), "strong"),
                Boxes.space(),
                new KeyCap("B"),
                key),
            box);
    notice.getChildren().add(written);
    written.help(kit.text(UnpublishText.NOTICE_LANGUAGE, told.language()));
    Boxes.shown(written, told.on());
  }

  /// A box that shows what holds, and asks for a change instead of making it.
  private static CheckBox chosen(String id, String words, boolean on, Runnable toggle) {
    var box = new CheckBox(words);
    box.setId(id);
    box.setWrapText(true);
    box.setSelected(on);
    box.setOnAction(
        event -> {
          box.setSelected(on);
          toggle.run();
        });
    return box;
  }

  private static Region line() {
    var line = new Region();
    line.getStyleClass().add("soft-line");
    return line;
  }

  private static Feather glyph(UnpublishModel.PartState state) {
    return switch (state) {
      case WAITING -> Feather.CIRCLE;
      case SAVED -> Feather.CHECK_CIRCLE;
      case FAILED -> Feather.ALERT_OCTAGON;
    };
  }

  private static Tone tone(UnpublishModel.PartState state) {
    return switch (state) {
      case WAITING -> Tone.MUTED;
      case SAVED -> Tone.OK;
      case FAILED -> Tone.DANGER;
    };
  }
}
