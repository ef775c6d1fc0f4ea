package org.uppsikt.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.uppsikt.cli.Commands;
import org.uppsikt.cli.Streams;
import org.uppsikt.store.key.PasswordCost;

/// Starts the command line with the real clock, doors and streams. Ctrl+C asks the command to end
/// and waits until its workspace is closed, or what it began is cleared away.
final class CommandStart {

  private static final long PATIENCE_SECONDS = 20;

  private CommandStart() {}

  static int run(String[] args) {
    Clock clock = Clock.systemUTC();
    var ended = new CountDownLatch(1);
    try (var threads = new Threads()) {
      var doors = new FolderDoors(new Wiring(clock, threads), PasswordCost.OFFICE);
      var commands =
          new Commands(
              doors, clock, Version.current(), Streams.standard(), Path.of("").toAbsolutePath());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(commands, ended), "stop"));
      return commands.run(args);
    } finally {
      ended.countDown();
    }
  }

  private static void stop(Commands commands, CountDownLatch ended) {
    if (!commands.stop()) {
      return;
    }
    try {
      boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        // What was committed is on the disk, and the next opening repairs the rest.
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
