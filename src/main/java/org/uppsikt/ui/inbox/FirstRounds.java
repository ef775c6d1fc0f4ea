package org.uppsikt.ui.inbox;

import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.work.Reading;

/// Whether the channels are being fetched for the first time ever: then nothing on show is "new
/// since" anything, and what comes goes into the list instead of waiting behind it.
final class FirstRounds {

  private boolean begun;
  private boolean under;
  private boolean unfinished;

  void saw(Glance glance) {
    unfinished = glance.health().stream().anyMatch(FirstRounds::isAwaited);
    if (!begun) {
      begun = true;
      boolean empty = glance.fetched().isEmpty() && glance.count(View.INBOX.filter()) == 0;
      under = unfinished && empty;
    }
  }

  boolean under() {
    return under;
  }

  /// What had come is in the list now.
  void letIn() {
    under = under && unfinished;
  }

  /// One that cannot be reached, or was ended before its first round, is not waited for.
  private static boolean isAwaited(Reading.Health health) {
    return health.channel().kind() != ChannelKind.MANUAL
        && !health.ended()
        && health.fetchedAt().isEmpty()
        && health.failure().isEmpty();
  }
}
