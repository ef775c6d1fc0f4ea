package org.uppsikt.text;

/// The frame around the screens: header, rail, status bar.
public enum ShellText implements Key {
  APP_NAME,
  PRACTICE,
  PRACTICE_HELP,
  SCREENS,
  INBOX,
  REVIEW,
  COVER,
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
  MENU,
  STATUS,
  FETCHED,
  FETCHED_SOME,
  FETCHING,
  NOT_FETCHED,
  CHANNEL_SILENT,
  CHANNEL_WAITS,
  NEXT_ROUND,
  OUTBOX,
  NO_ROOM,
  NO_BACKUP,
  JOURNAL,
  JOURNAL_UNVERIFIED,
  JOURNAL_UNDONE,
  JOURNAL_BROKEN,
  UNSOUND,
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
