package org.uppsikt.text;

/// The open item: header, thread, findings, actions.
public enum ItemText implements Key {
  EMPTY_TITLE,
  EMPTY_TEXT,
  COMMENT_ON,
  DIRECT_ON,
  RECEIVED,
  RECEIVED_EDITED,
  OPENED_BY_YOU,
  OPENED_BY,
  HELD_FOR_YOU,
  HELD_BY,
  ASSESS_WITHIN,
  ANSWER_BY,
  OVERDUE,
  TAB_COMMENT,
  TAB_SENDER,
  TAB_HISTORY,
  TAB_EVIDENCE,
  COMMENTS,
  SHOW_THREAD,
  EDITED,
  COMPARE,
  WHY,
  CHECKED,
  NO_FINDING,
  NOT_CHECKED,
  CHECK_AGAIN,
  NOT_VIOLATION,
  WRONG_CATEGORY,
  NOT_GROUND,
  NOT_GROUND_DO,
  ACTIONS,
  ANSWER,
  FORWARD,
  REGISTER,
  NO_ACTION,
  UNPUBLISH,
  CORRECT,
  REFER,
  ASK,
  SNOOZE,
  RESTORE,
  MORE,
  REVEAL;

  @Override
  public String screen() {
    return "item";
  }
}
