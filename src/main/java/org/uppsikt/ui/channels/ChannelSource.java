package org.uppsikt.ui.channels;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.channel.ChannelId;

/// How the channels stand, and a round on demand.
public interface ChannelSource {

  /// Reads how every channel stands; called in the background.
  List<Standing> standings();

  /// Runs a round of the channel now and returns when it ended; called in the background. How it
  /// went stands in [#standings] afterwards.
  ///
  /// @return until when the platform asked to wait, where it did
  Optional<Instant> fetch(ChannelId channel);
}
