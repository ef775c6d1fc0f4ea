package org.uppsikt.text;

/// What state an item, a duty or a piece of evidence is in.
public enum StateText implements Key {
  DONE,
  SNOOZED,
  OUTBOX,
  WAITS_FOR_YOU,
  ANSWERED,
  NO_ACTION,
  UNPUBLISHED,
  NOT_PUBLISHED,
  HIDDEN,
  SPAM,
  TRASHED,
  GONE,
  SHOWN_AGAIN,
  PUBLISHED,
  FORWARDED,
  ASKED,
  TO_REGISTER,
  CORRECTED,
  REFERRED,
  MISDIRECTED,
  REGISTERED;

  @Override
  public String screen() {
    return "state";
  }
}
