package org.uppsikt.text;

/// Secrecy that is noticed later, and a mark that was set by mistake.
public enum SecrecyText implements Key {
  MARK_TITLE,
  MARK_LEAD,
  PROVISION,
  MARK_DO,
  NO_PROVISION,
  MARKED,
  LIFT_TITLE,
  LIFT_LEAD,
  REASON,
  LIFT_DO,
  LIFTED;

  @Override
  public String screen() {
    return "secrecy";
  }
}
