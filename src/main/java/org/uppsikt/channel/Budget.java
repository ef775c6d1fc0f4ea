package org.uppsikt.channel;

/// How much one call may ask of a platform.
///
/// @param requests ceiling of requests
/// @param items ceiling of items, so that a first round does not fetch ten years at once
/// @param spent told of each request
public record Budget(int requests, int items, Spent spent) {

  public Budget(int requests, int items) {
    this(requests, items, new Spent());
  }

  public Budget {
    if (requests < 1 || items < 1) {
      throw new IllegalArgumentException("budget " + requests + " requests, " + items + " items");
    }
  }
}
