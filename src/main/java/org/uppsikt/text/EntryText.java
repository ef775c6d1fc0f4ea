package org.uppsikt.text;

/// Signing in, the lock, and opening what exists.
public enum EntryText implements Key {
  BACK,
  NEXT,
  OPEN,
  CHOOSE_FOLDER,
  FOLDER,
  FOLDER_HELP,
  OPEN_TITLE,
  OPEN_LEAD,
  SIGN_IN,
  WHO,
  PEOPLE,
  NOBODY,
  PASSWORD,
  SUSPENDED,
  OPENING,
  WAIT,
  USE_RECOVERY,
  USE_PASSWORD,
  RECOVERY_KEY,
  RECOVERY_HELP,
  CLAIM_RECOVERY,
  CLAIM_ONE_TIME,
  CLAIM_KNOWN,
  CLAIM_WHO,
  CLAIM_CHOOSE,
  CLAIM_AS,
  CLAIM_NEW_KEY,
  CLAIM_GO,
  LOCKED,
  LOCKED_LEAD,
  UNLOCK,
  SOMEONE_ELSE,
  SOMEONE_ELSE_NOTE,
  LOCKED_RECOVERY;

  @Override
  public String screen() {
    return "entry";
  }
}
