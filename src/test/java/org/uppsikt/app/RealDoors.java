package org.uppsikt.app;

import java.time.Clock;
import org.uppsikt.store.key.PasswordCost;
import org.uppsikt.work.Doors;

/// The doors of the program, with passwords that are cheap to try.
public final class RealDoors implements AutoCloseable {

  private final Threads threads = new Threads();
  private final Doors doors;

  public RealDoors(Clock clock) {
    doors = new FolderDoors(new Wiring(clock, threads), new PasswordCost(1, 1024, 1));
  }

  public Doors doors() {
    return doors;
  }

  @Override
  public void close() {
    threads.close();
  }
}
