package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.States;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Town;
import org.uppsikt.work.Alarms.Alarm;

/// What stands under the bell, and that it goes once it is cured.
class AlarmsTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;
  private static final String MANUAL = PracticeOffice.MANUAL;
  private static final Duration LATE = Duration.ofMinutes(10);

  @SuppressWarnings("NullAway.Init")
  private static Town town;

  @TempDir Path folder;
  private final Ticking clock = new Ticking();

  @SuppressWarnings("NullAway.Init")
  private PracticeOffice office;

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

  @AfterEach
  void close() {
    town.calm();
    office.close();
  }

  @Test
  void aRoundIsLate_untilTheNextOne_andAChannelNeverFetchedIsNot() {
    office.round(FACEBOOK);
    assertThat(alarms(PracticeOffice.ANNA)).isEmpty();
    clock.forward(LATE.plusSeconds(1));
    assertThat(alarms(PracticeOffice.ANNA))
        .singleElement()
        .isInstanceOfSatisfying(
            Alarm.Late.class, late -> assertThat(late.channel().name()).isEqualTo(FACEBOOK));
    office.round(FACEBOOK);
    assertThat(alarms(PracticeOffice.ANNA)).isEmpty();
  }

  @Test
  void aChannelThatFailsSaysWhenItIsTriedAgain() {
    office.round(FACEBOOK);
    town.trouble("error", "GET", "/items", 1000);
    office.round(FACEBOOK);
    assertThat(alarms(PracticeOffice.ANNA))
        .singleElement()
        .isInstanceOfSatisfying(
            Alarm.Failing.class, failing -> assertThat(failing.nextAt()).isPresent());
    town.calm();
    office.round(FACEBOOK);
    assertThat(alarms(PracticeOffice.ANNA)).isEmpty();
  }

  @Test
  void anOrderThatFailedIsTold_untilTheItemIsDecidedAnew() {
    ItemId item = byHand("by-hand");
    OrderId order = failByHand(item);
    assertThat(office.order(order).state()).isEqualTo(OrderState.FAILED);
    Instant at = office.order(order).orderedAt();
    assertThat(alarms(PracticeOffice.BO))
        .containsExactly(new Alarm.Order(item, Folder.INBOX, OrderState.FAILED, at));

    States.State s = office.state(item);
    office.bench().decide().noAction(s.version(), s.revision(), "", PracticeOffice.ANNA.id());
    assertThat(alarms(PracticeOffice.BO)).isEmpty();
  }

  @Test
  void aRestoreThatFailedIsTold_whereverItLeavesTheItem_untilThePersonLookedOrItIsDecidedAnew() {
    ItemId item = received(town.writes(FACEBOOK, "Roger Nylander", "Ni är idioter"));
    office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    opens(item, PracticeOffice.BO);
    passWindow();
    office.restore(item);
    refuseWhatIsDue();
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(told(PracticeOffice.ANNA)).containsExactly(Folder.UNPUBLISHED);
    assertThat(told(PracticeOffice.BO))
        .as("she had it open only before it failed")
        .containsExactly(Folder.UNPUBLISHED);

    passWindow();
    opens(item, PracticeOffice.BO);
    assertThat(told(PracticeOffice.BO)).as("she has seen it").isEmpty();
    assertThat(told(PracticeOffice.ANNA)).as("nobody told her yet").hasSize(1);

    passWindow();
    office.restore(item);
    assertThat(told(PracticeOffice.ANNA)).as("decided anew").isEmpty();
  }

  @Test
  void anAnswerThatFailedIsTold_alsoWhereTheItemIsDone_andToldAgainWhenTheNewDecisionIsUndone() {
    ItemId item = received(town.writes(FACEBOOK, "Petra Wall", "När börjar skolan?"));
    States.State s = office.state(item);
    office.bench().decide().noAction(s.version(), s.revision(), "", PracticeOffice.ANNA.id());
    passWindow();
    office.answer(item, "På måndag.");
    refuseWhatIsDue();
    assertThat(told(PracticeOffice.BO)).containsExactly(Folder.DONE);

    passWindow();
    office.answer(item, "På tisdag.");
    assertThat(told(PracticeOffice.BO)).isEmpty();
    office.bench().undo().order(office.orders(item).getLast().id(), PracticeOffice.ANNA.id());
    assertThat(told(PracticeOffice.BO)).containsExactly(Folder.DONE);
  }

  @Test
  void aNoticeThatFailedIsTold_alsoWhereTheItemWasDecidedAnewBefore() {
    ItemId item = received(town.writes(FACEBOOK, "Roger Nylander", "Ni är idioter"));
    office.seal(item);
    office.unpublish(item, Optional.of("Hej. Kommentaren är avpublicerad."));
    passWindow();
    OrderId notice = inOutbox(item, "REPLY");
    move(inOutbox(item, "UNPUBLISH"), OrderState.WAITING, OrderState.CONFIRMED);
    passWindow();
    office.answer(item, "Ring kansliet.");
    passWindow();
    move(notice, OrderState.WAITING, OrderState.FAILED);
    assertThat(told(PracticeOffice.ANNA)).containsExactly(Folder.OUTBOX);

    passWindow();
    opens(item, PracticeOffice.ANNA);
    assertThat(told(PracticeOffice.ANNA)).isEmpty();
  }

  @Test
  void aNoticeThatThereWasNothingToTellBy_isNoFailure() {
    ItemId item = received(town.writes(FACEBOOK, "Roger Nylander", "Ni är idioter"));
    office.seal(item);
    office.unpublish(item, Optional.of("Hej. Kommentaren är avpublicerad."));
    passWindow();
    OrderId notice = inOutbox(item, "REPLY");
    move(inOutbox(item, "UNPUBLISH"), OrderState.WAITING, OrderState.CONFIRMED);
    passWindow();
    office.restore(item);
    passWindow();
    office
        .database()
        .change(
            tx ->
                office
                    .tables()
                    .outbox()
                    .move(
                        tx,
                        notice,
                        OrderState.WAITING,
                        OrderState.FAILED,
                        Optional.of("NOT_UNPUBLISHED")));
    assertThat(told(PracticeOffice.BO)).isEmpty();
  }

  @Test
  void anUncertainOrderIsToldUntilAPersonSettlesIt() {
    ItemId item = received(town.writes(FACEBOOK, "Roger Nylander", "Ni är idioter"));
    OrderId order = office.sealAndOrder(item);
    office
        .database()
        .change(
            tx -> {
              var outbox = office.tables().outbox();
              outbox.move(tx, order, OrderState.WAITING, OrderState.SENDING, Optional.empty());
              outbox.move(tx, order, OrderState.SENDING, OrderState.UNCERTAIN, Optional.empty());
            });
    assertThat(alarms(PracticeOffice.BO))
        .singleElement()
        .isInstanceOfSatisfying(Alarm.Order.class, o -> assertThat(o.uncertain()).isTrue());
    office.bench().settle().settle(order, true, PracticeOffice.ANNA.id());
    assertThat(alarms(PracticeOffice.BO)).isEmpty();
  }

  @Test
  void whatIsPassedOnIsToldToWhomItGoes_andWhatComesBackToWhoSentIt() {
    ItemId item = received(town.writes(FACEBOOK, "Petra Wall", "När börjar skolan?"));
    States.State s = office.state(item);
    var passing = new Outcomes.Passing(Handoff.Kind.FORWARD, PracticeOffice.BO.id(), "Kan du?");
    Outcomes outcomes = office.bench().atItem().outcomes();
    outcomes.pass(s.version(), s.revision(), passing, PracticeOffice.ANNA.id());

    assertThat(alarms(PracticeOffice.ANNA)).isEmpty();
    assertThat(passed(PracticeOffice.BO))
        .satisfies(
            alarm -> {
              assertThat(alarm.colleague()).isEqualTo(PracticeOffice.ANNA);
              assertThat(alarm.words()).isEqualTo("Kan du?");
              assertThat(alarm.answered()).isFalse();
            });

    outcomes.respond(item, false, "Inte mitt område", PracticeOffice.BO.id());
    assertThat(alarms(PracticeOffice.BO)).isEmpty();
    assertThat(passed(PracticeOffice.ANNA))
        .satisfies(
            alarm -> {
              assertThat(alarm.colleague()).isEqualTo(PracticeOffice.BO);
              assertThat(alarm.words()).isEqualTo("Inte mitt område");
              assertThat(alarm.answered()).isTrue();
            });

    States.State now = office.state(item);
    office.bench().decide().noAction(now.version(), now.revision(), "", PracticeOffice.ANNA.id());
    assertThat(alarms(PracticeOffice.ANNA)).isEmpty();
  }

  /// Passed on to a third by mistake: whoever has it again hears of it, and may change her mind.
  @Test
  void whatComesBackFromAMistakeIsToldToWhoHasItAgain() {
    var chef = new Person(new PersonId(new UUID(7, 3)), "Karin", Role.SUPERVISOR, "", false);
    office.database().change(tx -> office.tables().people().add(tx, chef));
    ItemId item = received(town.writes(FACEBOOK, "Petra Wall", "När börjar skolan?"));
    passOn(item, PracticeOffice.BO.id());
    passOn(item, chef.id());
    assertThat(alarms(PracticeOffice.BO)).isEmpty();
    PersonId anna = PracticeOffice.ANNA.id();
    assertThat(office.bench().undo().decision(item, anna)).isEqualTo(Undo.Result.UNDONE);
    assertThat(alarms(chef)).isEmpty();
    assertThat(passed(PracticeOffice.BO).answered()).isFalse();

    PersonId bo = PracticeOffice.BO.id();
    office.bench().atItem().outcomes().respond(item, true, "Jag tar den", bo);
    assertThat(office.bench().undo().response(item, bo)).isEqualTo(Undo.Result.UNDONE);
    assertThat(passed(PracticeOffice.BO).answered()).isFalse();
  }

  private void passOn(ItemId item, PersonId to) {
    States.State s = office.state(item);
    var passing = new Outcomes.Passing(Handoff.Kind.FORWARD, to, "Kan du?");
    office
        .bench()
        .atItem()
        .outcomes()
        .pass(s.version(), s.revision(), passing, PracticeOffice.ANNA.id());
  }

  /// VAR-64.
  @Test
  void whatIsMarkedAsSecretIsToldWhileEverybodySeesIt_andNotOnceItIsHidden() {
    ItemId item = byHand("marked");
    var handing = office.bench().atItem().handingOver();
    var secrecy = new RegisterEntry.Secrecy("OSL 25 kap. 1 §", "");
    PersonId anna = PracticeOffice.ANNA.id();
    handing.secrecy().mark(office.state(item).version(), secrecy, anna);
    assertThat(alarms(PracticeOffice.ANNA))
        .containsExactly(new Alarm.Exposed(item, Folder.INBOX, clock.instant()));
    handing.secrecy().lift(handing.secrecy().of(item).orElseThrow(), "inget framgår", anna);
    assertThat(alarms(PracticeOffice.ANNA)).isEmpty();
    handing.secrecy().mark(office.state(item).version(), secrecy, anna);
    office.sealAndOrder(item);
    assertThat(alarms(PracticeOffice.ANNA)).as("on its way").isEmpty();
  }

  private Alarm.Passed passed(Person person) {
    List<Alarm> all = alarms(person);
    assertThat(all).singleElement().isInstanceOf(Alarm.Passed.class);
    return (Alarm.Passed) all.getFirst();
  }

  /// An item of a channel that is served by hand.
  private ItemId byHand(String id) {
    var item = Arrivals.comment(id, "Ni är idioter");
    office.bench().intake().take(PracticeOffice.channel(MANUAL), List.of(), List.of(item));
    return office.item(MANUAL, item.id());
  }

  private OrderId failByHand(ItemId item) {
    OrderId order = office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    office.bench().settle().settle(order, false, PracticeOffice.ANNA.id());
    return order;
  }

  /// The channel says no to every change that is due.
  private void refuseWhatIsDue() {
    passWindow();
    for (Outbox.Order order :
        office.read(tx -> office.tables().outbox().due(tx, clock.instant()))) {
      move(order.id(), OrderState.WAITING, OrderState.SENDING);
      var sending = office.order(order.id());
      new Progress(office.bench().office()).fail(sending, OrderState.SENDING, "REFUSED:403");
    }
  }

  private OrderId inOutbox(ItemId item, String kind) {
    return office.orders(item).stream()
        .filter(order -> order.content().kind().equals(kind))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void move(OrderId order, OrderState from, OrderState to) {
    office
        .database()
        .change(tx -> office.tables().outbox().move(tx, order, from, to, Optional.empty()));
  }

  private void passWindow() {
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
  }

  private void opens(ItemId item, Person person) {
    office.bench().reading().opened(item, person.id());
  }

  /// Where the items stand that have an order to tell of.
  private List<Folder> told(Person person) {
    return alarms(person).stream()
        .filter(Alarm.Order.class::isInstance)
        .map(alarm -> ((Alarm.Order) alarm).folder())
        .toList();
  }

  private List<Alarm> alarms(Person person) {
    return new Alarms(office.bench().office()).of(person.id(), LATE);
  }

  private ItemId received(RemoteId remote) {
    office.round(FACEBOOK);
    return office.item(FACEBOOK, remote);
  }
}
