package org.uppsikt.text;

/// One outcome for many marked items.
public enum ManyText implements Key {
  MARKED,
  MARKED_ALL,
  MARKED_MOST,
  UNMARK,
  ASK_TEXT,
  TEMPLATE,
  TEMPLATE_HELP,
  NAME_FIELD,
  ASK_GROUND,
  ASK_TIME,
  TEXT_HELP,
  CHOICE_HELP,
  ASK_REASON,
  ASK_REASON_MESSAGE,
  REASON,
  NO_REASON,
  SNOOZING,
  RESULT_SNOOZED,
  ONE_BY_ONE,
  SEND,
  STOP,
  CLOSE,
  CLOSING,
  ANSWERING,
  UNPUBLISHING,
  DONE,
  RESULT_DONE,
  RESULT_PLACED,
  RESULT_UNTOUCHED,
  KEY_MARK,
  KEY_EXTEND,
  KEY_ALL;

  @Override
  public String screen() {
    return "many";
  }
}
