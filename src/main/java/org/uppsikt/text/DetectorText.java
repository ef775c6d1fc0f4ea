package org.uppsikt.text;

/// What a detector looks for, where a finding says by which it was made.
public enum DetectorText implements Key {
  ADDRESS,
  CASE_NUMBER,
  CONTACT,
  EMPLOYEE,
  IDENTITY_NUMBER,
  LINK,
  PAYMENT,
  PLATE,
  QUESTION,
  SENDER_REPEATED,
  SENDER_FLOOD;

  @Override
  public String screen() {
    return "detector";
  }
}
