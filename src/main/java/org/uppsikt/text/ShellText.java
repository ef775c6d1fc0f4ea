package org.uppsikt.text;

/// The frame around the screens: header, rail, status bar.
public enum ShellText implements Key {
  APP_NAME,
  PRACTICE,
  PRACTICE_HELP,
  SCREENS,
  INBOX,
  SEARCH,
  CHANNELS,
  REGISTRY,
  POLICY,
  SETTINGS,
  BADGE,
  KEYS,
  LANGUAGE,
  THEME,
  THEME_LIGHT,
  THEME_DARK,
  THEME_SYSTEM,
  TEXT_SIZE,
  TEXT_SMALLER,
  TEXT_NORMAL,
  STATUS,
  FETCHED,
  FETCHED_SOME,
  FETCHING,
  NOT_FETCHED,
  CHANNEL_SILENT,
  NEXT_ROUND,
  OUTBOX,
  NO_ROOM,
  NO_BACKUP,
  JOURNAL,
  JOURNAL_BROKEN,
  POLICY_VERSION,
  PEOPLE,
  TASKS,
  POLICE_OPEN,
  CALLED;

  @Override
  public String screen() {
    return "shell";
  }
}
