package org.uppsikt.text;

/// Restoring a workspace from a backup, in the window and on the command line.
public enum RestoreText implements Key {
  MISSING,
  EXISTS,
  NOT_A_BACKUP,
  INCOMPLETE,
  NEWER_VERSION,
  DAMAGED,
  UNREADABLE,
  NO_ROOM,
  NOT_WRITABLE,
  CANCELLED,
  WHERE,
  OF,
  PEOPLE,
  ADVICE,
  TITLE,
  LEAD,
  COPIES,
  NO_COPIES,
  FILE,
  FILE_HELP,
  FILE_MISSING,
  CHOOSE_FILE,
  FOLDER,
  FOLDER_HELP,
  FOLDER_MISSING,
  CHOOSE_WHERE,
  LOOK,
  LOOKING,
  CHECK_TITLE,
  CHECK_LEAD,
  AT,
  ENTRIES,
  SIGN_INS,
  UNKNOWN,
  SIZE,
  MEGABYTES,
  ROOM,
  NOW,
  RESTORING,
  DONE_TITLE,
  TO_SIGN_IN,
  KEPT,
  DO_OTHER_FOLDER,
  DO_COPY_AGAIN,
  DO_OTHER_BACKUP;

  @Override
  public String screen() {
    return "restore";
  }
}
