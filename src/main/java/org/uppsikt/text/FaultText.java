package org.uppsikt.text;

/// What went wrong with a channel or an order, by its stored code.
public enum FaultText implements Key {
  TITLE,
  KEPT,
  UNAUTHORISED,
  RATE_LIMITED,
  GONE,
  NO_SUCH_HOST,
  NO_CONNECTION,
  TIMED_OUT,
  CONNECTION_RESET,
  CERTIFICATE_NOT_TRUSTED,
  CERTIFICATE_OF_ANOTHER_HOST,
  CERTIFICATE_EXPIRED,
  NO_TLS,
  REDIRECTED_ELSEWHERE,
  REDIRECT_LOOP,
  SERVER_FAULT,
  ANSWER_TOO_LARGE,
  REFUSED,
  MALFORMED,
  UNCERTAIN,
  CANCELLED,
  NOT_OFFERED,
  BY_HAND,
  NOT_CONNECTED,
  NO_RIGHT,
  NO_GROUND,
  EVIDENCE_DAMAGED,
  TEXT_CHANGED,
  TEXT_NOT_SAVED,
  NOT_DONE,
  NOT_ALLOWED,
  UNKNOWN;

  @Override
  public String screen() {
    return "fault";
  }
}
