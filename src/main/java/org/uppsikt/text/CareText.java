package org.uppsikt.text;

/// Protection of whoever reads all day.
public enum CareText implements Key {
  PAUSE,
  PAUSE_DO,
  SEEN,
  SEEN_SHORT,
  TITLE,
  FOLD,
  BLUR,
  PAUSE_AFTER,
  ONLY_YOU;

  @Override
  public String screen() {
    return "care";
  }
}
