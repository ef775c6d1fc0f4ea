package org.uppsikt.ui.diary;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.DiaryText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.diary.DiaryHeads.Field;
import org.uppsikt.work.diary.DiaryLine;

/// One entry with all its fields, and the case it stands in.
final class DiaryDetail {

  private final Kit kit;
  private final DiaryLabels labels;
  private final DiaryModel model;
  private final DiaryActions actions;

  DiaryDetail(Kit kit, DiaryLabels labels, DiaryModel model, DiaryActions actions) {
    this.kit = kit;
    this.labels = labels;
    this.model = model;
    this.actions = actions;
  }

  VBox of(DiaryLine line) {
    var form =
        Boxes.column("form", Boxes.words(shown(line.concerning()), "page-title"), facts(line));
    if (line.restricted()) {
      form.getChildren()
          .add(
              new InlineMessage(
                  Tone.WARN,
                  kit.text(DiaryText.RESTRICTED_WHY),
                  "",
                  kit.text(DiaryText.RESTRICTED_DO)));
    } else if (line.masked()) {
      form.getChildren().add(new InlineMessage(Tone.ACCENT, masked(line), "", ""));
    } else if (line.since()) {
      form.getChildren().add(new InlineMessage(Tone.WARN, kit.text(DiaryText.SINCE), "", ""));
    }
    // What was handed over and is protected is read with its item.
    if (!model.openProperty().get() && (!line.restricted() || line.byHand())) {
      form.getChildren().add(new PapersPart(kit, model, actions).of(line));
    }
    form.getChildren().addAll(Boxes.words(kit.text(DiaryText.CASE), "section"), inCase(line));
    return form;
  }

  /// In the office's own view it is for those who keep the register (decision 58).
  private String masked(DiaryLine line) {
    if (!model.openProperty().get()) {
      return kit.text(DiaryText.MASKED_ROLE);
    }
    return line.provision().isEmpty()
        ? kit.text(DiaryText.MASKED_BARE)
        : kit.text(DiaryText.MASKED_WHY, line.provision());
  }

  private VBox inCase(DiaryLine line) {
    var known = model.cases().get(line.caseNumber());
    var box = Boxes.column("form");
    if (known != null) {
      box.getChildren()
          .add(
              Boxes.words(
                  kit.text(
                      DiaryText.CASE_LINE,
                      known.number(),
                      shown(known.concerning()),
                      kit.formats().dayAndYear(known.openedOn()),
                      known.entries())));
    }
    boolean alone = model.caseNumberProperty().get().equals(line.caseNumber());
    var only =
        new KeyButton(
                kit, "diary.only", kit.text(alone ? DiaryText.ALL_CASES : DiaryText.ONLY_CASE), "C")
            .icon(Feather.FOLDER)
            .does(actions::onlyCase);
    var right =
        new KeyButton(kit, "diary.right", kit.text(DiaryText.ENTER_RIGHT), "R")
            .icon(Feather.EDIT)
            .does(actions::putRight);
    box.getChildren().add(Boxes.wrapping("panel-buttons", only, right));
    return box;
  }

  private GridPane facts(DiaryLine line) {
    var facts = new GridPane();
    facts.getStyleClass().add("facts");
    fact(facts, Field.NUMBER, line.number());
    fact(facts, Field.RUNNING, line.year() + "/" + line.running());
    fact(facts, Field.DIRECTION, labels.direction(line.direction()));
    fact(facts, Field.CAME_ON, kit.formats().dayAndYear(line.cameOn()));
    String undated =
        line.masked() || line.restricted() || line.untold() ? "" : kit.text(DiaryText.UNDATED);
    fact(facts, Field.DRAWN_UP_ON, line.drawnUpOn().map(kit.formats()::dayAndYear).orElse(undated));
    fact(
        facts,
        Field.CORRESPONDENT,
        line.masked() ? kit.text(DiaryText.NOT_SHOWN) : SafeText.harmless(line.correspondent()));
    fact(facts, Field.CONCERNING, shown(line.concerning()));
    fact(facts, Field.ARRIVAL, SafeText.harmless(line.arrival()));
    fact(facts, Field.PLAN_ENTRY, SafeText.harmless(line.planEntry()));
    fact(facts, Field.SECRECY, line.provision());
    fact(facts, Field.RIGHTS, line.rights().orElse(""));
    fact(facts, Field.RIGHTED_BY, line.rightedBy().orElse(""));
    return facts;
  }

  private String shown(String concerning) {
    return concerning.isEmpty() ? kit.text(DiaryText.NOT_SHOWN) : SafeText.harmless(concerning);
  }

  private void fact(GridPane grid, Field field, String value) {
    if (!value.isBlank()) {
      int row = grid.getRowCount();
      grid.add(Boxes.whole(labels.name(field), "muted"), 0, row);
      grid.add(Boxes.words(value), 1, row);
    }
  }
}
