package org.uppsikt.text;

/// What the office answered, to whom, and what became of that.
public enum GivenText implements Key {
  LINE,
  OPENLY,
  PRIVATELY,
  NOTICE,
  NOTICE_OPENLY,
  IS_WAITING,
  IS_SENDING,
  IS_CONFIRMED,
  IS_FAILED,
  IS_UNCERTAIN,
  IS_BY_HAND,
  IS_WITHDRAWN;

  @Override
  public String screen() {
    return "given";
  }
}
