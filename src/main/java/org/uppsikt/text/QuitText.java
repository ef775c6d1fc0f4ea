package org.uppsikt.text;

/// The question when the program is about to end.
public enum QuitText implements Key {
  TITLE,
  TITLE_WORK,
  ORDERS,
  KEEP_WHAT,
  UNDER_WAY,
  KEEP,
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
  ANYWAY;

  @Override
  public String screen() {
    return "quit";
  }
}
