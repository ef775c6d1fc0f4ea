package org.uppsikt.work;

import java.util.Optional;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.people.Person;

/// An open workspace with every use case that works in it, and the person who sits there.
///
/// @param closing releases connections, database and child processes; called once by [#close]
public record Desk(
    Office office,
    Person person,
    Intake intake,
    Reading reading,
    Seal seal,
    Unpublish unpublish,
    Decide decide,
    Undo undo,
    Settle settle,
    Dispatch dispatch,
    Rounds rounds,
    Connectors connectors,
    AtItem atItem,
    Staff staff,
    ChannelRegister register,
    Backups backups,
    Exceptions exceptions,
    Guidelines guidelines,
    Ruling ruling,
    ToRegistry registry,
    Runnable closing)
    implements AutoCloseable {

  /// What a channel can do; empty where it is not connected on this machine.
  public Optional<Offers> offers(ChannelId channel) {
    return connectors.of(channel).map(connector -> Offers.of(connector.capabilities()));
  }

  @Override
  public void close() {
    closing.run();
  }
}
