package org.uppsikt.ui.diary;

import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.diary.Paper;
import org.uppsikt.text.DiaryText;
import org.uppsikt.text.EvidenceText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;

/// The files that are to lie with an entry that is being written.
final class DraftFiles extends VBox {

  private final Kit kit;
  private final DiaryDraft draft;
  private final VBox list = Boxes.column("form");

  DraftFiles(Kit kit, DiaryDraft draft, DiaryActions actions) {
    this.kit = kit;
    this.draft = draft;
    getStyleClass().add("form");
    var add =
        new KeyButton(kit, "diary.form.files.add", kit.text(DiaryText.FILES_ADD), "")
            .icon(Feather.PAPERCLIP)
            .does(actions::addFiles);
    getChildren()
        .addAll(
            Boxes.words(kit.text(DiaryText.FILES), "section"),
            Boxes.words(kit.text(DiaryText.FILES_LEAD), "muted"),
            list,
            Boxes.wrapping("panel-buttons", add));
    Attached.to(this).onList(draft.files(), this::show);
    show();
  }

  private void show() {
    list.getChildren().clear();
    for (int i = 0; i < draft.files().size(); i++) {
      Paper file = draft.files().get(i);
      String name = SafeText.harmless(file.name());
      var remove =
          new KeyButton(kit, "diary.form.files.remove." + i, kit.text(DiaryText.FILES_REMOVE), "")
              .icon(Feather.X)
              .does(() -> draft.files().remove(file));
      remove.setAccessibleText(kit.text(DiaryText.FILES_REMOVE_ONE, name));
      list.getChildren()
          .add(
              Boxes.row(
                  "file-row", Boxes.grow(Boxes.words(name + " · " + size(kit, file))), remove));
    }
    Boxes.shown(list, !draft.files().isEmpty());
  }

  static String size(Kit kit, Paper file) {
    return kit.text(EvidenceText.BYTES, file.size());
  }
}
