package org.uppsikt.text;

/// How pressing an item is; the word that always stands beside icon and colour.
public enum SeverityText implements Key {
  URGENT,
  HIGH,
  MEDIUM,
  LOW,
  QUESTION,
  CASE,
  NOTHING,
  UNCHECKED;

  @Override
  public String screen() {
    return "severity";
  }
}
