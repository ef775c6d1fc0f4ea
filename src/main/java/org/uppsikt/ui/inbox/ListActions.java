package org.uppsikt.ui.inbox;

import org.uppsikt.domain.item.ItemFilter;

/// What a person can ask of the left pane and the list.
public interface ListActions {

  /// What was typed into the filter.
  void filter(String typed);

  void order(ItemFilter.Order order);

  /// Rows with one line of text, or with two again.
  void toggleCompact();

  /// Items of one thread together, or no longer.
  void toggleThreads();

  /// Keeps the list on show, with its filter and order, under a name.
  void save(String name, Runnable kept);

  void rename(String navId, String name, Runnable kept);

  void remove(String navId);

  /// Opens an item in the list of its folder, wherever it stands there. What came of many items
  /// stays on show.
  ///
  /// @param item its id
  void open(String item);

  /// What can be asked of many rows at once.
  MarkActions marks();
}
