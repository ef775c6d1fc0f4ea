package org.uppsikt.ui.inbox;

import java.util.Optional;
import java.util.stream.Stream;
import org.uppsikt.ui.kit.Keys;

/// The keys whose meaning hangs on the place: the marked rows, the panel that is open, or the item.
record PlaceKeys(InboxModel model, InboxActions actions, ItemPane item, MarkBar marks) {

  void bind(Keys keys) {
    for (var action : ItemAction.values()) {
      if (!action.key().isEmpty()) {
        keys.onIf(action.key(), () -> act(action.key()));
      }
    }
    keys.on("Ctrl+Enter", this::mainThing);
    for (var digit : "1234567890".split("")) {
      keys.onIf(digit, () -> digit(digit));
    }
  }

  /// The offered action with that key; two share one where never both are offered.
  private boolean act(String key) {
    var card = model.itemProperty().get();
    if (card == null) {
      return false;
    }
    if (item.covered()) {
      boolean copies = model.unpublish().noCopy().modeProperty().get() == NoCopyModel.Mode.NONE;
      return model.panelOpenProperty().get() && copies && instead(card, key);
    }
    if (model.marks().stageProperty().get() != MarkModel.Stage.NONE) {
      return actMarked(key);
    }
    for (var action : ItemAction.values()) {
      if (action.key().equals(key) && card.actions().contains(action)) {
        actions.act(action);
        return true;
      }
    }
    return cannot(card, key);
  }

  /// What would be written on must not run as single letters where there is no place to write, and
  /// no digit be meant for a ground where there is nothing to unpublish.
  private boolean cannot(ItemCard card, String key) {
    Optional<ItemAction> meant =
        Stream.of(ItemAction.values())
            .filter(action -> action.key().equals(key) && !card.whyNot(action).isEmpty())
            .findFirst();
    meant.ifPresent(action -> actions.onItem().cannot(action, card.whyNot(action)));
    return meant.isPresent();
  }

  /// What can be done with all marked items, whatever is offered for the open one.
  private boolean actMarked(String key) {
    Optional<ItemAction> meant =
        Stream.of(ItemAction.values())
            .filter(action -> action.key().equals(key) && action != ItemAction.SEAL)
            .findFirst();
    meant.ifPresent(actions::act);
    return meant.isPresent();
  }

  /// Answers, corrects or refers what is not unpublished after all.
  private boolean instead(ItemCard card, String key) {
    Optional<ItemAction> meant =
        ItemAction.INSTEAD.stream()
            .filter(action -> action.key().equals(key) && card.actions().contains(action))
            .findFirst();
    meant.ifPresent(
        action -> {
          actions.closePanel();
          actions.act(action);
        });
    return meant.isPresent();
  }

  /// Whether keys that both the marks and a pane over the item take are meant for the marks: where
  /// such a pane is open, only from within them.
  private boolean atMarks() {
    return !item.covered() || Focus.within(marks);
  }

  private void mainThing() {
    if (item.keepName()) {
      return;
    }
    if (!atMarks()) {
      mainThingOfItem();
      return;
    }
    switch (model.marks().stageProperty().get()) {
      case TEXT -> actions.list().marks().send();
      case GROUND, TIME, REASON -> marks.chosen();
      default -> mainThingOfItem();
    }
  }

  private void mainThingOfItem() {
    switch (model.cover()) {
      case PANEL -> actions.panel().unpublish();
      case DECISION -> actions.onItem().confirm();
      case ANSWER -> actions.onItem().sendAnswer();
      case NONE -> {}
    }
  }

  private boolean digit(String digit) {
    if (atMarks() && marks.pick(digit)) {
      return true;
    }
    if (!model.panelOpenProperty().get()) {
      return new ItemKeys(model, actions, item).digit(Integer.parseInt(digit));
    }
    model.unpublish().grounds().stream()
        .filter(ground -> ground.digit().equals(digit))
        .findFirst()
        .ifPresent(ground -> actions.panel().toggleGround(ground.id()));
    return true;
  }
}
