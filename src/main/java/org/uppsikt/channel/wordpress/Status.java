package org.uppsikt.channel.wordpress;

import java.util.Optional;
import org.uppsikt.domain.item.Visibility;

/// A comment's status, in the words of WordPress's answers.
enum Status {
  APPROVED("approved", Visibility.SHOWN),
  /// Also the state of a comment that waits for its first approval.
  HOLD("hold", Visibility.HIDDEN),
  SPAM("spam", Visibility.SPAM),
  TRASH("trash", Visibility.TRASHED),
  /// Its post lies in the trash; it comes back with the post.
  POST_TRASHED("post-trashed", Visibility.TRASHED);

  private final String word;
  private final Visibility visibility;

  Status(String word, Visibility visibility) {
    this.word = word;
    this.visibility = visibility;
  }

  String word() {
    return word;
  }

  Visibility visibility() {
    return visibility;
  }

  static Optional<Status> of(String word) {
    for (Status status : values()) {
      if (status.word.equals(word)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
