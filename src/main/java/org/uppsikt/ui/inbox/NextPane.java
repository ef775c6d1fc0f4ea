package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.NextText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Scroll;
import org.uppsikt.ui.kit.Tone;

/// Beside an empty list: what waits elsewhere with the way there, what was done today, and that a
/// flag is a help.
final class NextPane extends StackPane {

  private final Kit kit;
  private final InboxActions actions;
  private @Nullable KeyButton main;

  NextPane(Kit kit, ObservableValue<@Nullable NextCard> card, InboxActions actions) {
    this.kit = kit;
    this.actions = actions;
    setId("inbox.next");
    Attached.to(this).on(card, this::show);
  }

  /// Does the first of what waits; false where nothing does, or something else has the focus.
  boolean goOn() {
    if (main == null || Focus.takesEnter(this, main)) {
      return false;
    }
    main.fire();
    return true;
  }

  /// @return false where nothing waits
  boolean focusMain() {
    if (main == null) {
      return false;
    }
    // A scroll pane takes its content in with its style, so that comes first.
    applyCss();
    main.requestFocus();
    return true;
  }

  private void show(@Nullable NextCard card) {
    main = null;
    if (card == null) {
      // What is shown instead takes its place, and asks whether the keyboard stood here.
      return;
    }
    boolean focused = Focus.within(this) || Focus.idle(this);
    getChildren().clear();
    var page = Boxes.column("next-page", head(card), waiting(card.waiting()), today(card), help());
    getChildren().add(new Scroll(page));
    if (focused) {
      Fx.later(this::focusMain);
    }
  }

  private VBox head(NextCard card) {
    return Boxes.column(
        "next-head",
        Boxes.words(kit.text(NextText.TITLE), "page-title"),
        Boxes.label(card.day(), "muted"));
  }

  private VBox waiting(List<NextCard.Waiting> waiting) {
    var rows = Boxes.column("next-rows");
    if (waiting.isEmpty()) {
      rows.getChildren().add(Boxes.words(kit.text(NextText.NOTHING), "next-nothing"));
    }
    for (NextCard.Waiting each : waiting) {
      rows.getChildren().add(row(each, rows.getChildren().size()));
    }
    return rows;
  }

  private HBox row(NextCard.Waiting waiting, int index) {
    var icon = new Icon(waiting.icon());
    var words =
        Boxes.column(
            "next-words",
            Boxes.words(waiting.words(), "strong"),
            Boxes.words(waiting.detail(), "muted"));
    Boxes.shown(words.getChildren().getLast(), !waiting.detail().isEmpty());
    boolean first = index == 0;
    var button =
        new KeyButton(kit, "inbox.next." + index, waiting.button(), first ? "Enter" : "")
            .does(() -> go(waiting));
    if (first) {
      button.style("accent");
      main = button;
    }
    var row = Boxes.row("next-row", icon, Boxes.grow(words), button);
    waiting.tone().on(row);
    return row;
  }

  private void go(NextCard.Waiting waiting) {
    switch (waiting.goal()) {
      case LIST -> actions.choose(waiting.list());
      case UNCHECKED -> actions.showUnchecked();
      case FETCH -> actions.fetchNow();
    }
  }

  private VBox today(NextCard card) {
    var figures = Boxes.row("next-figures");
    for (NextCard.Figure figure : card.figures()) {
      var box =
          Boxes.column(
              "next-figure",
              Boxes.whole(figure.figure(), "page-title"),
              Boxes.words(figure.words(), "muted"));
      box.setAccessibleText(figure.figure() + " " + figure.words());
      figures.getChildren().add(Boxes.grow(box));
    }
    return Boxes.column(
        "next-today", Boxes.label(kit.text(NextText.TODAY), "strong", "next-today-title"), figures);
  }

  private InlineMessage help() {
    return new InlineMessage(
        Tone.PLAIN, kit.text(NextText.HELP_TITLE), kit.text(NextText.HELP), "");
  }
}
