package org.uppsikt.text;

/// The palette that finds and does anything.
public enum PaletteText implements Key {
  FIELD,
  FIELD_HELP,
  PROMPT,
  FOUND,
  NOTHING,
  SEARCHING,
  FAILED,
  CANNOT,
  MOVE,
  DO,
  CLOSE,
  COMMAND,
  SCREEN,
  VIEW,
  SAVED,
  CHANNEL,
  ITEM,
  CLAUSE,
  HELP,
  SEARCH_ALL,
  SEARCH_WHY,
  SEARCH_WHY_DETAIL,
  NO_ITEM,
  NOT_OFFERED,
  NOT_NOW,
  ELSEWHERE,
  COVERED,
  SHOW_NEW,
  NOTHING_NEW,
  ALREADY,
  NO_FINDING,
  TAB,
  ONE_VERSION,
  NOTHING_HIDDEN,
  NOT_HANDED,
  CHECK_ENDED,
  NOT_OWN,
  TEMPLATE,
  ANSWER_LANGUAGE,
  NOTHING_WAITS,
  NO_FILTER,
  NOT_MARKED,
  SORT,
  SINGLES_ON,
  SINGLES_OFF,
  FIND,
  NOTICES;

  @Override
  public String screen() {
    return "palette";
  }
}
