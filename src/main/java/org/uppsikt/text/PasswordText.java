package org.uppsikt.text;

/// New passwords and old ones: show, hide, how strong.
public enum PasswordText implements Key {
  SHOW,
  HIDE,
  CAPS,
  TOO_SHORT,
  WEAK,
  FAIR,
  STRONG,
  PRESENT,
  NEW,
  AGAIN,
  DIFFER,
  SHORT;

  @Override
  public String screen() {
    return "password";
  }
}
