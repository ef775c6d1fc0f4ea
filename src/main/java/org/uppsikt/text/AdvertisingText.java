package org.uppsikt.text;

/// The setting whether advertising may be hidden without evidence.
public enum AdvertisingText implements Key {
  TITLE,
  WHAT,
  IS_OFF,
  IS_ON,
  WHO,
  REASON,
  SWITCH_ON,
  SWITCH_OFF,
  NOW_ON,
  NOW_OFF,
  ONLY_SUPERVISOR;

  @Override
  public String screen() {
    return "advertising";
  }
}
