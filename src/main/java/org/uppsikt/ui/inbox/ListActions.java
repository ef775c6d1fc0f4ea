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

  /// Marks the row on which the list stands, or no longer.
  void toggleMark();

  /// Marks the row and the next one, down or up.
  ///
  /// @param step 1 or -1
  void extendMark(int step);

  /// Marks all that stands in the list at this moment.
  void markAll();

  /// Takes the marks away, stops what runs with the marked items, or puts their results away.
  ///
  /// @return false where there was nothing of the kind
  boolean unmark();

  /// Takes a template for the answer to all marked items, by its title.
  void useForMarked(String template);

  /// Sends the answer to all marked items.
  void sendToMarked();

  /// Does it with all marked items: for the ground, until the time or for the reason chosen.
  ///
  /// @param choice empty where nothing is chosen
  void chooseForMarked(String choice);
}
