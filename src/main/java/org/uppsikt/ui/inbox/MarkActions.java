package org.uppsikt.ui.inbox;

/// What a person can ask for with many rows: to mark them, what is done with them, and what came of
/// it.
public interface MarkActions {

  /// Marks the selected row, or takes its mark away.
  void toggle();

  /// Marks the selected row and the next, and selects that one.
  ///
  /// @param step 1 or -1
  void extend(int step);

  /// Marks all that stands in the list at this moment.
  void all();

  /// Takes the marks away, stops what runs with the marked items, or puts their results away.
  ///
  /// @return false where there was nothing of the kind
  boolean unmark();

  /// Takes a template for the answer to all marked items, by its title.
  void use(String template);

  /// Sends the answer to all marked items.
  void send();

  /// Does it with all marked items: for the ground, until the time or for the reason chosen.
  ///
  /// @param choice empty where nothing is chosen
  void choose(String choice);
}
