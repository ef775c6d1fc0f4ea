package org.uppsikt.domain.item;

/// What a moderator states about a sender whom the platform's interface withholds. Needed before
/// sealing (SME-40), and journalled.
public sealed interface SenderStatement {

  /// Copied by hand from the page.
  record Pasted(String name, String profile) implements SenderStatement {
    public Pasted {
      if (name.isBlank() && profile.isBlank()) {
        throw new IllegalArgumentException("a pasted sender has a name or a profile");
      }
    }
  }

  /// The moderator looked and the page shows no sender either.
  record NothingShown() implements SenderStatement {}
}
