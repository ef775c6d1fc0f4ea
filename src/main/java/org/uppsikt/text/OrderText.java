package org.uppsikt.text;

/// How an order came to its end, where a person should know more than that it ended.
public enum OrderText implements Key {
  STOPPED,
  NOT_DONE,
  FAILED,
  UNSAVED,
  FLAGGED_ANEW,
  FLAGGED_ANEW_GONE,
  NOTICE_FAILED,
  NOTICE_ONLY,
  NOTICE_ALONE,
  ANSWER_FAILED,
  UNCHANGED,
  TEXT_CHANGED,
  TEXT_CHANGED_MORE,
  SENDER_CHANGED,
  SENDER_CHANGED_MORE,
  READ_AGAIN,
  ALREADY_HIDDEN,
  ALREADY_SHOWN;

  @Override
  public String screen() {
    return "order";
  }
}
