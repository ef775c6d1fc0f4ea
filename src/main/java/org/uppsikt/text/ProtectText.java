package org.uppsikt.text;

/// Keeping an item from the unit, and suspecting a crime.
public enum ProtectText implements Key {
  TITLE,
  LEAD,
  LEAD_SHOWN,
  WHISTLEBLOWER,
  PROTECTED_IDENTITY,
  POLICE,
  WITHOUT_COPY,
  REASON,
  DO,
  POLICE_DONE,
  EMPLOYEE,
  CONCERNED,
  EMPLOYEE_DONE;

  @Override
  public String screen() {
    return "protect";
  }
}
