package org.uppsikt.domain.item;

import java.time.Instant;
import org.uppsikt.domain.journal.Digest;

/// What a post of the municipality said from a time on. As it was published it was drawn up and
/// dispatched, and so was each edit (VAR-48).
///
/// @param number from 1
/// @param beginning how its text begins
/// @param body digest of the whole text
/// @param seenAt when it was received so
public record PostVersion(int number, String title, String beginning, Digest body, Instant seenAt) {

  /// Whether it says the same.
  public boolean says(String otherTitle, Digest otherBody) {
    return title.equals(otherTitle) && body.equals(otherBody);
  }

  /// The text form holds nothing of the post.
  @Override
  public String toString() {
    return "version " + number + " of a post";
  }
}
