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
  REGISTERING,
  RESULT_SNOOZED,
  RESULT_REGISTERED,
  ONE_BY_ONE,
  TOO_MANY_TO_REGISTER,
  SEND,
  STOP,
  CLOSE,
  OPEN_ONE,
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
