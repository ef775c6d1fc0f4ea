package org.uppsikt.text;

/// What is known of a sender.
public enum SenderText implements Key {
  NOTES,
  ADD_NOTE,
  NO_NOTES,
  END_NOTE,
  EARLIER,
  NO_EARLIER,
  LEAD_NEAR,
  LEAD_WIDE,
  LEAD_UNKNOWN,
  WIDER,
  WIDE_TITLE,
  WIDE_LEAD,
  WIDE_PURPOSE,
  WIDE_DO,
  NOTE_TITLE,
  NOTE_LEAD,
  NOTE_WORDS,
  NOTE_DO,
  NOTE_UNTIL,
  NOTE_END,
  NOTE_USUAL,
  NOTE_MONTHS,
  NOTE_OWN_DAY,
  NOTE_DAY,
  TAB_COUNT,
  NOTED_BY,
  REASON_THREATENS_STAFF,
  REASON_ADVERTISES,
  REASON_IMPERSONATES,
  REASON_HAS_A_CASE,
  REASON_NEEDS_HELP;

  @Override
  public String screen() {
    return "sender";
  }
}
