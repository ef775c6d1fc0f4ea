package org.uppsikt.text;

/// Why a workspace does not open and what to do about it.
public enum DoorText implements Key {
  MISSING,
  EMPTY,
  TRUNCATED,
  NOT_A_DATABASE,
  WRONG_KEY,
  WRONG_PASSWORD,
  WAIT,
  SUSPENDED,
  KEYS_DAMAGED,
  DAMAGED,
  IN_USE,
  FOREIGN_OBJECT,
  NEWER_VERSION,
  ALTERED_TABLES,
  NO_ROOM,
  NOT_REACHABLE,
  EXISTS,
  KEPT,
  DO_TRY_PASSWORD,
  DO_ASK_ADMINISTRATOR,
  DO_CLOSE_OTHER,
  DO_UPDATE,
  DO_MAKE_ROOM,
  DO_LOOK,
  DO_OTHER_FOLDER,
  DO_RESTORE_BACKUP,
  NOTHING,
  KEPT_EXISTING,
  KEPT_RECORDS,
  DO_NOTHING,
  DO_SAME_BACKUP;

  @Override
  public String screen() {
    return "door";
  }
}
