package org.uppsikt.text;

/// The start screen: practise, create, open.
public enum StartText implements Key {
  TITLE,
  LEAD,
  PRACTICE_TITLE,
  PRACTICE_TEXT,
  PRACTICE_POINT_CHANNELS,
  PRACTICE_POINT_LIVE,
  PRACTICE_POINT_SAFE,
  PRACTICE_BUTTON,
  PRACTICE_NOTE,
  OWN_TITLE,
  OWN_TEXT,
  OWN_POINT_POLICY,
  OWN_POINT_PEOPLE,
  OWN_POINT_CHANNELS,
  OWN_BUTTON,
  OWN_NOTE,
  OPEN_QUESTION,
  OPEN_BUTTON,
  FOOT,
  BUSY,
  OVER_BUTTON,
  OVER_QUESTION,
  OVER_QUESTION_OF,
  OVER_KEPT;

  @Override
  public String screen() {
    return "start";
  }
}
