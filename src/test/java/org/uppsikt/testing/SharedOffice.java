package org.uppsikt.testing;

import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.store.Tables;

/// One office on a server, seen by two consoles: Anna and Bo, and a channel that is filled by hand.
public final class SharedOffice {

  public static final ChannelId CHANNEL = PracticeOffice.channel("shared");

  private SharedOffice() {}

  /// @return the database of each console; both are to be closed
  public static List<Database> twice(Ticking clock, Tables tables) {
    List<Database> both = StoreBench.postgresTwice(clock);
    both.getFirst()
        .change(
            tx -> {
              tables.people().add(tx, PracticeOffice.ANNA);
              tables.people().add(tx, PracticeOffice.BO);
              var channel = new Channel(CHANNEL, ChannelKind.MANUAL, "Delad", "", "web", "");
              tables.channels().add(tx, channel, Optional.empty());
            });
    return both;
  }
}
