package org.uppsikt.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.States;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.Town;
import org.uppsikt.work.Step;

/// Kills the program at each step of the way and at random moments, lets it start again each time,
/// and judges at the end by the server's own log. `UPPSIKT_FULL=1` runs the full counts.
class KillTest {

  private static final boolean FULL = "1".equals(System.getenv("UPPSIKT_FULL"));
  private static final int AT_EACH_STEP = FULL ? 20 : 2;
  private static final int AT_RANDOM = FULL ? 200 : 10;

  /// Longest time that a worker needs for what it finds, on a busy machine.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// How far the clock is ahead grows with every start, so that what waits for another try is due.
  private static final int MINUTES = 15;

  private final Random random = new Random(20261122);

  @TempDir Path folder;
  @TempDir Path data;
  private int starts;

  @Test
  void killedAnywhereNothingIsLostDoubledOrGoneUnsaved() throws IOException, InterruptedException {
    try (var town = new Town(data)) {
      new PracticeOffice(setup(town)).fromNowOn(town).close();
      int atSteps = killAtSteps(town);
      int atRandom = killAtRandom(town);
      assertThat(atSteps).isEqualTo(AT_EACH_STEP * Step.values().length);
      assertThat(atRandom).isEqualTo(AT_RANDOM);
      judge(town);
    }
  }

  private int killAtSteps(Town town) throws IOException, InterruptedException {
    var plan = new ArrayList<Step>();
    for (int i = 0; i < AT_EACH_STEP; i++) {
      plan.addAll(Arrays.asList(Step.values()));
    }
    int died = 0;
    for (Step step : plan) {
      for (int tries = 0; tries < 3; tries++) {
        write(town, 3);
        int arrival = 1 + random.nextInt(2);
        Process worker = start(town, step.name(), Integer.toString(arrival));
        boolean ended = worker.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(ended).isTrue();
        assertThat(worker.exitValue()).isIn(Worker.DIED, Worker.DONE);
        if (worker.exitValue() == Worker.DIED) {
          died++;
          break;
        }
      }
    }
    return died;
  }

  private int killAtRandom(Town town) throws IOException, InterruptedException {
    int killed = 0;
    while (killed < AT_RANDOM) {
      write(town, 4);
      Process worker = start(town);
      waitUntilReady(worker);
      boolean ended = worker.waitFor(random.nextInt(900), TimeUnit.MILLISECONDS);
      worker.destroyForcibly();
      worker.waitFor();
      if (!ended) {
        killed++;
      } else {
        assertThat(worker.exitValue()).isEqualTo(Worker.DONE);
      }
    }
    return killed;
  }

  private static void waitUntilReady(Process worker) throws IOException {
    var out = new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8);
    assertThat(new BufferedReader(out).readLine()).isEqualTo("ready");
  }

  private void judge(Town town) {
    try (var office = new PracticeOffice(setup(town))) {
      office.bench().dispatch().reconcile();
    }
    for (int i = 0; i < 4; i++) {
      try (var office = new PracticeOffice(setup(town))) {
        office.dispatch();
        office.round(PracticeOffice.FACEBOOK);
      }
    }
    try (var office = new PracticeOffice(setup(town))) {
      assertThat(Judge.faults(office, town)).isEmpty();
      assertThat(Judge.strangers(office, town, settled(office))).isEmpty();
      List<Outbox.Order> confirmed =
          office.read(tx -> office.tables().outbox().inState(tx, OrderState.CONFIRMED));
      assertThat(confirmed).as("some work was done").hasSizeGreaterThan(AT_EACH_STEP);
    }
  }

  private static List<States.State> settled(PracticeOffice office) {
    return Stream.of(Folder.values())
        .flatMap(f -> office.lines(f).stream())
        .map(line -> office.state(line.item()))
        .toList();
  }

  private void write(Town town, int comments) {
    for (int i = 0; i < comments; i++) {
      town.writes(PracticeOffice.FACEBOOK, "Roger Nylander", "Du ska dö " + random.nextInt());
    }
  }

  private Setup setup(Town town) {
    return new Setup(
        folder,
        town.wire(),
        Clock.offset(Clock.systemUTC(), Duration.ofMinutes((long) MINUTES * starts++)),
        Duration.ZERO,
        Duration.ofSeconds(20),
        Step.Watcher.NOBODY);
  }

  private Process start(Town town, String... death) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                folder.toString(),
                town.wire().server().toString(),
                town.wire().token(),
                Integer.toString(MINUTES * starts++)));
    command.addAll(List.of(death));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
