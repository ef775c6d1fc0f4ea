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

  /// Takes files along with the entry that is being written.
  void addFiles();

  /// Opens what lies behind the chosen entry.
  void openPapers();

  /// Saves it where somebody says.
  void savePapers();

  void print();

  void export();
}
