package org.uppsikt.text;

/// The question when the program is about to end.
public enum QuitText implements Key {
  TITLE,
  TITLE_WORK,
  ORDERS,
  ORDERS_OWN,
  KEEP_WHAT,
  KEEP_SHARED,
  UNDER_WAY,
  UNSENT,
  UNSENT_WHAT,
  UNSENT_TOO,
  KEEP,
  KEEP_OWN,
  SEND,
  DROP,
  QUIT,
  STAY,
  NOT_DROPPED,
  NOT_DROPPED_WHAT,
  NOT_SENT,
  NOT_SENT_WHAT,
  FAILED,
  FAILED_WHAT,
  WRITING,
  WRITING_WHAT,
  WRITING_LOCKED,
  REFUSED_WHAT,
  ANYWAY;

  @Override
  public String screen() {
    return "quit";
  }
}
