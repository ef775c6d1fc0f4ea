package org.uppsikt.domain.diary;

/// Which way a record went. The name is stored: never rename a constant.
public enum Direction {
  IN,
  OUT,
  INTERNAL
}
