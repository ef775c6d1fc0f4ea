package org.uppsikt.text;

/// The municipality's own addresses on the web, in the settings.
public enum HostsText implements Key {
  TITLE,
  WHAT,
  FIELD,
  FIELD_HELP,
  OF_CHANNELS,
  SAVE,
  DONE,
  NO_RIGHT,
  NOT_A_HOST,
  NOT_A_HOST_DO,
  TOO_MANY,
  ONLY;

  @Override
  public String screen() {
    return "hosts";
  }
}
