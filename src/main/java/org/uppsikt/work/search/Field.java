package org.uppsikt.work.search;

/// What a keyword of a query narrows. The words for it belong to the languages.
public enum Field {
  SENDER,
  CHANNEL,
  BEFORE,
  AFTER,
  ON,
  CASE,
  CATEGORY,
  STATE
}
