package org.uppsikt.text;

/// What an office's own decisions teach, on the screen of guidelines.
public enum LearnText implements Key {
  OPEN,
  TITLE,
  LEAD,
  LEARN,
  LEARNING,
  STOP,
  STOPPED,
  TAKE,
  BACK,
  NONE,
  IN_USE,
  FIGURES,
  STALE,
  STALE_DO,
  NOT_YET_IN_USE,
  BETTER,
  NO_BETTER,
  ONLY_SUPERVISOR,
  TOO_FEW,
  TOO_FEW_DO,
  NOT_TAKEN,
  AGAIN,
  TAKEN,
  DROPPED;

  @Override
  public String screen() {
    return "learn";
  }
}
