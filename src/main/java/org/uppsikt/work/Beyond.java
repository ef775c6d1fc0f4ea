package org.uppsikt.work;

/// How many comments of a long thread are not among those that were read around one.
///
/// @param before that came before them
/// @param after that came after them
public record Beyond(int before, int after) {

  /// The whole thread was read.
  public static final Beyond NOTHING = new Beyond(0, 0);
}
