package org.uppsikt.text;

/// The inbox: views, channels, list, new items, undo bar.
public enum InboxText implements Key {
  VIEWS,
  CHANNELS,
  COVER,
  VIEW_INBOX,
  VIEW_FLAGGED,
  VIEW_QUESTIONS,
  VIEW_DIRECT,
  VIEW_REGISTER,
  VIEW_SNOOZED,
  VIEW_UNPUBLISHED,
  VIEW_DONE,
  VIEW_COUNT,
  CHOOSE_VIEW,
  COUNT,
  COUNT_UNREAD,
  SORT_URGENT,
  LIST,
  FILTER,
  NEW_ITEMS,
  MORE_CHIPS,
  FOLDED,
  SPACE,
  ROW,
  ROW_UNREAD,
  ROW_CATEGORIES,
  ROW_DUE,
  ROW_HELD,
  EMPTY_TITLE,
  EMPTY_NONE,
  EMPTY_FLAGGED_TITLE,
  EMPTY_FLAGGED,
  EMPTY_FILTERED,
  SHOW_ALL,
  FETCH_NOW,
  UNDO,
  DO_NOW,
  UNPUBLISHING_IN,
  UNDO_DETAIL,
  BACK;

  @Override
  public String screen() {
    return "inbox";
  }
}
