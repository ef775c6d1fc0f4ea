package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.SenderText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.MarkedFlow;

/// What the office may know of the sender: earlier items that were flagged or decided, and notes.
final class SenderPane extends VBox {

  private final Kit kit;
  private final ItemActions actions;
  private final Consumer<String> open;

  /// @param open opens an earlier item, given its id
  SenderPane(Kit kit, ItemModel model, ItemActions actions, Consumer<String> open) {
    this.kit = kit;
    this.actions = actions;
    this.open = open;
    getStyleClass().add("item-body");
    setId("item.sender");
    Attached.to(this).on(model.senderProperty(), this::show);
  }

  private void show(ItemModel.@Nullable SenderLook look) {
    getChildren().clear();
    if (look != null) {
      getChildren().addAll(details(look), notes(look), earlier(look));
    }
  }

  /// Behind a press: nobody has them on show without having meant to.
  private VBox details(ItemModel.SenderLook look) {
    var title = Boxes.words(kit.text(SenderText.DETAILS), "strong");
    if (look.details().isEmpty()) {
      var show =
          new KeyButton(kit, "sender.details", kit.text(SenderText.DETAILS_SHOW), "")
              .does(actions::showDetails);
      var lead = Boxes.words(kit.text(SenderText.DETAILS_LEAD), "muted");
      return Boxes.column("findings", title, lead, show);
    }
    var groups = Boxes.column("card");
    groups.setId("sender.details.shown");
    look.details().forEach(group -> groups.getChildren().add(group(group)));
    return Boxes.column("findings", title, groups);
  }

  private static VBox group(ItemModel.Details details) {
    var group = Boxes.column("finding", Boxes.words(details.title(), "strong"));
    if (!details.said().isEmpty()) {
      group.getChildren().add(Boxes.words(details.said(), "muted"));
    }
    var grid = new GridPane();
    grid.getStyleClass().add("facts");
    for (ItemModel.Detail line : details.lines()) {
      int row = grid.getRowCount();
      grid.add(Boxes.whole(line.name(), "muted"), 0, row);
      grid.add(Boxes.words(line.value()), 1, row);
    }
    Boxes.shown(grid, !details.lines().isEmpty());
    group.getChildren().add(grid);
    return group;
  }

  private VBox notes(ItemModel.SenderLook look) {
    var add =
        new KeyButton(kit, "sender.note", kit.text(SenderText.ADD_NOTE), "")
            .style("small")
            .does(actions::addNote);
    var head =
        Boxes.row(
            "findings-head", Boxes.label(kit.text(SenderText.NOTES), "strong"), Boxes.space(), add);
    var list = Boxes.column("card");
    if (look.notes().isEmpty()) {
      list.getChildren().add(line(Boxes.words(kit.text(SenderText.NO_NOTES), "muted")));
    }
    for (var note : look.notes()) {
      var end =
          new KeyButton(kit, "sender.end." + note.id(), kit.text(SenderText.END_NOTE), "")
              .ofRow()
              .style("small", "flat")
              .does(() -> actions.endNote(note.id()));
      var words =
          Boxes.column(
              "finding-words",
              Boxes.words(note.title(), "strong"),
              Boxes.words(note.words()),
              Boxes.words(note.until(), "muted", "small-text"));
      list.getChildren().add(Boxes.row("finding", Boxes.grow(words), end));
    }
    return Boxes.column("findings", head, list);
  }

  private VBox earlier(ItemModel.SenderLook look) {
    var title = Boxes.words(kit.text(SenderText.EARLIER), "strong");
    var lead = Boxes.words(look.lead(), "muted");
    var list = Boxes.column("card");
    if (look.earlier().isEmpty()) {
      list.getChildren().add(line(Boxes.words(kit.text(SenderText.NO_EARLIER), "muted")));
    }
    for (var item : look.earlier()) {
      var text = new Folded(kit, item.foldedAs(), () -> text(item.text()));
      var state = Boxes.label(item.state(), "muted", "small-text");
      state.setMinWidth(USE_PREF_SIZE);
      var head = Boxes.row("finding-foot", link(item), Boxes.space(), state);
      list.getChildren().add(Boxes.column("finding", head, text));
    }
    var wider =
        new KeyButton(kit, "sender.wider", kit.text(SenderText.WIDER), "").does(actions::lookWider);
    Boxes.shown(wider, look.canWiden());
    return Boxes.column("findings", title, lead, list, wider);
  }

  private Hyperlink link(ItemModel.EarlierLine item) {
    var link = new Hyperlink(item.head());
    link.setId("sender.earlier." + item.id());
    link.getStyleClass().add("strong");
    link.setAccessibleHelp(kit.text(SenderText.EARLIER_OPENS));
    link.setOnAction(event -> open.accept(item.id()));
    return link;
  }

  private MarkedFlow text(String words) {
    var text = new MarkedFlow(kit, 2);
    text.show(words, List.of());
    return text;
  }

  private static javafx.scene.layout.HBox line(javafx.scene.Node node) {
    return Boxes.row("finding", Boxes.grow(node));
  }
}
