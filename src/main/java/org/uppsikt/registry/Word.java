package org.uppsikt.registry;

import java.time.Instant;
import org.uppsikt.domain.registry.HandOverId;

/// What came back about a hand-over.
public sealed interface Word {

  HandOverId about();

  /// When the other side wrote it, by its own clock.
  Instant at();

  /// A person, or the registry's system, answered.
  ///
  /// @param subject as it came; ours comes back in it, with the number that we proposed
  /// @param text what stands in the body; a case number may stand in it
  /// @param automatic true where a machine wrote it: a receipt, or a notice that nobody is there
  /// @param arrived whether it tells that ours is there; false where it came from nobody who can be
  ///     answered, as what tells that nothing arrived does
  record Answer(
      HandOverId about, Instant at, String subject, String text, boolean automatic, boolean arrived)
      implements Word {

    public Answer(HandOverId about, Instant at, String subject, String text, boolean automatic) {
      this(about, at, subject, text, automatic, true);
    }

    /// Of a registry that answers without a subject.
    public Answer(HandOverId about, Instant at, String text) {
      this(about, at, "", text, false);
    }

    /// The text form names the hand-over alone.
    @Override
    public String toString() {
      return "answer about " + about;
    }
  }

  /// It could not be delivered.
  ///
  /// @param code enhanced status (RFC 3463), such as "5.1.1"
  record Bounced(HandOverId about, Instant at, Fault fault, String code) implements Word {}

  /// It waits on its way; the mail system goes on trying.
  record Delayed(HandOverId about, Instant at, String code) implements Word {}
}
