package org.uppsikt.ui.diary;

import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.text.DiaryText;
import org.uppsikt.text.KitText;
import org.uppsikt.text.RegistryText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.work.diary.DiaryHeads;

/// The fields of an entry that is written by hand, with the labels of the country's own law.
final class DiaryForm extends VBox {

  private final Kit kit;
  private final DiaryLabels labels;
  private final DiaryModel model;
  private final DiaryDraft draft;
  private final ToggleGroup directions = new ToggleGroup();

  DiaryForm(Kit kit, DiaryLabels labels, DiaryModel model, DiaryActions actions, DiaryDraft draft) {
    this.kit = kit;
    this.labels = labels;
    this.model = model;
    this.draft = draft;
    setId("diary.form");
    getStyleClass().add("form");
    getChildren()
        .addAll(
            Boxes.words(draft.title(kit), "page-title"),
            Boxes.words(kit.text(DiaryText.FORM_LEAD), "muted"),
            Boxes.words(kit.text(DiaryText.FORM_DIRECTION), "section"),
            directions());
    fields();
    getChildren().addAll(new DraftFiles(kit, draft, actions), buttons(actions));
    new Keys().on("Ctrl+Enter", actions::save).on("Esc", actions::cancel).install(this);
  }

  DiaryDraft draft() {
    return draft;
  }

  /// The keyboard begins at the first choice.
  void focus() {
    if (directions.getSelectedToggle() instanceof RadioButton chosen) {
      chosen.requestFocus();
    }
  }

  private VBox directions() {
    var box = Boxes.column("form");
    for (Direction direction : Direction.values()) {
      var button = new RadioButton(labels.direction(direction));
      button.setId("diary.form." + direction.name());
      button.setWrapText(true);
      button.setToggleGroup(directions);
      button.setSelected(direction == draft.directionProperty().get());
      button.setOnAction(event -> draft.directionProperty().set(direction));
      box.getChildren().add(button);
    }
    return box;
  }

  private void fields() {
    getChildren()
        .addAll(
            Field.line("diary.form.case", kit.text(DiaryText.FORM_CASE), draft.caseNumberProperty())
                .help(kit.text(DiaryText.FORM_CASE_HELP)),
            Field.line("diary.form.day", name(DiaryHeads.Field.CAME_ON), draft.dayProperty())
                .help(kit.text(DiaryText.FORM_DAY_HELP)),
            Field.line(
                    "diary.form.drawn",
                    name(DiaryHeads.Field.DRAWN_UP_ON),
                    draft.drawnUpOnProperty())
                .help(kit.text(DiaryText.FORM_UNDATED_HELP)),
            Field.line(
                "diary.form.correspondent",
                name(DiaryHeads.Field.CORRESPONDENT),
                draft.correspondentProperty()),
            Field.line(
                "diary.form.concerning",
                name(DiaryHeads.Field.CONCERNING),
                draft.concerningProperty()),
            Field.line(
                "diary.form.arrival", name(DiaryHeads.Field.ARRIVAL), draft.arrivalProperty()),
            Field.line(
                "diary.form.plan", name(DiaryHeads.Field.PLAN_ENTRY), draft.planEntryProperty()),
            Field.line(
                    "diary.form.provision",
                    name(DiaryHeads.Field.SECRECY),
                    draft.provisionProperty())
                .help(secrecy()),
            Field.line("diary.form.public", kit.text(DiaryText.FORM_PUBLIC), draft.openProperty())
                .help(kit.text(DiaryText.FORM_PUBLIC_HELP)),
            Field.line(
                "diary.form.authority",
                kit.text(RegistryText.AUTHORITY),
                draft.authorityProperty()));
  }

  private String secrecy() {
    return draft
        .hides()
        .map(number -> kit.text(DiaryText.FORM_SECRET_RIGHTS, number))
        .orElse(kit.text(DiaryText.FORM_SECRET_HELP));
  }

  private VBox buttons(DiaryActions actions) {
    var save =
        new KeyButton(kit, "diary.form.save", kit.text(DiaryText.FORM_SAVE), "Ctrl+Enter")
            .icon(Feather.BOOK)
            .style("accent")
            .does(actions::save);
    save.disableProperty().bind(model.busyProperty());
    var close =
        new KeyButton(kit, "diary.form.close", kit.text(KitText.CLOSE), "Esc")
            .does(actions::cancel);
    return Boxes.column("form", Boxes.wrapping("panel-buttons", save, close));
  }

  private String name(DiaryHeads.Field field) {
    return labels.name(field);
  }
}
