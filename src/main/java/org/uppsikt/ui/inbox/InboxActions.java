package org.uppsikt.ui.inbox;

/// What a person can ask for in the inbox. The views call it and change nothing themselves.
public interface InboxActions {

  /// What can be asked of the left pane and the list.
  ListActions list();

  /// A view or channel of the left pane.
  void choose(String navId);

  /// Lets the new items in.
  void showNew();

  void fetchNow();

  /// Drops the filter.
  void showAll();

  /// Lists what could not be checked.
  void showUnchecked();

  /// Does it with all that is marked, or else with the open item.
  void act(ItemAction action);

  /// Does it with the open item, whatever is marked: a key that waited for it to be read is meant
  /// for that one.
  void actOnOpen(ItemAction action);

  void openClause(String clauseId);

  void showThread();

  void checkAgain();

  /// Takes back what was done last, or says that it lasts.
  void undo();

  UndoActions bar();

  /// Does at once what waits in the undo bar.
  default void doNow() {
    bar().now();
  }

  /// What can be asked of the unpublish panel.
  PanelActions panel();

  void closePanel();

  /// The next page of the list, as its end comes near.
  void more();

  void cancelFetching();

  /// Says of an order that only a person can tell whether it was done.
  void settle(boolean happened);

  /// Has an order sent that is held since the workspace was restored from a backup.
  void sendHeld();

  /// What can be asked for in the right pane.
  ItemActions onItem();
}
