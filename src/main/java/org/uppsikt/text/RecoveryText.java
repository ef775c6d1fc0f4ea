package org.uppsikt.text;

/// The page that shows a recovery key once.
public enum RecoveryText implements Key {
  TITLE,
  MISSED,
  MISSED_WHY,
  USED,
  USED_AS,
  USED_WHY,
  USED_AS_YOU,
  USED_YOU_WHY,
  USED_KNOWN,
  DUE,
  DUE_WHY,
  LATER,
  LEAD,
  FIRST,
  FIRST_TODO,
  ONCE,
  ONCE_WHY,
  ONCE_WHERE,
  NUMBER,
  PRINT,
  SAVE,
  PRINTED,
  NOT_PRINTED,
  NOT_PRINTED_TODO,
  SAVED,
  SAVED_TODO,
  NOT_SAVED,
  NOT_SAVED_TODO,
  ASK,
  ASK_HELP,
  WRONG,
  DONE,
  FILE,
  PAGE_TITLE,
  PAGE_MADE,
  PAGE_USE;

  @Override
  public String screen() {
    return "recovery";
  }
}
