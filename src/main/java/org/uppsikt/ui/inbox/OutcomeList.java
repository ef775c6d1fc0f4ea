package org.uppsikt.ui.inbox;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ListView;
import org.uppsikt.text.ManyText;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;

/// What came of many items, one by one. Each can be opened from there: what was refused is to be
/// decided by itself, and what came of the others stays on show meanwhile.
final class OutcomeList extends ListView<MarkModel.Outcome> {

  /// Lines on show at once; the rest by scrolling. Each has two at least.
  private static final int MOST = 6;

  /// Lines on show in the lowest window.
  private static final int LEAST = 4;

  private static final int LEAST_LARGE = 2;
  private static final int LINE = 28;

  private final Kit kit;
  private final InboxActions actions;
  private final Runnable toList;

  /// @param toList gives the keyboard to the rows
  OutcomeList(Kit kit, MarkModel model, InboxActions actions, Runnable toList) {
    this.kit = kit;
    this.actions = actions;
    this.toList = toList;
    setId("inbox.marks.outcomes");
    getStyleClass().add("outcomes");
    setItems(model.outcomes());
    prefHeightProperty().bind(Bindings.size(model.outcomes()).map(n -> height(n, MOST)));
    minHeightProperty().bind(Bindings.size(model.outcomes()).map(n -> height(n, least())));
    setCellFactory(view -> new OutcomeCell(this::open));
    new Keys().onIf("Enter", this::openChosen).install(this);
    accessibleTextProperty().bind(model.titleProperty());
  }

  private double height(Number outcomes, int most) {
    return kit.theme().px(Math.min(outcomes.intValue() * 2, most) * LINE + 2);
  }

  /// However low the window is, the rows make room for the first results: they are what was asked
  /// for.
  private int least() {
    return kit.theme().percentProperty().get() > MarkBar.LARGE ? LEAST_LARGE : LEAST;
  }

  /// Takes the keyboard, at the first: what was not done stands there.
  void take() {
    requestFocus();
    if (getSelectionModel().isEmpty()) {
      getSelectionModel().selectFirst();
    }
  }

  /// Opens the chosen one.
  KeyButton button() {
    var button =
        new KeyButton(kit, "inbox.marks.open", kit.text(ManyText.OPEN_ONE), "Enter")
            .style("small")
            .does(this::openChosen);
    button.disableProperty().bind(getSelectionModel().selectedItemProperty().isNull());
    return button;
  }

  private boolean openChosen() {
    MarkModel.Outcome chosen = getSelectionModel().getSelectedItem();
    if (chosen != null) {
      open(chosen);
    }
    return chosen != null;
  }

  private void open(MarkModel.Outcome outcome) {
    actions.list().open(outcome.id());
    toList.run();
  }
}
