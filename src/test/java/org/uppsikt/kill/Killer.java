package org.uppsikt.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.uppsikt.app.RealDoors;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.testing.Plugs;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.work.Step;

/// Starts the program again and again and kills it: at a named step, or at a random moment.
final class Killer {

  /// Longest time that a worker needs for what it finds, on a busy machine.
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /// How far the clock is ahead grows with every start, so that what waits for another try is due.
  private static final int MINUTES = 15;

  private static final int TRIES = 3;
  private static final int LOOK = 2;
  private static final int ARRIVALS = 3;

  private final Class<?> worker;
  private final Path folder;
  private final List<String> place;
  private final Random random;
  private final Set<Checkpoint> told = new LinkedHashSet<>();
  private final Map<Step, Integer> died = new EnumMap<>(Step.class);
  private int killed;
  private int inFlight;
  private int starts;
  private int letIn;

  /// @param place name of the channel, address of its server, its token or password, and whose
  ///     comments are worked on
  Killer(Path folder, List<String> place, Random random) {
    this(Worker.class, folder, place, random);
  }

  /// @param worker the program that is killed; says [Worker#LET_IN] first
  /// @param place what it is told beside its folder and its clock
  Killer(Class<?> worker, Path folder, List<String> place, Random random) {
    this.worker = worker;
    this.folder = folder;
    this.place = place;
    this.random = random;
  }

  /// Where the journal stood when workers, most of them dead by now, said so.
  List<Checkpoint> told() {
    return List.copyOf(told);
  }

  Map<Step, Integer> died() {
    return died;
  }

  int killed() {
    return killed;
  }

  /// An office in the same folder, later than all before.
  Setup setup(Plugs plugs) {
    return new Setup(
        folder,
        plugs,
        Clock.offset(Clock.systemUTC(), Duration.ofMinutes((long) MINUTES * starts++)),
        Duration.ZERO,
        Duration.ofSeconds(20),
        Step.Watcher.NOBODY,
        RealDoors::signIn);
  }

  /// How often a worker was let in by the doors of the program; all that were started were.
  int letIn() {
    return letIn;
  }

  /// Lets a worker die at one of its first arrivals at a step, so that orders of each kind are on
  /// their way then; a worker that runs out of work before is followed by another one.
  ///
  /// @param before gives a worker something to do
  void atStep(Step step, Runnable before) throws IOException, InterruptedException {
    for (int tries = 0; tries < TRIES; tries++) {
      before.run();
      int arrival = 1 + random.nextInt(ARRIVALS);
      Process worker = start(step.name(), Integer.toString(arrival));
      hearToTheEnd(worker);
      assertThat(worker.exitValue()).isIn(Worker.DIED, Worker.DONE);
      if (worker.exitValue() == Worker.DIED) {
        died.merge(step, 1, Integer::sum);
        return;
      }
    }
  }

  /// Kills a worker at a random moment, unless it is done before.
  ///
  /// @param longest milliseconds
  /// @param meanwhile what happens on the channel while the worker works
  void atRandom(int longest, Runnable before, Runnable meanwhile)
      throws IOException, InterruptedException {
    before.run();
    Process worker = start();
    var out = worker.inputReader(StandardCharsets.UTF_8);
    requireLetIn(out);
    meanwhile.run();
    killWithin(longest, worker, out);
  }

  /// Kills a worker after the server did what it asked and before it heard of that.
  ///
  /// @param there whether the server has it by now
  void whileItIsAsked(BooleanSupplier there) throws IOException, InterruptedException {
    Process worker = start();
    var out = worker.inputReader(StandardCharsets.UTF_8);
    requireLetIn(out);
    boolean ended = false;
    while (!ended && !there.getAsBoolean()) {
      ended = worker.waitFor(LOOK, TimeUnit.MILLISECONDS);
    }
    assertThat(ended).as("it asked before its work ended").isFalse();
    worker.toHandle().destroyForcibly();
    worker.waitFor();
    hear(out);
    inFlight++;
  }

  /// How many were killed with a request on its way.
  int inFlight() {
    return inFlight;
  }

  /// Kills a worker at a random moment after it has said so many things.
  ///
  /// @param longest milliseconds from then
  void atRandomAfter(int said, int longest) throws IOException, InterruptedException {
    Process worker = start();
    var out = worker.inputReader(StandardCharsets.UTF_8);
    requireLetIn(out);
    for (int i = 0; i < said; i++) {
      Optional.ofNullable(out.readLine()).flatMap(Killer::checkpoint).ifPresent(told::add);
    }
    killWithin(longest, worker, out);
  }

  private void killWithin(int longest, Process worker, BufferedReader out)
      throws IOException, InterruptedException {
    boolean ended = worker.waitFor(random.nextInt(longest), TimeUnit.MILLISECONDS);
    // The process itself would close what is still to be read.
    worker.toHandle().destroyForcibly();
    worker.waitFor();
    hear(out);
    if (ended) {
      assertThat(worker.exitValue()).isEqualTo(Worker.DONE);
    } else {
      killed++;
    }
  }

  /// Lets a worker do all that is left.
  void letLive() throws IOException, InterruptedException {
    Process worker = start();
    hearToTheEnd(worker);
    assertThat(worker.exitValue()).isEqualTo(Worker.DONE);
  }

  /// A worker that hangs is put an end to, with an exit code of its own.
  private void hearToTheEnd(Process worker) throws IOException, InterruptedException {
    ProcessHandle handle = worker.toHandle();
    CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .execute(handle::destroyForcibly);
    var out = worker.inputReader(StandardCharsets.UTF_8);
    requireLetIn(out);
    hear(out);
    worker.waitFor();
  }

  /// Whatever the one before it died of, the next is let in: a file that was killed is not taken
  /// for a damaged one.
  private void requireLetIn(BufferedReader out) throws IOException {
    assertThat(out.readLine()).as("let in after a kill").isEqualTo(Worker.LET_IN);
    letIn++;
  }

  /// The last line of a worker that was killed may be cut.
  private void hear(BufferedReader out) throws IOException {
    try (out) {
      out.lines().map(Killer::checkpoint).flatMap(Optional::stream).forEach(told::add);
    }
  }

  private static Optional<Checkpoint> checkpoint(String line) {
    return Checkpoint.parse(line.replace(' ', '\n') + "\n");
  }

  private Process start(String... death) throws IOException {
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
                worker.getName(),
                folder.toString(),
                Integer.toString(MINUTES * starts++)));
    command.addAll(place);
    command.addAll(List.of(death));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
