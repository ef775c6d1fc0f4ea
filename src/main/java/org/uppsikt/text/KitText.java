package org.uppsikt.text;

/// Words of the shared controls.
public enum KitText implements Key {
  SHOW_MORE,
  TEXT_CUT,
  HIDDEN_CHARACTER,
  BROKEN_CHARACTER,
  STACKED_MARKS,
  KEY_HELP,
  KEY_TOOLTIP,
  SECONDS_LEFT,
  CLOSE,
  CANCEL,
  TECHNICAL,
  MARKED_AS,
  BROKE,
  BROKE_KEPT,
  BROKE_TODO,
  FILL_IN;

  @Override
  public String screen() {
    return "kit";
  }
}
