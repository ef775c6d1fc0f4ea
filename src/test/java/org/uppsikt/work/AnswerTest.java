package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.channel.manual.ManualEntry;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.store.Outbox;
import org.uppsikt.testing.PracticeOffice;

class AnswerTest extends OfficeTest {

  @Test
  void anAnswerGoesOnceAndTheItemIsDone() {
    RemoteId remote = write("När öppnar badet?");
    ItemId item = received(remote);
    OrderId order = placed(office.answer(item, "Kl. 10."));
    passWindow();
    office.dispatch();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(sent(order, "reply")).isEqualTo(1);
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    office.round(FACEBOOK);
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void anAnswerWhoseReceiptWasLostIsFoundAndNotDoubled() {
    RemoteId remote = write("Hallå?");
    ItemId item = received(remote);
    OrderId order = placed(office.answer(item, "Vi hör dig."));
    passWindow();
    town.trouble("answer-lost", "POST", "/reply", 1);
    office.dispatch();
    assertThat(office.order(order).state()).isEqualTo(OrderState.WAITING);
    passNight();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(sent(order, "reply")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hang", "reset", "error", "busy", "malformed", "redirect"})
  void anAnswerThatDidNotArriveGoesLater(String kind) {
    office.close();
    office = new PracticeOffice(PracticeOffice.Setup.of(folder, town, clock).impatient());
    RemoteId remote = write("Svara trots " + kind);
    ItemId item = received(remote);
    OrderId order = placed(office.answer(item, "Här."));
    passWindow();
    town.trouble(kind, "POST", "/reply", 1);
    office.dispatch();
    town.calm();
    passNight();
    office.dispatch();
    passNight();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(
            town.asked().stream()
                .filter(a -> a.key().equals(order.toString()) && a.result().equals("done")))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hang", "reset", "error", "busy", "malformed", "redirect", "answer-lost"})
  void anOrderToHideThatMetTroubleGoesLater(String kind) {
    office.close();
    office = new PracticeOffice(PracticeOffice.Setup.of(folder, town, clock).impatient());
    RemoteId remote = write("Dölj trots " + kind);
    ItemId item = received(remote);
    OrderId order = office.sealAndOrder(item);
    passWindow();
    town.trouble(kind, "POST", "/hide", 1);
    office.dispatch();
    town.calm();
    assertThat(office.order(order).state()).isIn(OrderState.WAITING, OrderState.FAILED);
    passNight();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("hidden");
  }

  /// It waited in the outbox, behind a platform out of reach, until the time had run out.
  @Test
  void anAnswerToTheSenderAlone_pastItsWindow_isNotSent() {
    ItemId item = received(write("Svara mig enskilt"));
    OrderId order = answeredPrivately(item);
    Instant posted =
        office.read(tx -> office.tables().items().find(tx, item)).orElseThrow().postedAt().get();
    clock.forward(Duration.between(clock.instant(), posted.plus(Duration.ofDays(7))));
    office.dispatch();
    assertThat(ended(order, OrderState.FAILED).failure()).hasValue("TOO_LATE");
    assertThat(sent(order, "private-reply")).isZero();
  }

  @Test
  void anAnswerToTheSenderAlone_withinItsWindow_isSent() {
    ItemId item = received(write("Svara mig snart"));
    OrderId order = answeredPrivately(item);
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(sent(order, "private-reply")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n"})
  void anAnswerHasAText(String text) {
    ItemId item = received(write("Fråga"));
    assertThat(office.answer(item, text)).isEqualTo(new Decide.Result.Refused(Decide.Why.NO_TEXT));
  }

  @Test
  void anAnswerThatIsTooLongIsRefused() {
    ItemId item = received(write("Lång fråga"));
    assertThat(office.answer(item, "x".repeat(Decide.LONGEST_ANSWER + 1)))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.TOO_LONG));
    office.seal(item);
    assertThat(office.unpublish(item, Optional.of("x".repeat(Decide.LONGEST_ANSWER + 1))))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.NOTICE_TOO_LONG));
  }

  @Test
  void whereThereIsNoInterfaceAPersonActsAndSaysSo() {
    ItemId item = pasted();
    OrderId order = office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    ended(order, OrderState.BY_HAND);
    assertThat(office.bench().settle().settle(order, true, PracticeOffice.ANNA.id())).isTrue();
    ended(order, OrderState.CONFIRMED);
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(office.bench().settle().settle(order, false, PracticeOffice.ANNA.id()))
        .as("said twice")
        .isFalse();
  }

  /// Nothing has left where a person answers, so nothing is looked for; she is asked.
  @Test
  void whereThereIsNoInterfaceAnAnswerThatWasInterrupted_isAskedForAtOnce() {
    ItemId item = pasted();
    OrderId order = placed(office.answer(item, "Kl. 10."));
    passWindow();
    assertThat(starts(order)).isTrue();
    reopen();
    office.dispatch();
    clock.forward(Duration.ofMinutes(1));
    office.dispatch();
    ended(order, OrderState.BY_HAND);
  }

  private boolean starts(OrderId order) {
    Outbox.Order now = office.order(order);
    return office.database().write(tx -> office.tables().outbox().start(tx, now));
  }

  @Test
  void whatAPersonDidNotDoIsOpenAgain() {
    ItemId item = pasted();
    OrderId order = office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    office.bench().settle().settle(order, false, PracticeOffice.ANNA.id());
    ended(order, OrderState.FAILED);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  private ItemId pasted() {
    var sender = new SenderStatement.Pasted("Roger Nylander", "");
    RemoteItem entry =
        new ManualEntry(
                Optional.empty(), "Skriven på LinkedIn", sender, Optional.empty(), List.of())
            .toItem();
    var channel = PracticeOffice.channel(PracticeOffice.MANUAL);
    office.bench().intake().take(channel, List.of(), List.of(entry));
    return office.item(PracticeOffice.MANUAL, entry.id());
  }

  private OrderId answeredPrivately(ItemId item) {
    var state = office.state(item);
    return placed(
        office
            .bench()
            .decide()
            .answer(state.version(), state.revision(), "Så här.", true, PracticeOffice.ANNA.id()));
  }
}
