package org.uppsikt.ui.channels;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.text.ChannelText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;

/// One channel: how it stands, what its failure means, and what unpublishing does there.
final class ChannelDetail extends VBox {

  private final Kit kit;
  private final Standing standing;

  ChannelDetail(Kit kit, Standing standing, boolean fetching, Node buttons) {
    this.kit = kit;
    this.standing = standing;
    getStyleClass().add("form");
    var channel = standing.channel();
    var health = ChannelCell.health(kit, standing, fetching);
    getChildren()
        .addAll(
            Boxes.words(channel.name(), "page-title"),
            Boxes.row("person-row", ChannelCell.label(health)));
    standing
        .failure()
        .ifPresent(
            code ->
                getChildren()
                    .add(
                        new NoticePlace(
                            kit, new SimpleObjectProperty<>(FailureWords.of(kit, code)))));
    getChildren().addAll(facts(), buttons);
    standing.offers().ifPresent(this::effects);
  }

  private GridPane facts() {
    var grid = new GridPane();
    grid.getStyleClass().add("facts");
    var channel = standing.channel();
    fact(grid, ChannelText.KIND, RegisterWords.kind(kit, channel));
    fact(grid, ChannelText.ADDRESS, channel.address());
    if (channel.kind() == ChannelKind.WORDPRESS) {
      fact(grid, ChannelText.ACCOUNT, channel.account());
    }
    if (channel.kind() != ChannelKind.MANUAL) {
      var fetched = standing.fetchedAt().map(kit.formats()::dayAndTime);
      fact(
          grid, ChannelText.LAST_FETCH, fetched.orElseGet(() -> kit.text(ChannelText.NOT_FETCHED)));
      standing
          .nextAt()
          .map(kit.formats()::dayAndTime)
          .ifPresent(next -> fact(grid, ChannelText.NEXT_TRY, next));
      if (standing.dropped() > 0) {
        fact(grid, ChannelText.DROPPED, kit.text(ChannelText.DROPPED_COUNT, standing.dropped()));
      }
    }
    return grid;
  }

  private void fact(GridPane grid, ChannelText name, String value) {
    if (!value.isBlank()) {
      int row = grid.getRowCount();
      grid.add(Boxes.whole(kit.text(name), "muted"), 0, row);
      grid.add(Boxes.words(value), 1, row);
    }
  }

  private void effects(Standing.Offers offers) {
    getChildren().add(Boxes.words(kit.text(ChannelText.EFFECT_TITLE), "section"));
    var lines = Boxes.column("effects");
    for (var words : words(offers)) {
      lines
          .getChildren()
          .add(Boxes.row("start-point", new Icon(Feather.INFO), Boxes.grow(Boxes.words(words))));
    }
    getChildren().add(lines);
  }

  private List<String> words(Standing.Offers offers) {
    var words = new ArrayList<String>();
    words.add(
        kit.text(
            switch (offers.effect()) {
              case HELD_FOR_ALL -> ChannelText.EFFECT_HELD;
              case HIDDEN_FROM_OTHERS -> ChannelText.EFFECT_HIDDEN;
              case ONE_CLICK_AWAY -> ChannelText.EFFECT_CLICK;
              case BY_HAND -> ChannelText.EFFECT_BY_HAND;
            }));
    words.add(kit.text(offers.hides() ? ChannelText.REVERSIBLE : ChannelText.NOT_REVERSIBLE));
    if (offers.trashes()) {
      words.add(
          offers
              .trashKept()
              .map(kept -> kit.text(ChannelText.TRASH_KEPT, kept.toDays()))
              .orElseGet(() -> kit.text(ChannelText.DELETE_FINAL)));
    }
    words.add(kit.text(offers.reply() ? ChannelText.REPLY : ChannelText.NO_REPLY));
    if (offers.privateReply()) {
      words.add(kit.text(ChannelText.PRIVATE_REPLY));
    }
    if (offers.replyFirst()) {
      words.add(kit.text(ChannelText.REPLY_FIRST));
    }
    if (!offers.givesSender()) {
      words.add(kit.text(ChannelText.NO_SENDER));
    }
    return words;
  }
}
