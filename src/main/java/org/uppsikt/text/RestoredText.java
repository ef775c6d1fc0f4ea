package org.uppsikt.text;

/// What is told after the sign-in to a workspace that came from a backup.
public enum RestoredText implements Key {
  TITLE,
  OF,
  UNDATED,
  ORDERS,
  HAND_OVERS,
  PEOPLE,
  PEOPLE_MORE,
  PEOPLE_DO,
  TO_PEOPLE,
  LOOKED,
  CLOSE;

  @Override
  public String screen() {
    return "restored";
  }
}
