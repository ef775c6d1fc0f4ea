package org.uppsikt.ui.channels;

import java.util.Arrays;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.text.ChannelText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.ChannelLook;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Waiting;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.Panel;
import org.uppsikt.ui.kit.form.Secret;

/// The questions that connect a channel. A panel stays until the channel was really reached, and
/// tells in itself what is missing.
final class ChannelPanels {

  private final Kit kit;
  private final ChannelsModel model;
  private final ChannelsActions actions;
  private final Overlay overlay;

  ChannelPanels(Kit kit, ChannelsModel model, ChannelsActions actions, Overlay overlay) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.overlay = overlay;
  }

  void wordPress() {
    var name = new SimpleStringProperty("");
    var address = new SimpleStringProperty("");
    var account = new SimpleStringProperty("");
    var password = new SimpleStringProperty("");
    var first =
        Field.line("channels.wp.name", kit.text(ChannelText.NAME), name)
            .help(kit.text(ChannelText.NAME_HELP));
    var ready = filled(name, address, account, password);
    var go =
        main(
            "channels.wp.go",
            ChannelText.TEST_AND_ADD,
            ready,
            () -> actions.addWordPress(name.get(), address.get(), account.get(), password.get()));
    var panel =
        new Panel(
            "channels.wp.panel",
            kit.text(ChannelText.ADD_WORDPRESS),
            first,
            Field.line("channels.wp.address", kit.text(ChannelText.ADDRESS), address)
                .help(kit.text(ChannelText.WP_ADDRESS_HELP)),
            Field.line("channels.wp.account", kit.text(ChannelText.ACCOUNT), account)
                .help(kit.text(ChannelText.ACCOUNT_HELP)),
            applicationPassword("channels.wp.password", password));
    open(panel, ready, go, first.control(), () -> password.set(""));
  }

  void manual() {
    var name = new SimpleStringProperty("");
    var address = new SimpleStringProperty("");
    var look = looks();
    var first =
        Field.line("channels.manual.name", kit.text(ChannelText.NAME), name)
            .help(kit.text(ChannelText.NAME_HELP));
    var ready = filled(name, address);
    var go =
        main(
            "channels.manual.go",
            ChannelText.ADD_GO,
            ready,
            () ->
                actions.addManual(
                    name.get(), address.get(), look.getValue().name().toLowerCase(Locale.ROOT)));
    var panel =
        new Panel(
            "channels.manual.panel",
            kit.text(ChannelText.ADD_MANUAL),
            Boxes.words(kit.text(ChannelText.MANUAL_WHAT), "muted"),
            first,
            new Field("channels.manual.look", kit.text(ChannelText.PLATFORM), look),
            Field.line("channels.manual.address", kit.text(ChannelText.PAGE), address)
                .help(kit.text(ChannelText.PAGE_HELP)));
    open(panel, ready, go, first.control(), () -> {});
  }

  void password(Channel channel) {
    var password = new SimpleStringProperty("");
    var ready = filled(password);
    var go =
        main(
            "channels.password.go",
            ChannelText.TEST_AND_SAVE,
            ready,
            () -> actions.newPassword(channel, password.get()));
    var secret = applicationPassword("channels.password.new", password);
    var panel =
        new Panel(
            "channels.password.panel",
            kit.text(ChannelText.NEW_PASSWORD_FOR, channel.name()),
            secret);
    open(panel, ready, go, secret, () -> password.set(""));
  }

  void rename(Channel channel) {
    var name = new SimpleStringProperty(channel.name());
    var ready = filled(name);
    var first = Field.line("channels.rename.name", kit.text(ChannelText.NAME), name);
    var go =
        main(
            "channels.rename.go",
            ChannelText.RENAME_GO,
            ready,
            () -> actions.rename(channel, name.get()));
    var title = kit.text(ChannelText.RENAME_FOR, channel.name());
    open(new Panel("channels.rename.panel", title, first), ready, go, first.control(), () -> {});
  }

  void end(Channel channel) {
    var ready = new SimpleBooleanProperty(true);
    var go = main("channels.end.go", ChannelText.END, ready, () -> actions.end(channel, true));
    var panel =
        new Panel(
            "channels.end.panel",
            kit.text(ChannelText.END_FOR, channel.name()),
            Boxes.words(kit.text(ChannelText.END_WHAT)));
    open(panel, ready, go, go, () -> {});
  }

  private VBox applicationPassword(String id, StringProperty password) {
    var secret = new Secret(kit, id, kit.text(ChannelText.PASSWORD), password);
    return Boxes.column(
        "field", secret, Boxes.words(kit.text(ChannelText.PASSWORD_WHAT), "muted", "small-text"));
  }

  private void open(
      Panel panel, ObservableBooleanValue ready, KeyButton go, Node first, Runnable left) {
    model.noticeProperty().set(null);
    panel.getChildren().add(1, new NoticePlace(kit, model.noticeProperty()));
    panel.getChildren().add(panel.getChildren().size() - 1, trying());
    overlay.open(
        panel.main(go.style("accent")).cancel(kit, overlay).needs(kit, ready),
        first,
        () -> {
          actions.cancel();
          left.run();
        });
  }

  private VBox trying() {
    var words = kit.text(ChannelText.TRYING);
    var bar = Waiting.bar(kit, words);
    var trying = Boxes.column("field", Boxes.words(words, "muted"), bar);
    Attached.to(trying).on(model.busyProperty(), busy -> Boxes.shown(trying, busy));
    return trying;
  }

  private KeyButton main(
      String id, ChannelText words, ObservableBooleanValue ready, Runnable action) {
    var go = new KeyButton(kit, id, kit.text(words), "Ctrl+Enter");
    go.disableProperty().bind(Bindings.not(ready).or(model.busyProperty()));
    return go.does(action);
  }

  private static ObservableBooleanValue filled(StringProperty... values) {
    return Bindings.createBooleanBinding(
        () -> Arrays.stream(values).noneMatch(value -> value.get().isBlank()), values);
  }

  private ComboBox<ChannelLook> looks() {
    var box = new ComboBox<ChannelLook>();
    box.getItems().setAll(ChannelLook.values());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable ChannelLook look) {
            return look == null ? "" : RegisterWords.look(kit, look);
          }

          @Override
          public @Nullable ChannelLook fromString(String words) {
            return null;
          }
        });
    box.setValue(ChannelLook.FACEBOOK);
    return box;
  }
}
