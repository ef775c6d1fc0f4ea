package org.uppsikt.ui.channels;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.text.ChannelText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.Panel;

/// Takes in by hand what a page shows: link, text, sender, screenshots. Nothing of it is opened.
final class EntryPanel {

  private final Kit kit;
  private final ChannelsModel model;
  private final ChannelsActions actions;
  private final Overlay overlay;

  EntryPanel(Kit kit, ChannelsModel model, ChannelsActions actions, Overlay overlay) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.overlay = overlay;
  }

  /// What is typed.
  private record Draft(
      StringProperty link,
      StringProperty text,
      StringProperty name,
      StringProperty profile,
      BooleanProperty nothingShown,
      ObservableList<Path> screenshots) {

    static Draft empty() {
      return new Draft(
          new SimpleStringProperty(""),
          new SimpleStringProperty(""),
          new SimpleStringProperty(""),
          new SimpleStringProperty(""),
          new SimpleBooleanProperty(),
          FXCollections.observableArrayList());
    }

    boolean complete() {
      boolean sender = nothingShown.get() || !name.get().isBlank() || !profile.get().isBlank();
      return !link.get().isBlank() && !text.get().isBlank() && sender;
    }

    ChannelsActions.Copied copied() {
      SenderStatement sender =
          nothingShown.get()
              ? new SenderStatement.NothingShown()
              : new SenderStatement.Pasted(name.get().strip(), profile.get().strip());
      return new ChannelsActions.Copied(
          link.get().strip(), text.get(), sender, List.copyOf(screenshots));
    }
  }

  void open(Channel channel) {
    var draft = Draft.empty();
    var link =
        Field.line("channels.enter.link", kit.text(ChannelText.LINK), draft.link())
            .help(kit.text(ChannelText.LINK_HELP));
    var complete =
        Bindings.createBooleanBinding(
            draft::complete,
            draft.link(),
            draft.text(),
            draft.name(),
            draft.profile(),
            draft.nothingShown());
    var go =
        new KeyButton(kit, "channels.enter.go", kit.text(ChannelText.ENTER_GO), "Ctrl+Enter")
            .style("accent")
            .does(() -> actions.enter(channel, draft.copied()));
    go.disableProperty().bind(complete.not().or(model.busyProperty()));
    var panel =
        new Panel(
            "channels.enter.panel",
            kit.text(ChannelText.ENTER_TITLE, channel.name()),
            new NoticePlace(kit, model.noticeProperty()),
            link,
            Field.lines("channels.enter.text", kit.text(ChannelText.TEXT), draft.text(), 4)
                .help(kit.text(ChannelText.TEXT_HELP)),
            sender(draft),
            screenshots(draft));
    model.noticeProperty().set(null);
    overlay.open(
        panel.main(go).cancel(kit, overlay).needs(kit, complete), link.control(), () -> {});
  }

  private VBox sender(Draft draft) {
    var name = Field.line("channels.enter.name", kit.text(ChannelText.SENDER_NAME), draft.name());
    var profile =
        Field.line("channels.enter.profile", kit.text(ChannelText.SENDER_PROFILE), draft.profile())
            .help(kit.text(ChannelText.SENDER_HELP));
    var nothing = new CheckBox(kit.text(ChannelText.NOTHING_SHOWN));
    nothing.setId("channels.enter.nothing");
    nothing.setWrapText(true);
    nothing.selectedProperty().bindBidirectional(draft.nothingShown());
    name.disableProperty().bind(draft.nothingShown());
    profile.disableProperty().bind(draft.nothingShown());
    return Boxes.column("form", name, profile, nothing);
  }

  private VBox screenshots(Draft draft) {
    var chosen = Boxes.words("", "muted", "small-text");
    Runnable show =
        () ->
            chosen.setText(
                draft.screenshots().isEmpty()
                    ? kit.text(ChannelText.NO_SCREENSHOTS)
                    : draft.screenshots().stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .collect(Collectors.joining(", ")));
    show.run();
    var add =
        new KeyButton(kit, "channels.enter.pictures", kit.text(ChannelText.SCREENSHOTS), "")
            .icon(Feather.IMAGE)
            .does(
                () -> {
                  draft.screenshots().addAll(actions.chooseScreenshots());
                  show.run();
                });
    var clear =
        new KeyButton(kit, "channels.enter.clear", kit.text(ChannelText.SCREENSHOTS_CLEAR), "")
            .style("flat")
            .does(
                () -> {
                  draft.screenshots().clear();
                  show.run();
                });
    var buttons = new FlowPane(add, clear);
    buttons.getStyleClass().add("panel-buttons");
    return Boxes.column("field", buttons, chosen);
  }
}
