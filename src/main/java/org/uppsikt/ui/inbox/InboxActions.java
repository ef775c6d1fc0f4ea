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

  void act(ItemAction action);

  void openClause(String clauseId);

  void showThread();

  void checkAgain();

  /// Takes back what waits in the undo bar.
  void undo();

  /// Does at once what waits in the undo bar.
  void doNow();

  void toggleGround(String groundId);

  void saveEvidence();

  void cancelSaving();

  void toggleNotice();

  /// Hiding without a copy.
  NoCopyActions noCopy();

  /// Queues the unpublishing; only offered once the evidence is saved.
  void unpublish();

  void closePanel();

  /// The next page of the list, as its end comes near.
  void more();

  void cancelFetching();

  /// States the sender whom the channel withholds.
  ///
  /// @param nothing true where the page shows none either
  void stateSender(boolean nothing);

  /// Says of an order that only a person can tell whether it was done.
  void settle(boolean happened);

  /// What can be asked for in the right pane.
  ItemActions onItem();
}
