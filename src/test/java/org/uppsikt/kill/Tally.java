package org.uppsikt.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.h2.engine.Constants;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.store.Outbox;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.Step;

/// What a run of kills came to, written to `target/kills` for the record in `src/docs/kills.md`.
///
/// @param inFlight killed while a request was with the server
/// @param letIn how often a worker was let in by the doors of the program
/// @param orders kind and state of every order, with the reason where it failed, and how many there
///     are of each
record Tally(
    Map<Step, Integer> atSteps,
    int inFlight,
    int atRandom,
    int letIn,
    int checkpoints,
    Map<String, Long> orders,
    int evidence,
    long journal) {

  static Tally of(Killer killer, PracticeOffice office) {
    return office.read(
        tx ->
            new Tally(
                killer.died(),
                killer.inFlight(),
                killer.killed(),
                killer.letIn(),
                killer.told().size(),
                orders(office),
                office.tables().evidences().all(tx).size(),
                office.tables().journal().head(tx).size()));
  }

  static Map<String, Long> orders(PracticeOffice office) {
    return office.read(
        tx ->
            Arrays.stream(OrderState.values())
                .flatMap(state -> office.tables().outbox().inState(tx, state).stream())
                .map(Tally::ended)
                .collect(
                    Collectors.groupingBy(
                        Function.identity(), TreeMap::new, Collectors.counting())));
  }

  /// Only what ended badly has a reason worth keeping: others were tried again for theirs.
  private static String ended(Outbox.Order order) {
    String how = order.content().kind() + " " + order.state();
    return order.state() == OrderState.FAILED || order.state() == OrderState.UNCERTAIN
        ? how + order.failure().map(why -> " " + why).orElse("")
        : how;
  }

  void write(String name) throws IOException {
    Path file = Path.of("target", "kills", name + ".txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "H2 " + Constants.VERSION + "\n" + this + "\n");
  }
}
