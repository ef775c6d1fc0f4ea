package org.uppsikt.registry;

import java.util.List;
import java.util.Optional;

/// What came back since a cursor.
///
/// @param cursor where to go on; kept with the words in one transaction
/// @param fault what kept the route from being read to the end; the words before it count
/// @param unreadable messages that were left out
public record News(
    List<Word> words, Optional<String> cursor, Optional<Fault> fault, int unreadable) {
  public News {
    words = List.copyOf(words);
  }
}
