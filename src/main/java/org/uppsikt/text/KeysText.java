package org.uppsikt.text;

/// The overlay that lists every key.
public enum KeysText implements Key {
  TITLE,
  NOTE,
  SINGLES,
  ANYWHERE,
  ALL_KEYS,
  SWITCH_THEME,
  TEXT_SIZE,
  MOVE,
  OPEN,
  CLOSE,
  UNDO,
  SCREEN,
  NEXT_PANE,
  FETCH_NOW,
  FILTER,
  MAIN_THING,
  GROUNDS;

  @Override
  public String screen() {
    return "keys";
  }
}
