package org.uppsikt.channel;

/// Counts the requests that the calls of one round made of a platform together, so that fetching
/// and reading again stay under one ceiling. Used by one thread.
public final class Spent {

  private int requests;

  public void one() {
    requests++;
  }

  public int requests() {
    return requests;
  }
}
