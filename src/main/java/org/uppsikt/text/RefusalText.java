package org.uppsikt.text;

/// Why something was not done, by the reason that the work gives.
public enum RefusalText implements Key {
  TITLE,
  KEPT,
  NO_RIGHT,
  NO_GROUND,
  UNKNOWN_GROUND,
  NOT_SEALED,
  CHANGED_MEANWHILE,
  NOT_OFFERED,
  NO_COPY_ALONE,
  NO_TEXT,
  TOO_LONG,
  NOT_UNPUBLISHED,
  SENDER_NEEDED,
  CONTENT_EMPTY,
  PART_TOO_LARGE,
  NOT_A_PICTURE,
  NOT_SETTLED,
  RESTRICTED,
  POLICE_TASK_OPEN,
  NOT_ALLOWED,
  SECOND_NEEDED,
  ALONE_NEEDS_REASON,
  PURPOSE_NEEDED,
  NOT_RESTRICTED,
  NOT_OPEN,
  NOT_YET,
  REASON_NEEDED,
  STORE,
  NO_ROOM,
  NEEDS_REGISTRY,
  NEEDS_REASON,
  MUST_BE_ANSWERED,
  NO_SUCH_PERSON,
  NO_SUCH_TIME,
  UNKNOWN_SENDER,
  NO_END,
  OPINION;

  @Override
  public String screen() {
    return "refusal";
  }
}
