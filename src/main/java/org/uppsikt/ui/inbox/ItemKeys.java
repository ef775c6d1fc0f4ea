package org.uppsikt.ui.inbox;

import java.util.function.Predicate;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.MarkedText;

/// The keys of the right pane beside its actions: feedback on findings, reveal, and digits for
/// whatever lists stand there.
final class ItemKeys {

  static final String READ_ON = "Ctrl+Page Down";
  static final String READ_BACK = "Ctrl+Page Up";

  private final InboxModel model;
  private final InboxActions all;
  private final ItemActions actions;
  private final ItemPane pane;

  ItemKeys(InboxModel model, InboxActions all, ItemPane pane) {
    this.model = model;
    this.all = all;
    this.actions = all.onItem();
    this.pane = pane;
  }

  void bind(Keys keys) {
    keys.onIf("E", () -> feedback(actions::notABreach))
        .onIf("K", () -> feedback(actions::wrongCategory))
        .onIf("G", () -> feedback(actions::missed))
        .onIf(" ", this::reveal)
        .onIf(READ_ON, () -> pane.read(MarkedText::readOn))
        .onIf(READ_BACK, () -> pane.read(MarkedText::readBack))
        .onIf(ToldBox.DONE, () -> asked(() -> all.settle(true)))
        .onIf(ToldBox.NOT_DONE, () -> asked(() -> all.settle(false)))
        .onIf(ToldBox.OPEN, () -> asked(actions::openLink))
        .onIf(ToldBox.COPY, () -> asked(actions::copyLink))
        .onIf(ToldBox.COPY_ANSWER, () -> asked(actions::copyAnswer));
  }

  /// Only where an item was passed on to the person, on the page that says so.
  ///
  /// @param when whether the answer is one that she still can give
  void handed(Predicate<ItemModel.Handover> when, Runnable answer) {
    ItemModel item = model.onItem();
    ItemModel.Handover handed = item.extraProperty().get().handover();
    boolean asked = handed != null && when.test(handed);
    if (asked && item.tabProperty().get() == ItemModel.Tab.COMMENT) {
      feedback(answer);
    }
  }

  /// Only where a person is asked what became of an order, on the page that asks it.
  private boolean asked(Runnable action) {
    ItemCard card = model.itemProperty().get();
    boolean asks =
        card != null && card.told() != null && card.told().asks() != ItemCard.Asks.NOTHING;
    return asks && model.onItem().tabProperty().get() == ItemModel.Tab.COMMENT && feedback(action);
  }

  /// A digit means the template, the option or the finding that stands there.
  boolean digit(int digit) {
    int index = digit == 0 ? 9 : digit - 1;
    return switch (model.cover()) {
      case PANEL -> false;
      case DECISION -> {
        actions.choose(index);
        yield true;
      }
      case ANSWER -> {
        pane.useTemplate(digit == 0 ? -1 : index);
        yield true;
      }
      case NONE -> open(() -> actions.chooseFinding(digit));
    };
  }

  /// While many are decided about and their results are read, the keys mean none of one item.
  private boolean feedback(Runnable action) {
    MarkModel.Stage stage = model.marks().stageProperty().get();
    boolean taken = stage == MarkModel.Stage.RUNNING || stage == MarkModel.Stage.DONE;
    return !(taken && model.marks().many()) && open(action);
  }

  private boolean open(Runnable action) {
    if (model.itemProperty().get() == null || pane.covered()) {
      return false;
    }
    action.run();
    return true;
  }

  /// Where the keyboard stands on something that Space presses, Space is meant for that alone.
  private boolean reveal() {
    ItemModel item = model.onItem();
    if (Focus.takesSpace(pane)
        || model.itemProperty().get() == null
        || !item.extraProperty().get().hides()) {
      return false;
    }
    actions.reveal();
    return true;
  }
}
