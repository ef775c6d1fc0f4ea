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
  STAY;

  @Override
  public String screen() {
    return "quit";
  }
}
