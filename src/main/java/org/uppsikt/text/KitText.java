package org.uppsikt.text;

/// Words of the shared controls.
public enum KitText implements Key {
  SHOW_MORE,
  TEXT_CUT,
  TEXT_PLACE,
  TEXT_ON,
  TEXT_BACK,
  PLACE_AFTER,
  PLACE_BEFORE,
  HIDDEN_CHARACTER,
  BROKEN_CHARACTER,
  STACKED_MARKS,
  KEY_HELP,
  KEY_TOOLTIP,
  SECONDS_LEFT,
  CLOSE,
  BACK,
  CANCEL,
  TECHNICAL,
  MARKED_AS,
  BROKE,
  NO_ROOM,
  NO_ROOM_TODO,
  BROKE_KEPT,
  BROKE_TODO,
  FILL_IN,
  READ_ONLY;

  @Override
  public String screen() {
    return "kit";
  }
}
