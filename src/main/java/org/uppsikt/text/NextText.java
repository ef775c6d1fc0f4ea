package org.uppsikt.text;

/// What comes next when a list is empty.
public enum NextText implements Key {
  TITLE,
  NOTHING,
  FLAGGED,
  QUESTIONS,
  QUESTIONS_DUE,
  DIRECT,
  REGISTER,
  REGISTER_SINCE,
  UNCHECKED,
  UNCHECKED_WHY,
  FAILING,
  FAILING_AGAIN,
  INBOX,
  SNOOZED,
  SNOOZED_BACK,
  SHOW_FLAGGED,
  SHOW_QUESTIONS,
  SHOW_DIRECT,
  SHOW_REGISTER,
  SHOW_UNCHECKED,
  SHOW_INBOX,
  SHOW_SNOOZED,
  TODAY,
  ANSWERED,
  UNPUBLISHED,
  REGISTERED,
  UNTIL_DECISION,
  HELP_TITLE,
  HELP;

  @Override
  public String screen() {
    return "next";
  }
}
