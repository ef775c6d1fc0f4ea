package org.uppsikt.text;

/// What is kept from the unit, for those who may read it.
public enum KeptText implements Key {
  TITLE,
  COUNT,
  EMPTY,
  EMPTY_WHY,
  SHOW,
  BACK,
  CELL,
  NUMBERED,
  WAITS,
  WHISTLEBLOWER,
  PROTECTED_IDENTITY,
  PASSED_ON,
  RETURNED,
  ORDERED,
  SECRET,
  IN_PLACE,
  WAS_READ,
  UNREAD,
  UNREAD_WHY,
  UNREAD_YOURS,
  UNREAD_NOBODY,
  NAME_TITLE,
  NAME_WHO,
  NAME_DO,
  NAME_DONE,
  SINCE,
  CHANNEL,
  NUMBER,
  WHY,
  RECEIVER,
  PASSED,
  STATED,
  VERSION;

  @Override
  public String screen() {
    return "kept";
  }
}
