package org.uppsikt.ui.channels;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.text.ChannelText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// A channel in the list: icon, name, kind, and how it stands.
final class ChannelCell extends ListCell<Standing> {

  private final Kit kit;
  private final ChannelsModel model;

  ChannelCell(Kit kit, ChannelsModel model) {
    this.kit = kit;
    setPrefWidth(0);
    this.model = model;
  }

  /// How a channel stands, as colour, icon and word.
  record Health(Tone tone, Feather icon, String words) {}

  static Health health(Kit kit, Standing standing, boolean fetching) {
    if (fetching) {
      return new Health(Tone.ACCENT, Feather.REFRESH_CW, kit.text(ChannelText.FETCHING));
    }
    if (standing.ended()) {
      return new Health(Tone.MUTED, Feather.PAUSE_CIRCLE, kit.text(ChannelText.ENDED));
    }
    if (standing.failure().isPresent()) {
      return new Health(Tone.DANGER, Feather.ALERT_OCTAGON, kit.text(ChannelText.FAILED));
    }
    if (standing.offers().isEmpty()) {
      return new Health(Tone.WARN, Feather.ALERT_CIRCLE, kit.text(ChannelText.NOT_CONNECTED));
    }
    if (standing.channel().kind() == ChannelKind.MANUAL) {
      return new Health(Tone.MUTED, Feather.EDIT_3, kit.text(ChannelText.BY_HAND));
    }
    return standing.fetchedAt().isPresent()
        ? new Health(Tone.OK, Feather.CHECK_CIRCLE, kit.text(ChannelText.WORKS))
        : new Health(Tone.MUTED, Feather.CLOCK, kit.text(ChannelText.NOT_FETCHED));
  }

  @Override
  protected void updateItem(Standing standing, boolean empty) {
    super.updateItem(standing, empty);
    setText(null);
    if (empty || standing == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    var channel = standing.channel();
    var kind = RegisterWords.kind(kit, channel);
    var words =
        Boxes.column(
            "cell-words",
            Boxes.label(channel.name(), "medium-weight"),
            Boxes.label(kind, "muted", "small-text"));
    words.setMinWidth(0);
    var health = health(kit, standing, model.fetching().contains(channel.id()));
    setGraphic(
        Boxes.row(
            "cell-row",
            new Icon(RegisterWords.look(channel).icon()),
            Boxes.grow(words),
            label(health)));
    setAccessibleText(String.join(", ", channel.name(), kind, health.words()));
  }

  static Label label(Health health) {
    var label = new Label(health.words(), new Icon(health.icon()));
    label.getStyleClass().add("health");
    label.setMinWidth(USE_PREF_SIZE);
    health.tone().on(label);
    return label;
  }
}
