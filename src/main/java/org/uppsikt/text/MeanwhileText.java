package org.uppsikt.text;

/// An item changed while a person wrote or chose about it.
public enum MeanwhileText implements Key {
  TEXT,
  SENDER,
  VISIBILITY,
  STATE,
  KEPT,
  TODO;

  @Override
  public String screen() {
    return "meanwhile";
  }
}
