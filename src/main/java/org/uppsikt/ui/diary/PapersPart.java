package org.uppsikt.ui.diary;

import java.io.ByteArrayInputStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.diary.Paper;
import org.uppsikt.text.DiaryText;
import org.uppsikt.text.RegistrarText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.ReadOnlyText;
import org.uppsikt.work.diary.DiaryLine;

/// What lies behind an entry, in the office's own view: opened on demand, texts and the sheet to be
/// read in their place, everything to be saved.
final class PapersPart {

  private static final double WIDEST = 560;
  private static final int ROWS = 6;

  private final Kit kit;
  private final DiaryModel model;
  private final DiaryActions actions;

  PapersPart(Kit kit, DiaryModel model, DiaryActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
  }

  VBox of(DiaryLine line) {
    var box = Boxes.column("form", Boxes.words(kit.text(DiaryText.PAPERS), "section"));
    DiaryModel.Papers papers = model.papersProperty().get();
    boolean opened = papers != null && papers.number().equals(line.number());
    boolean guarded = line.secret() || line.restricted();
    if (guarded) {
      box.getChildren()
          .addAll(
              Boxes.words(kit.text(DiaryText.PAPERS_SECRET), "muted"),
              Field.line(
                  "diary.papers.purpose",
                  kit.text(RegistrarText.PURPOSE),
                  model.purposeProperty()));
    }
    var open =
        new KeyButton(
                kit,
                "diary.papers.open",
                kit.text(opened ? RegistrarText.HIDE_AGAIN : DiaryText.PAPERS_OPEN),
                "O")
            .icon(guarded ? Feather.LOCK : Feather.FILE_TEXT)
            .does(actions::openPapers);
    var save =
        new KeyButton(kit, "diary.papers.save", kit.text(DiaryText.PAPERS_SAVE), "S")
            .icon(Feather.DOWNLOAD)
            .does(actions::savePapers);
    open.disableProperty().bind(model.busyProperty());
    save.disableProperty().bind(model.busyProperty());
    box.getChildren().add(Boxes.wrapping("panel-buttons", open, save));
    if (opened && papers != null) {
      box.getChildren().addAll(papers.opened().files().stream().map(this::paper).toList());
      papers.opened().picture().ifPresent(page -> box.getChildren().add(picture(page)));
    }
    return box;
  }

  private Node paper(Paper paper) {
    String name = SafeText.harmless(paper.name());
    var head = Boxes.words(name + " · " + DraftFiles.size(kit, paper), "muted");
    return paper.readable()
        ? Boxes.column("field", head, new ReadOnlyText(kit, name, paper.words(), ROWS))
        : Boxes.column("field", head, Boxes.words(kit.text(DiaryText.PAPERS_TO_SAVE), "muted"));
  }

  private ImageView picture(Paper page) {
    double width = kit.theme().px(WIDEST);
    var view =
        new ImageView(new Image(new ByteArrayInputStream(page.bytes()), width, 0, true, true));
    view.setId("diary.papers.picture");
    view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setAccessibleText(kit.text(DiaryText.PAPERS_PICTURE));
    return view;
  }
}
