package org.uppsikt.ui.diary;

/// What the screen of the diary can ask for.
interface DiaryActions {

  /// Looks for what the field holds.
  void search();

  /// Shows the other view: the one for anybody, or the office's own.
  void turn();

  /// Shows the entries of the chosen one's case alone, or all again.
  void onlyCase();

  /// Reads the next page.
  void more();

  /// Begins an entry by hand.
  void begin();

  /// Begins an entry that puts the chosen one right.
  void putRight();

  /// Enters what was written.
  void save();

  /// Leaves what was written.
  void cancel();

  void print();

  void export();
}
