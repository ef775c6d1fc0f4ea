package org.uppsikt.text;

/// What state an item, a duty or a piece of evidence is in.
public enum StateText implements Key {
  DONE,
  SNOOZED,
  OUTBOX,
  ANSWERED,
  NO_ACTION,
  UNPUBLISHED,
  FORWARDED,
  ASKED,
  TO_REGISTER;

  @Override
  public String screen() {
    return "state";
  }
}
