package org.uppsikt.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.States;
import org.uppsikt.testing.Plugs;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.Town;
import org.uppsikt.work.Step;

/// Kills the program at each step of the way and at random moments, lets it start again each time,
/// and judges at the end by the server's own log. `UPPSIKT_FULL=1` runs the full counts, which
/// properties can spread over several runs (`src/docs/kills.md`).
class KillTest {

  private static final boolean FULL = "1".equals(System.getenv("UPPSIKT_FULL"));
  private static final int AT_EACH_STEP = Integer.getInteger("uppsikt.kills.step", FULL ? 20 : 1);
  private static final int AT_RANDOM = Integer.getInteger("uppsikt.kills.random", FULL ? 200 : 6);
  private static final String SENDER = "Roger Nylander";
  private static final int LONGEST = 1500;

  private final long seed = Long.getLong("uppsikt.kills.seed", 20261122);
  private final Random random = new Random(seed);

  private final List<RemoteId> written = new ArrayList<>();

  @TempDir Path folder;
  @TempDir Path data;

  @Test
  void killedAnywhereNothingIsLostDoubledOrGoneUnsaved() throws IOException, InterruptedException {
    try (var town = new Town(data)) {
      var killer = new Killer(folder, place(town), random);
      new PracticeOffice(killer.setup(Plugs.practice(town.wire()))).fromNowOn(town).close();
      for (int i = 0; i < AT_EACH_STEP; i++) {
        for (Step step : Step.values()) {
          killer.atStep(step, () -> write(town, 3));
        }
      }
      for (int i = 0; i < AT_EACH_STEP; i++) {
        for (String verb : List.of("hide", "restore", "reply")) {
          askAndDie(town, killer, verb);
        }
      }
      while (killer.killed() < AT_RANDOM) {
        killer.atRandom(LONGEST, () -> write(town, 2), () -> edit(town));
      }
      assertThat(killer.died())
          .containsOnlyKeys(Step.values())
          .allSatisfy((_, times) -> assertThat(times).isEqualTo(AT_EACH_STEP));
      killer.letLive();
      judge(town, killer);
    }
  }

  /// A comment that goes without any order is what the judge is there for.
  @Test
  void whatWasHiddenForNoOrderFailsTheRun() {
    try (var town = new Town(data)) {
      var killer = new Killer(folder, place(town), random);
      try (var office = new PracticeOffice(killer.setup(Plugs.practice(town.wire())))) {
        RemoteId id = town.writes(PracticeOffice.FACEBOOK, SENDER, "Du ska dö");
        assertThat(Judge.faults(office, town)).isEmpty();
        town.colleagueHides(PracticeOffice.FACEBOOK, id);
        assertThat(Judge.faults(office, town)).singleElement().asString().contains("for no order");
      }
    }
  }

  /// Whether the doors let the next one in is asked after each kill; here they do not.
  @Test
  void aFileThatIsTakenForDamagedFailsTheRun() throws IOException {
    try (var town = new Town(data)) {
      var killer = new Killer(folder, place(town), random);
      new PracticeOffice(killer.setup(Plugs.practice(town.wire()))).close();
      Path file = folder.resolve("workspace.mv.db");
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
      assertThatThrownBy(killer::letLive)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("let in");
    }
  }

  /// The server does what it is asked and is slow to say so; in that moment the program dies.
  private void askAndDie(Town town, Killer killer, String verb)
      throws IOException, InterruptedException {
    write(town, 4);
    town.trouble("answer-late", "POST", "/" + verb, 1);
    long before = done(town, verb);
    killer.whileItIsAsked(() -> done(town, verb) > before);
    town.calm();
  }

  private static long done(Town town, String verb) {
    return town.asked().stream().filter(asked -> asked.verb(verb)).count();
  }

  private static List<String> place(Town town) {
    return List.of(
        PracticeOffice.FACEBOOK, town.wire().server().toString(), town.wire().token(), SENDER);
  }

  private void judge(Town town, Killer killer) throws IOException {
    Plugs plugs = Plugs.practice(town.wire());
    for (int i = 0; i < 4; i++) {
      try (var office = new PracticeOffice(killer.setup(plugs))) {
        office.dispatch();
        office.round(PracticeOffice.FACEBOOK);
      }
    }
    try (var office = new PracticeOffice(killer.setup(plugs))) {
      assertThat(killer.told()).hasSizeGreaterThan(AT_EACH_STEP);
      assertThat(Holding.whole(office, killer.told())).isEmpty();
      assertThat(Judge.faults(office, town)).isEmpty();
      assertThat(Judge.strangers(office, town, settled(office))).isEmpty();
      assertThat(Judge.unsaved(office)).isEmpty();
      List<Outbox.Order> confirmed =
          office.read(tx -> office.tables().outbox().inState(tx, OrderState.CONFIRMED));
      assertThat(confirmed).as("some work was done").hasSizeGreaterThan(AT_EACH_STEP);
      Tally.of(killer, office).write("practice-" + seed);
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
      written.add(town.writes(PracticeOffice.FACEBOOK, SENDER, "Du ska dö " + random.nextInt()));
    }
  }

  /// The newest comment, which is being decided, and an older one, which may be hidden by now.
  private void edit(Town town) {
    for (RemoteId each : List.of(written.getLast(), written.get(random.nextInt(written.size())))) {
      town.edits(PracticeOffice.FACEBOOK, each, "Du ska verkligen dö " + random.nextInt());
    }
  }
}
