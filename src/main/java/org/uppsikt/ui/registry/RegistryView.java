package org.uppsikt.ui.registry;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.KeptText;
import org.uppsikt.text.RegistrarText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.EmptyState;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.ListBeside;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Registrar;

/// The list of what waits, and the chosen line beside it.
final class RegistryView extends StackPane {

  private static final double SHARE = 0.46;

  private final Kit kit;
  private final RegistryModel model;
  private final RegistryActions actions;
  private final RegistryController.Outside outside;
  private final VBox place = new VBox();
  private final ListView<Registrar.Line> list;
  private final ListBeside beside;

  RegistryView(
      Kit kit, RegistryModel model, RegistryActions actions, RegistryController.Outside outside) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.outside = outside;
    this.list =
        ListBeside.list(
            "registry.list",
            kit.text(RegistrarText.TITLE),
            model.lines(),
            model.chosenProperty(),
            () -> new RegistryCell(kit));
    getStyleClass().add("screen");
    this.beside =
        new ListBeside(kit, list, master(), SHARE)
            .detail(place, new NoticePlace(kit, model.noticeProperty()));
    getChildren().add(beside);
    Attached.to(this)
        .on(model.chosenProperty(), line -> show())
        .on(model.textsProperty(), texts -> show())
        .on(model.formProperty(), form -> show())
        .on(model.diaryProperty(), diary -> show());
    new Keys(outside.singles()).on("C", actions::turn).on("P", actions::kept).install(this);
  }

  void focusList() {
    beside.focusList();
  }

  /// Shows in the list which line is chosen.
  void select() {
    list.getSelectionModel().select(model.chosenProperty().get());
  }

  private VBox master() {
    var head = Boxes.row("pane-head", Boxes.whole(kit.text(RegistrarText.TITLE), "pane-title"));
    var count = Boxes.words("", "muted");
    count.setId("registry.count");
    Attached.to(count)
        .onAny(
            List.of(model.inAllProperty(), model.lateProperty()),
            () ->
                count.setText(
                    kit.text(
                        RegistrarText.COUNT,
                        model.inAllProperty().get(),
                        model.lateProperty().get())));
    var turn =
        new KeyButton(kit, "registry.turn", "", "C").icon(Feather.FOLDER).does(actions::turn);
    Attached.to(turn)
        .on(
            model.byCaseProperty(),
            byCase ->
                turn.setText(kit.text(byCase ? RegistrarText.BY_AGE : RegistrarText.BY_CASE)));
    var kept =
        new KeyButton(kit, "registry.kept", kit.text(KeptText.SHOW), "P")
            .icon(Feather.LOCK)
            .does(actions::kept);
    var foot = new FlowPane(count, turn, kept);
    foot.getStyleClass().add("pane-foot");
    return Boxes.column(
        "master", head, new UnreadBox(kit, model, actions), Boxes.grow(list()), more(), foot);
  }

  private KeyButton more() {
    return MoreLines.of(kit, "registry.more", model.lines(), model.inAllProperty(), actions::more);
  }

  private ListView<Registrar.Line> list() {
    list.setPlaceholder(
        new EmptyState(
                Feather.CHECK,
                Tone.OK,
                kit.text(RegistrarText.EMPTY),
                kit.text(RegistrarText.EMPTY_WHY))
            .scrolling());
    return list;
  }

  private void show() {
    place.getChildren().clear();
    var line = model.chosenProperty().get();
    if (line != null) {
      place
          .getChildren()
          .setAll(new RegistryDetail(kit, model, actions, outside.country()).of(line));
    }
  }
}
