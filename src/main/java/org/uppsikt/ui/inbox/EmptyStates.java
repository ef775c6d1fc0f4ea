package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.EmptyState;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// What stands in the place of an empty list: why it is empty, on what that rests, and the one
/// thing to do about it.
final class EmptyStates {

  private final Kit kit;
  private final InboxActions actions;
  private final Optional<Runnable> channels;

  /// @param channels leads to the channels; empty for whoever has no such screen
  EmptyStates(Kit kit, InboxActions actions, Optional<Runnable> channels) {
    this.kit = kit;
    this.actions = actions;
    this.channels = channels;
  }

  VBox of(InboxModel.Empty reason) {
    return switch (reason.reason()) {
      case FILTERED ->
          state(Feather.FILTER, Tone.ACCENT, reason)
              .with(
                  new KeyButton(kit, "inbox.all", kit.text(InboxText.SHOW_ALL), "")
                      .does(actions::showAll));
      case NO_CHANNEL -> {
        EmptyState state = state(Feather.RADIO, Tone.MUTED, reason);
        yield channels.map(go -> state.with(toChannels(go))).orElse(state);
      }
      case BY_HAND -> {
        EmptyState state = state(Feather.CHECK, Tone.OK, reason);
        yield channels.map(go -> state.with(toChannels(go))).orElse(state);
      }
      case NOT_FETCHED ->
          state(Feather.DOWNLOAD_CLOUD, Tone.MUTED, reason).with(fetch("inbox.fetch", "medium"));
      case READING, FETCHING -> state(Feather.REFRESH_CW, Tone.ACCENT, reason);
      case FAILING ->
          state(Feather.ALERT_TRIANGLE, Tone.WARN, reason).with(fetch("inbox.fetch", "medium"));
      case UNCHECKED ->
          state(Feather.SLASH, Tone.WARN, reason)
              .with(
                  new KeyButton(kit, "inbox.unchecked", kit.text(InboxText.SHOW_UNCHECKED), "")
                      .does(actions::showUnchecked));
      case DONE -> state(Feather.CHECK, Tone.OK, reason).with(fetch("inbox.fetch", "medium"));
    };
  }

  private static EmptyState state(Feather icon, Tone tone, InboxModel.Empty reason) {
    var state = new EmptyState(icon, tone, reason.title(), reason.why());
    return reason.facts().isEmpty() ? state : state.with(facts(reason.facts()));
  }

  private static VBox facts(List<InboxModel.Fact> facts) {
    var box = Boxes.column("empty-facts");
    for (InboxModel.Fact fact : facts) {
      var icon = new Icon(fact.good() ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE);
      var row =
          Boxes.row(
              "fact",
              icon,
              Boxes.grow(Boxes.words(fact.words())),
              Boxes.whole(fact.figure(), "muted", "small-text"));
      (fact.good() ? Tone.OK : Tone.WARN).on(row);
      box.getChildren().add(row);
    }
    return box;
  }

  private KeyButton toChannels(Runnable go) {
    return new KeyButton(kit, "inbox.channels", kit.text(InboxText.TO_CHANNELS), "")
        .icon(Feather.RADIO)
        .does(go);
  }

  KeyButton fetch(String id, String size) {
    return new KeyButton(kit, id, kit.text(InboxText.FETCH_NOW), "F5")
        .icon(Feather.REFRESH_CW)
        .style(size)
        .does(actions::fetchNow);
  }
}
