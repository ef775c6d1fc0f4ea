package org.uppsikt.ui.registry;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.KeptText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.EmptyState;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.ListBeside;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Restricted;

/// The list of what the person may open, and the chosen one beside it.
final class KeptView extends StackPane {

  private static final double SHARE = 0.46;

  private final Kit kit;
  private final KeptModel model;
  private final KeptActions actions;
  private final VBox place = new VBox();
  private final ListView<Restricted.Line> list;
  private final ListBeside beside;

  KeptView(Kit kit, KeptModel model, KeptActions actions, BooleanProperty singles) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.list =
        ListBeside.list(
            "kept.list",
            kit.text(KeptText.TITLE),
            model.lines(),
            model.chosenProperty(),
            () -> new KeptCell(kit));
    list.setPlaceholder(
        new EmptyState(
                Feather.LOCK, Tone.PLAIN, kit.text(KeptText.EMPTY), kit.text(KeptText.EMPTY_WHY))
            .scrolling());
    getStyleClass().add("screen");
    var notices = new NoticePlace(kit, model.noticeProperty());
    this.beside = new ListBeside(kit, list, master(), SHARE).detail(place, notices);
    getChildren().add(beside);
    Attached.to(this)
        .on(model.chosenProperty(), line -> show())
        .on(model.openedProperty(), opened -> show())
        .on(model.choiceProperty(), choice -> show());
    new Keys(singles).on("P", actions::back).install(this);
  }

  void focusList() {
    beside.focusList();
  }

  private VBox master() {
    var head = Boxes.row("pane-head", Boxes.whole(kit.text(KeptText.TITLE), "pane-title"));
    var count = Boxes.words("", "muted");
    count.setId("kept.count");
    Runnable counted = () -> count.setText(kit.text(KeptText.COUNT, model.inAllProperty().get()));
    Attached.to(count).onAny(List.of(model.inAllProperty()), counted);
    var back =
        new KeyButton(kit, "kept.back", kit.text(KeptText.BACK), "P")
            .icon(Feather.ARCHIVE)
            .does(actions::back);
    return Boxes.column(
        "master",
        head,
        Boxes.grow(list),
        MoreLines.of(kit, "kept.more", model.lines(), model.inAllProperty(), actions::more),
        Boxes.row("pane-foot", Boxes.grow(count), back));
  }

  private void show() {
    place.getChildren().clear();
    var line = model.chosenProperty().get();
    if (line != null) {
      place.getChildren().setAll(new KeptDetail(kit, model, actions).of(line));
    }
  }
}
