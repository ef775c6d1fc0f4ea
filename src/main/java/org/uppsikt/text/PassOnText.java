package org.uppsikt.text;

/// Taking down that what was meant for somebody else was passed on or returned by hand.
public enum PassOnText implements Key {
  TITLE,
  LEAD,
  LEAD_SECRET,
  PASSED_ON,
  RETURNED,
  CHANNEL,
  EMAIL,
  LETTER,
  SPOKEN,
  OTHER,
  RECEIVER,
  DAY,
  REASON,
  USUAL_REASON,
  DO,
  NO_DAY,
  NO_RECEIVER;

  @Override
  public String screen() {
    return "passon";
  }
}
