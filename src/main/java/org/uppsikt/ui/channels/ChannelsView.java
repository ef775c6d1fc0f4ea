package org.uppsikt.ui.channels;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.text.ChannelText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.EmptyState;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.ListBeside;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tone;

/// The list of channels, the chosen one beside it, and the questions above both.
final class ChannelsView extends StackPane {

  private static final double SHARE = 0.42;

  private final Kit kit;
  private final ChannelsModel model;
  private final ChannelsActions actions;
  private final Overlay overlay;
  private final ChannelPanels panels;
  private final EntryPanel entry;

  ChannelsView(Kit kit, ChannelsModel model, ChannelsActions actions, BooleanProperty singles) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    var list = list();
    overlay =
        new Overlay(
            new ListBeside(kit, list, master(list), SHARE)
                .detail(place(), new NoticePlace(kit, model.noticeProperty())));
    panels = new ChannelPanels(kit, model, actions, overlay);
    entry = new EntryPanel(kit, model, actions, overlay);
    getStyleClass().add("screen");
    getChildren().add(overlay);
    var keys = new Keys(singles);
    keys.onIf("N", () -> connect(() -> panels.wordPress()));
    keys.onIf("U", () -> connect(() -> panels.manual()));
    keys.onIf("F5", () -> about(this::fetch));
    keys.onIf("L", () -> about(this::password));
    keys.onIf("I", () -> about(this::enter));
    keys.onIf("R", () -> change(standing -> panels.rename(standing.channel())));
    keys.onIf("E", () -> change(this::end));
    keys.install(this);
  }

  /// What the open question asked for is done.
  void answered() {
    overlay.close();
  }

  private boolean ask(Runnable question) {
    if (overlay.isOpen() || model.busyProperty().get()) {
      return false;
    }
    question.run();
    return true;
  }

  private boolean connect(Runnable question) {
    return actions.closed().isEmpty() && ask(question);
  }

  private boolean change(Consumer<Standing> question) {
    return actions.closed().isEmpty() && about(question);
  }

  private void end(Standing standing) {
    if (standing.ended()) {
      actions.end(standing.channel(), false);
    } else {
      panels.end(standing.channel());
    }
  }

  private boolean about(Consumer<Standing> question) {
    var standing = model.chosenProperty().get();
    return standing != null && ask(() -> question.accept(standing));
  }

  private void fetch(Standing standing) {
    if (!standing.ended()) {
      actions.fetch(standing.channel());
    }
  }

  private void password(Standing standing) {
    if (standing.channel().kind() == ChannelKind.WORDPRESS) {
      panels.password(standing.channel());
    }
  }

  private void enter(Standing standing) {
    if (standing.channel().kind() == ChannelKind.MANUAL && !standing.ended()) {
      entry.open(standing.channel());
    }
  }

  private ListView<Standing> list() {
    var list =
        ListBeside.list(
            "channels.list",
            kit.text(ChannelText.TITLE),
            model.channels(),
            model.chosenProperty(),
            () -> new ChannelCell(kit, model));
    list.setPlaceholder(
        new EmptyState(
                Feather.RADIO,
                Tone.ACCENT,
                kit.text(ChannelText.EMPTY),
                kit.text(ChannelText.EMPTY_WHY))
            .scrolling());
    Attached.to(list).onSet(model.fetching(), list::refresh);
    return list;
  }

  private VBox master(ListView<Standing> list) {
    var head =
        Boxes.row("pane-head", Boxes.grow(Boxes.words(kit.text(ChannelText.TITLE), "pane-title")));
    return Boxes.column("master", head, Boxes.grow(list), foot());
  }

  /// Where none can be connected the buttons are off, and why stands beside them.
  private VBox foot() {
    var wordPress =
        new KeyButton(kit, "channels.wordpress", kit.text(ChannelText.ADD_WORDPRESS), "N")
            .icon(Feather.PLUS)
            .does(() -> ask(() -> panels().wordPress()));
    var manual =
        new KeyButton(kit, "channels.manual", kit.text(ChannelText.ADD_MANUAL), "U")
            .icon(Feather.PLUS)
            .does(() -> ask(() -> panels().manual()));
    var buttons = new FlowPane(wordPress, manual);
    buttons.getStyleClass().add("pane-foot");
    var why = actions.closed();
    wordPress.setDisable(why.isPresent());
    manual.setDisable(why.isPresent());
    var reason = Boxes.words(why.map(w -> RegisterWords.why(kit, w)).orElse(""), "muted");
    reason.setId("channels.closed");
    Boxes.shown(reason, why.isPresent());
    return Boxes.column("pane-foot-reason", reason, buttons);
  }

  private ChannelPanels panels() {
    return panels;
  }

  private VBox place() {
    var place = new VBox();
    Attached.to(place)
        .on(model.chosenProperty(), chosen -> show(place))
        .onSet(model.fetching(), () -> show(place));
    return place;
  }

  private void show(VBox place) {
    place.getChildren().clear();
    var standing = model.chosenProperty().get();
    if (standing != null) {
      boolean fetching = model.fetching().contains(standing.channel().id());
      place.getChildren().add(new ChannelDetail(kit, standing, fetching, buttons(standing)));
    }
  }

  private FlowPane buttons(Standing standing) {
    var buttons = new FlowPane();
    buttons.getStyleClass().add("panel-buttons");
    if (!standing.ended()) {
      buttons.getChildren().addAll(works(standing));
    }
    if (actions.closed().isEmpty()) {
      buttons.getChildren().addAll(changes(standing));
    }
    return buttons;
  }

  private List<KeyButton> works(Standing standing) {
    if (standing.channel().kind() == ChannelKind.MANUAL) {
      return List.of(
          new KeyButton(kit, "channels.enter", kit.text(ChannelText.ENTER), "I")
              .icon(Feather.EDIT_3)
              .does(() -> ask(() -> enter(standing))));
    }
    var fetch =
        new KeyButton(kit, "channels.fetch", kit.text(ChannelText.FETCH), "F5")
            .icon(Feather.REFRESH_CW)
            .does(() -> actions.fetch(standing.channel()));
    fetch.setDisable(model.fetching().contains(standing.channel().id()));
    if (standing.channel().kind() != ChannelKind.WORDPRESS) {
      return List.of(fetch);
    }
    var password =
        new KeyButton(kit, "channels.password", kit.text(ChannelText.NEW_PASSWORD), "L")
            .icon(Feather.KEY)
            .does(() -> ask(() -> password(standing)));
    return List.of(fetch, password);
  }

  private List<KeyButton> changes(Standing standing) {
    var words = standing.ended() ? ChannelText.RESUME : ChannelText.END;
    return List.of(
        new KeyButton(kit, "channels.rename", kit.text(ChannelText.RENAME), "R")
            .icon(Feather.EDIT_2)
            .does(() -> ask(() -> panels().rename(standing.channel()))),
        new KeyButton(kit, "channels.end", kit.text(words), "E")
            .icon(standing.ended() ? Feather.PLAY_CIRCLE : Feather.PAUSE_CIRCLE)
            .does(() -> ask(() -> end(standing))));
  }
}
