package org.uppsikt.work;

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
    Staff staff,
    ChannelRegister register,
    Backups backups,
    Runnable closing)
    implements AutoCloseable {

  @Override
  public void close() {
    closing.run();
  }
}
