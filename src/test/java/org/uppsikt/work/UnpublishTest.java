package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.store.States;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Chains;
import org.uppsikt.testing.PracticeOffice;

class UnpublishTest extends OfficeTest {

  @Test
  void sealedOrderedAndAfterTheWindowHiddenAndReadBack() {
    RemoteId remote = write("Jag ska slå ihjäl dig");
    ItemId item = received(remote);
    OrderId order = office.sealAndOrder(item);

    assertThat(office.state(item).folder()).isEqualTo(Folder.OUTBOX);
    assertThat(office.dispatch()).as("inside the window").isZero();
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("visible");

    passWindow();
    office.dispatch();

    ended(order, OrderState.CONFIRMED);
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("hidden");
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(history(item))
        .containsExactly(
            EventKind.SEALED,
            EventKind.DECIDED,
            EventKind.ORDERED,
            EventKind.SENDING,
            EventKind.CONFIRMED);
  }

  @Test
  void withoutEvidenceNoOrderIsPlaced() {
    ItemId item = received(write("Osanning"));
    assertThat(office.unpublish(item))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.NOT_SEALED));
    assertThat(office.orders(item)).isEmpty();
  }

  /// Nobody but its sender and the office reads it, and it would be on no list that asks what
  /// becomes of it.
  @ParameterizedTest
  @ValueSource(strings = {"facebook", PracticeOffice.MANUAL})
  void aDirectMessageIsNotUnpublished(String channel) {
    var message = Arrivals.message("m1", "Du ska få");
    ItemId item =
        office
            .bench()
            .intake()
            .take(PracticeOffice.channel(channel), List.of(), List.of(message))
            .fresh()
            .getFirst();
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
    assertThat(office.unpublish(item))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.NOT_OFFERED));
    assertThat(office.orders(item)).isEmpty();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void aWithheldSenderMustBeStatedBeforeSealing() {
    RemoteId remote = town.writesNameless(FACEBOOK, "Du är en idiot");
    ItemId item = received(remote);
    assertThat(office.seal(item)).isEqualTo(new Seal.Result.Refused(Seal.Why.SENDER_NEEDED));

    var stated = new SenderStatement.Pasted("Roger Nylander", "");
    office.bench().reading().state(office.present(item), stated, PracticeOffice.ANNA.id());
    OrderId order = office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(history(item)).startsWith(EventKind.SENDER_STATED, EventKind.SEALED);
  }

  @Test
  void insideTheWindowItIsUndoneAndTheItemIsOpenAgain() {
    RemoteId remote = write("Nej");
    ItemId item = received(remote);
    OrderId order = office.sealAndOrder(item);
    assertThat(undo(order)).isEqualTo(Undo.Result.UNDONE);
    passWindow();
    office.dispatch();
    ended(order, OrderState.WITHDRAWN);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(sent(order, "hide")).isZero();
    assertThat(undo(order)).as("undone twice").isEqualTo(Undo.Result.NOTHING_TO_UNDO);
  }

  @Test
  void onceItHasLeftItIsTooLateToUndoButItCanBeRestored() {
    RemoteId remote = write("Nej då");
    ItemId item = received(remote);
    OrderId order = office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    assertThat(undo(order)).isEqualTo(Undo.Result.TOO_LATE);

    OrderId restore = placed(office.restore(item));
    passWindow();
    office.dispatch();
    ended(restore, OrderState.CONFIRMED);
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("visible");
    office.round(FACEBOOK);
    assertThat(office.state(item).folder()).as("our own doing").isEqualTo(Folder.DONE);
    assertThat(history(item)).doesNotContain(EventKind.CHANGED_OUTSIDE);
  }

  @Test
  void whatIsShownCannotBeRestored() {
    ItemId item = received(write("Hej"));
    assertThat(office.restore(item))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.NOT_UNPUBLISHED));
  }

  @Test
  void aTextEditedAfterTheDecisionIsSealedAndDecidedAnew() {
    RemoteId remote = write("Första texten");
    ItemId item = received(remote);
    OrderId order = office.sealAndOrder(item);
    town.edits(FACEBOOK, remote, "Andra texten");
    passWindow();
    office.dispatch();

    assertThat(ended(order, OrderState.FAILED).failure()).contains("TEXT_CHANGED");
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("visible");
    assertThat(office.present(item)).isEqualTo(new VersionRef(item, 2));
    assertThat(office.evidence(new VersionRef(item, 2))).isPresent();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);

    OrderId again = placed(office.unpublish(item));
    passWindow();
    office.dispatch();
    ended(again, OrderState.CONFIRMED);
  }

  @Test
  void anEditTakenInWhileTheOrderWaitsStopsItToo() {
    RemoteId remote = write("Ett");
    ItemId item = received(remote);
    OrderId order = office.sealAndOrder(item);
    town.edits(FACEBOOK, remote, "Två");
    office.round(FACEBOOK);
    passWindow();
    office.dispatch();
    assertThat(ended(order, OrderState.FAILED).failure()).contains("TEXT_CHANGED");
    assertThat(office.evidence(new VersionRef(item, 2))).isPresent();
  }

  @Test
  void anEditInTheMomentOfHidingIsSealedWhenItIsReadBack() {
    RemoteId remote = town.writesNameless(FACEBOOK, "Före");
    ItemId item = received(remote);
    var nothing = new SenderStatement.NothingShown();
    office.bench().reading().state(office.present(item), nothing, PracticeOffice.ANNA.id());
    OrderId order = office.sealAndOrder(item);
    passWindow();
    town.trouble("answer-lost", "POST", "/hide", 1);
    office.dispatch();
    town.edits(FACEBOOK, remote, "Efter");
    passNight();
    office.dispatch();

    assertThat(ended(order, OrderState.CONFIRMED).failure()).contains("TEXT_CHANGED");
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("hidden");
    assertThat(office.evidence(new VersionRef(item, 2))).isPresent();
  }

  @Test
  void anItemItsSenderDeletedIsKeptAndStandsAsRemovedOutside() {
    RemoteId remote = write("Borta snart");
    ItemId item = received(remote);
    OrderId order = office.sealAndOrder(item);
    town.deletes(FACEBOOK, remote);
    passWindow();
    office.dispatch();
    assertThat(ended(order, OrderState.FAILED).failure()).contains("GONE");
    assertThat(office.state(item).folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.GONE);
  }

  @Test
  void whatAColleagueHidMeanwhileIsConfirmedWithoutAsking() {
    RemoteId remote = write("Redan");
    ItemId item = received(remote);
    OrderId order = office.sealAndOrder(item);
    town.colleagueHides(FACEBOOK, remote);
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(sent(order, "hide")).isZero();
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
  }

  @Test
  void aPersonSuspendedMeanwhileSendsNothing() {
    RemoteId remote = write("Vem får");
    ItemId item = received(remote);
    OrderId order = office.sealAndOrder(item);
    suspend();
    passWindow();
    office.dispatch();
    assertThat(ended(order, OrderState.FAILED).failure()).contains("NO_RIGHT");
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("visible");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.unpublish(item))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.NO_RIGHT));
  }

  @Test
  void whatWasCarriedOutBeforeTheSuspensionIsStillFoundToBeDone() {
    RemoteId remote = write("Hann gå");
    ItemId item = received(remote);
    OrderId order = office.sealAndOrder(item);
    passWindow();
    town.trouble("answer-lost", "POST", "/hide", 1);
    office.dispatch();
    suspend();
    passNight();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
  }

  @Test
  void damagedEvidenceStopsTheOrder() {
    RemoteId remote = write("Skadad");
    ItemId item = received(remote);
    OrderId order = office.sealAndOrder(item);
    SealedEvidence evidence = office.evidence(office.present(item)).orElseThrow();
    String content = evidence.parts().getFirst().sha256().hex();
    RawFile.with(
        office,
        folder,
        "update blob_chunk set bytes = X'00' where sha256 = '" + content + "'",
        () -> office = new PracticeOffice(PracticeOffice.Setup.of(folder, town, clock)));
    passWindow();
    office.dispatch();
    assertThat(ended(order, OrderState.FAILED).failure()).contains("EVIDENCE_DAMAGED");
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("visible");
    assertThat(office.unpublish(item))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.NOT_SEALED));
    assertThat(Chains.faults(office.database(), office.tables())).hasSize(1);

    assertThat(office.seal(item)).as("saved again").isInstanceOf(Seal.Result.Sealed.class);
    assertThat(Chains.faults(office.database(), office.tables())).isEmpty();
    OrderId again = placed(office.unpublish(item));
    passWindow();
    office.dispatch();
    ended(again, OrderState.CONFIRMED);
  }

  @Test
  void aDoubleClickOrdersOnce() {
    RemoteId remote = write("Dubbelt");
    ItemId item = received(remote);
    office.seal(item);
    States.State seen = office.state(item);
    var wish = office.wish(seen.version(), seen.revision(), Optional.empty());
    OrderId order = placed(office.bench().unpublish().order(wish, PracticeOffice.ANNA.id()));
    assertThat(office.bench().unpublish().order(wish, PracticeOffice.ANNA.id()))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.CHANGED_MEANWHILE));
    assertThat(office.orders(item)).hasSize(1);
    passWindow();
    office.dispatch();
    office.dispatch();
    assertThat(sent(order, "hide")).isEqualTo(1);
  }

  @Test
  void whileAnOrderIsUnderWayNothingElseIsDecided() {
    ItemId item = received(write("Två beslut"));
    office.sealAndOrder(item);
    States.State now = office.state(item);
    assertThat(office.unpublish(item))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.CHANGED_MEANWHILE));
    assertThat(
            office
                .bench()
                .decide()
                .noAction(now.version(), now.revision(), "", PracticeOffice.BO.id()))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.CHANGED_MEANWHILE));
  }

  @Test
  void twoOrdersAboutTwoItemsGoEachItsWay() {
    RemoteId one = write("Ett av två");
    RemoteId two = write("Två av två");
    office.round(FACEBOOK);
    OrderId first = office.sealAndOrder(office.item(FACEBOOK, one));
    OrderId second = office.sealAndOrder(office.item(FACEBOOK, two));
    passWindow();
    assertThat(office.dispatch()).isEqualTo(2);
    ended(first, OrderState.CONFIRMED);
    ended(second, OrderState.CONFIRMED);
  }

  @Test
  void whereAHiddenItemCannotBeAnsweredTheNoticeGoesFirst() {
    RemoteId remote = town.writes(INSTAGRAM, "Roger Nylander", "Ditt as");
    ItemId item = received(INSTAGRAM, remote);
    office.seal(item);
    OrderId hide = placed(office.unpublish(item, Optional.of("Din kommentar döljs.")));
    passWindow();
    town.trouble("busy", "POST", "/reply", 1);
    office.dispatch();
    assertThat(town.shows(INSTAGRAM, remote)).as("the notice was held up").isEqualTo("visible");
    passNight();
    office.dispatch();
    office.dispatch();
    ended(hide, OrderState.CONFIRMED);
    assertThat(town.asked().stream().filter(a -> a.item().equals(remote.value())))
        .filteredOn(a -> a.result().equals("done"))
        .extracting(a -> a.path().substring(a.path().lastIndexOf('/') + 1))
        .containsExactly("reply", "hide");
  }

  @Test
  void aNoticeThatNeverGoesDoesNotHoldTheOrderBackForEver() {
    RemoteId remote = town.writes(INSTAGRAM, "Roger Nylander", "Ditt as igen");
    ItemId item = received(INSTAGRAM, remote);
    office.seal(item);
    OrderId hide = placed(office.unpublish(item, Optional.of("Din kommentar döljs.")));
    town.trouble("error", "POST", "/reply", 1000);
    for (int i = 0; i < 8; i++) {
      passNight();
      office.dispatch();
    }
    ended(hide, OrderState.CONFIRMED);
  }

  @Test
  void anOrderLeftOverNightGoesWhenTheProgramStartsAgain() {
    RemoteId remote = write("Över natten");
    ItemId item = received(remote);
    OrderId order = office.sealAndOrder(item);
    reopen();
    clock.forward(Duration.ofHours(10));
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
  }

  @Test
  void aClockThatRunsBackwardsDelaysAndIsWrittenDown() {
    RemoteId remote = write("Klockan");
    ItemId item = received(remote);
    OrderId order = office.sealAndOrder(item);
    clock.forward(Duration.ofHours(-3));
    assertThat(office.dispatch()).isZero();
    assertThat(undo(order)).isEqualTo(Undo.Result.UNDONE);
    OrderId again = placed(office.unpublish(item));
    clock.forward(Duration.ofHours(3));
    passWindow();
    office.dispatch();
    ended(again, OrderState.CONFIRMED);
    assertThat(
            office.read(tx -> office.tables().journal().about(tx, "clock:machine")).stream()
                .map(s -> s.entry().kind())
                .toList())
        .isEqualTo(List.of(EventKind.CLOCK_RAN_BACKWARDS));
  }

  private Undo.Result undo(OrderId order) {
    return office.bench().undo().order(order, PracticeOffice.ANNA.id());
  }
}
