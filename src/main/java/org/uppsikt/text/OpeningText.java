package org.uppsikt.text;

/// What goes on while a workspace is opened, in the console and on the command line.
public enum OpeningText implements Key {
  CHECKING,
  CHECKING_WHY,
  COMPARING,
  COMPARING_WHY,
  REKEYING,
  UPGRADING,
  WAIT,
  CANCELLED,
  CANCELLED_KEPT,
  CANCELLED_TODO;

  @Override
  public String screen() {
    return "opening";
  }
}
