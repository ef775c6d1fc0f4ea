package org.uppsikt.ui.search;

import org.uppsikt.work.search.Search;

/// What the search screen can ask for.
interface SearchActions {

  /// Searches for what stands in the field.
  void search();

  /// Nothing stands in the field any more.
  void emptied();

  void search(String written);

  /// Takes the last word as the beginning of words.
  void searchWider();

  /// Goes on further back.
  void more();

  void forgetRecent();

  /// Shows the item of the chosen hit in the inbox.
  void showInInbox();

  void pauseIndex(boolean pause);

  /// The question why was answered.
  void because(Search.Reason reason);
}
