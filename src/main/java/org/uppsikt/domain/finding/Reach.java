package org.uppsikt.domain.finding;

/// Who reads an item where it stands, as far as every channel tells.
public enum Reach {
  /// The municipality alone: a private message. The law on what others may read does not reach it.
  OFFICE,
  /// Whoever comes by.
  PUBLIC,
  /// A crowd: it stands in a thread of [#CROWD] items or more.
  MANY;

  /// Items in a thread that many follow.
  public static final int CROWD = 100;
}
