package org.uppsikt.text;

/// What the journal says of an item, in plain words; entries are named after their kind.
public enum HistoryText implements Key {
  LINE,
  PROGRAM,
  SOMEBODY,
  RECEIVED,
  NEW_VERSION,
  CHANGED_OUTSIDE,
  FIRST_SHOWN,
  OPENED,
  SENDER_STATED,
  SEALED,
  DECIDED,
  DECIDED_BECAUSE,
  ORDERED,
  HURRIED,
  WITHDRAWN,
  SENDING,
  CONFIRMED,
  FAILED,
  UNCERTAIN,
  SETTLED_BY_PERSON,
  EXPORTED,
  FEEDBACK_GIVEN,
  FEEDBACK_WITHDRAWN,
  HANDED_OVER,
  HANDOVER_ACCEPTED,
  HANDOVER_RETURNED,
  WOKEN,
  REGISTERED,
  SENDER_LOOKED_UP,
  SENDER_NOTED,
  SENDER_NOTE_ENDED,
  OTHER;

  @Override
  public String screen() {
    return "history";
  }
}
