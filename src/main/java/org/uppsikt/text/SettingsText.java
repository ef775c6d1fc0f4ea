package org.uppsikt.text;

/// How the console looks on this machine, and backups.
public enum SettingsText implements Key {
  TITLE,
  LOOK_TITLE,
  LESS_MOTION,
  LESS_MOTION_HELP,
  IDLE,
  IDLE_HELP,
  BACKUP_TITLE,
  BACKUP_WHAT,
  FOLDER,
  FOLDER_HELP,
  EVERY_HOURS,
  KEEP,
  NOW,
  CHOOSE_FIRST,
  BACKING_UP,
  COPIES,
  NO_COPIES,
  COPY,
  BACKED_UP,
  NO_ROOM,
  NOT_WRITABLE,
  CANCELLED,
  NOT_EMBEDDED,
  PRACTICE,
  DAMAGED,
  UNTOLD,
  KEPT,
  DO_OTHER_FOLDER,
  DO_AGAIN,
  DO_DATABASE,
  DO_NOTHING,
  DO_OTHER_DISK,
  DO_ROOM_HERE;

  @Override
  public String screen() {
    return "settings";
  }
}
