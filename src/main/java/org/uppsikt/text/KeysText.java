package org.uppsikt.text;

/// The overlay that lists every key.
public enum KeysText implements Key {
  TITLE,
  NOTE,
  NOTE_OFF,
  SINGLES,
  ANYWHERE,
  ALL_KEYS,
  SWITCH_THEME,
  TEXT_SIZE,
  CLOSE,
  UNDO,
  SCREEN,
  GROUNDS,
  CHOICE,
  DO,
  NOTHING;

  @Override
  public String screen() {
    return "keys";
  }
}
