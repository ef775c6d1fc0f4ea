package org.uppsikt.text;

/// What units add to the guidelines, on the screen of guidelines.
public enum SupplementText implements Key {
  OPEN,
  TITLE,
  LEAD,
  NONE,
  IN_FORCE,
  TAKEN_BY,
  CLAUSE,
  APPROVAL,
  NOT_HOLDING,
  NOT_HOLDING_DO,
  TAKE_IN,
  FILE,
  TAKEN,
  TAKEN_OUT,
  FAULTY,
  FAULT_AT,
  FAULT_WHOLE,
  REASON,
  TAKE_OUT,
  NO_RIGHT,
  THERE_ALREADY,
  UNREADABLE,
  NO_REASON,
  GONE;

  @Override
  public String screen() {
    return "supplement";
  }
}
