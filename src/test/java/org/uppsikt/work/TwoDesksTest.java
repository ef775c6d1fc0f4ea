package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.store.Database;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.Chains;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.SharedOffice;
import org.uppsikt.testing.Ticking;

/// Two consoles that share one PostgreSQL database.
class TwoDesksTest {

  private static final ChannelId CHANNEL = SharedOffice.CHANNEL;
  private static final PersonId ANNA = PracticeOffice.ANNA.id();
  private static final PersonId BO = PracticeOffice.BO.id();

  private final Ticking clock = new Ticking();
  private final Tables tables = Tables.create();
  private List<Database> both = List.of();

  @BeforeEach
  void open() {
    both = SharedOffice.twice(clock, tables);
  }

  @AfterEach
  void close() {
    assertThat(Chains.faults(both.getFirst(), tables)).isEmpty();
    both.forEach(Database::close);
  }

  @Test
  void whoeverOpensFirstHasIt_untilSheLeavesOrFallsSilent() {
    ItemId item = arrives("Vem tar den?");
    Presence anna = desk(0).atItem().presence();
    Presence bo = desk(1).atItem().presence();
    assertThat(holder(anna.open(item, ANNA))).contains(ANNA);
    assertThat(holder(bo.open(item, BO))).contains(ANNA);

    clock.forward(Duration.ofMinutes(4));
    anna.open(item, ANNA);
    clock.forward(Duration.ofMinutes(4));
    assertThat(holder(bo.open(item, BO))).as("renewed").contains(ANNA);
    clock.forward(Duration.ofMinutes(2));
    assertThat(holder(bo.open(item, BO))).as("five minutes of silence").contains(BO);

    anna.leave(item, ANNA);
    assertThat(holder(anna.on(item))).as("not hers to leave").contains(BO);
    bo.leave(item, BO);
    assertThat(anna.on(item)).isEmpty();
  }

  @Test
  void openedAtTheSameMoment_oneOfThemHasIt() throws InterruptedException, ExecutionException {
    ItemId item = arrives("Samtidigt");
    Presence anna = desk(0).atItem().presence();
    Presence bo = desk(1).atItem().presence();
    Callable<Optional<PersonId>> one = () -> holder(anna.open(item, ANNA));
    Callable<Optional<PersonId>> two = () -> holder(bo.open(item, BO));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<PersonId>>> told = threads.invokeAll(List.of(one, two));
      assertThat(told.getFirst().get()).isEqualTo(told.getLast().get()).isPresent();
    }
  }

  @Test
  void theSecondDecisionOnTheSameViewIsRefused_andTheFirstStands() {
    ItemId item = arrives("Två beslut");
    Bench anna = desk(0);
    Bench bo = desk(1);
    States.State seen = both.getLast().read(tx -> tables.states().find(tx, item)).orElseThrow();
    assertThat(anna.decide().noAction(seen.version(), seen.revision(), "åsikt", ANNA))
        .isInstanceOf(Decide.Result.Decided.class);
    assertThat(
            bo.atItem()
                .outcomes()
                .snooze(seen.version(), seen.revision(), clock.instant().plusSeconds(3600), "", BO))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.CHANGED_MEANWHILE));
    assertThat(bo.reading().dossier(item).orElseThrow().state().folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void decidedAtTheSameMoment_oneOfThemHolds() throws InterruptedException, ExecutionException {
    ItemId item = arrives("I samma stund");
    States.State seen = both.getFirst().read(tx -> tables.states().find(tx, item)).orElseThrow();
    Callable<Decide.Result> one =
        () -> desk(0).decide().noAction(seen.version(), seen.revision(), "a", ANNA);
    Callable<Decide.Result> two =
        () -> desk(1).decide().noAction(seen.version(), seen.revision(), "b", BO);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Decide.Result>> told = threads.invokeAll(List.of(one, two));
      assertThat(List.of(told.getFirst().get(), told.getLast().get()))
          .filteredOn(Decide.Result.Decided.class::isInstance)
          .hasSize(1);
    }
  }

  @Test
  void whatOneAnswersManyAtOnce_theOtherConsoleDoesNotSendMeanwhile() {
    States.State seen = state(arrives("En av flera"));
    Bench anna = desk(0);
    Bench bo = desk(1);
    var many = new Many(anna.office(), anna.seal(), anna.connectors(), Duration.ofSeconds(10));
    var slow =
        new Many.Watch(
            () -> false,
            line -> {
              clock.forward(Duration.ofMinutes(1));
              assertThat(bo.dispatch().runDue()).isZero();
            });
    var answer = new Decide.Answer(Outcome.ANSWER, "Hej", false, "");
    var marked = List.of(new Many.Seen(seen.version(), seen.revision()));
    Many.Run run = many.answer(marked, answer, PracticeOffice.ANNA, slow);
    assertThat(run.deadline()).contains(clock.instant().plusSeconds(10));

    clock.forward(Duration.ofSeconds(9));
    assertThat(bo.dispatch().runDue()).isZero();
    assertThat(anna.undo().all(run, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(state(seen.item()).folder()).isEqualTo(Folder.INBOX);
  }

  private States.State state(ItemId item) {
    return both.getFirst().read(tx -> tables.states().find(tx, item)).orElseThrow();
  }

  private static Optional<PersonId> holder(Optional<Presence.Holder> holder) {
    return holder.map(held -> held.person().id());
  }

  private ItemId arrives(String text) {
    var arrival = Arrivals.comment("c-1", text);
    desk(0).intake().take(CHANNEL, List.of(), List.of(arrival));
    return both.getFirst()
        .read(tx -> tables.items().known(tx, CHANNEL, List.of(arrival.id())))
        .get(arrival.id());
  }

  private Bench desk(int which) {
    var office =
        new Office(
            both.get(which),
            tables,
            clock,
            ZoneId.of("Europe/Stockholm"),
            PolicyLibrary.shipped(),
            "smedjebacken",
            "Björkvik",
            true,
            Step.Watcher.NOBODY);
    return Bench.of(office, id -> Optional.empty(), Duration.ofSeconds(10));
  }
}
