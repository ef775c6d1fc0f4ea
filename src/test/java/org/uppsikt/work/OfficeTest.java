package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.store.Outbox;
import org.uppsikt.testing.Chains;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Town;

/// What the tests of the use cases stand on: one town for a class, a fresh office for each test.
class OfficeTest {

  static final String FACEBOOK = PracticeOffice.FACEBOOK;
  static final String INSTAGRAM = PracticeOffice.INSTAGRAM;
  static final Duration WINDOW = PracticeOffice.WINDOW;

  @SuppressWarnings("NullAway.Init")
  static Town town;

  @TempDir Path folder;
  final Ticking clock = new Ticking();

  @SuppressWarnings("NullAway.Init")
  PracticeOffice office;

  /// Set by a test that damages what is stored.
  boolean damaged;

  @BeforeAll
  static void startTown(@TempDir Path data) {
    town = new Town(data);
  }

  @AfterAll
  static void endTown() {
    town.close();
  }

  @BeforeEach
  void open() {
    office = new PracticeOffice(Setup.of(folder, town, clock)).fromNowOn(town);
  }

  /// Whatever a test did, the journal must verify.
  @AfterEach
  void close() {
    town.calm();
    if (!damaged) {
      assertThat(Chains.faults(office.database(), office.tables())).isEmpty();
    }
    office.close();
  }

  /// The program ends without a word and starts again.
  void reopen() {
    reopen(Setup.of(folder, town, clock));
  }

  void reopen(Setup setup) {
    office.close();
    office = new PracticeOffice(setup);
    office.bench().dispatch().reconcile();
  }

  RemoteId write(String text) {
    return town.writes(FACEBOOK, "Roger Nylander", text);
  }

  ItemId received(RemoteId remote) {
    return received(FACEBOOK, remote);
  }

  ItemId received(String channel, RemoteId remote) {
    office.round(channel);
    return office.item(channel, remote);
  }

  void passWindow() {
    clock.forward(WINDOW.plusSeconds(1));
  }

  /// Time enough for whatever waits for another try.
  void passNight() {
    clock.forward(Duration.ofHours(10));
  }

  Outbox.Order ended(OrderId id, OrderState state) {
    Outbox.Order order = office.order(id);
    assertThat(order.state()).as(order.failure().orElse("")).isEqualTo(state);
    return order;
  }

  List<EventKind> history(ItemId item) {
    return office.history(item);
  }

  /// Requests of one kind that came with this order.
  long sent(OrderId id, String verb) {
    return town.asked().stream().filter(a -> a.verb(verb) && a.key().equals(id.toString())).count();
  }

  OrderId placed(Unpublish.Result result) {
    return Optional.of(result)
        .filter(Unpublish.Result.Placed.class::isInstance)
        .map(r -> ((Unpublish.Result.Placed) r).order())
        .orElseThrow(() -> new AssertionError(result));
  }

  OrderId placed(Decide.Result result) {
    return Optional.of(result)
        .filter(Decide.Result.Placed.class::isInstance)
        .map(r -> ((Decide.Result.Placed) r).order())
        .orElseThrow(() -> new AssertionError(result));
  }

  void suspend() {
    office
        .database()
        .change(tx -> office.tables().people().suspend(tx, PracticeOffice.ANNA.id(), true));
  }

  void decideNoAction(ItemId item) {
    var state = office.state(item);
    assertThat(
            office
                .bench()
                .decide()
                .noAction(state.version(), state.revision(), "åsikt", PracticeOffice.ANNA.id()))
        .isEqualTo(new Decide.Result.Decided(Outcome.NO_ACTION));
  }
}
