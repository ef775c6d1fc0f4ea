package org.uppsikt.text;

/// Keeping an item from the unit, passing it on, and suspecting a crime.
public enum ProtectText implements Key {
  TITLE,
  LEAD,
  LEAD_SHOWN,
  WHISTLEBLOWER,
  PROTECTED_IDENTITY,
  PASSED_ON,
  RETURNED,
  POLICE,
  REASON,
  RECEIVER,
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
