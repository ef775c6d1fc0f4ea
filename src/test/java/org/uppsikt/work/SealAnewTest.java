package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.evidence.Manifest;
import org.uppsikt.evidence.SenderPart;
import org.uppsikt.store.Tx;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.HandMade;
import org.uppsikt.testing.PracticeOffice;

/// A text that changed between decision and execution, and that the program cannot seal by itself:
/// the platform gives no sender any more.
class SealAnewTest extends OfficeTest {

  private final HandMade hand = new HandMade();
  private Bench bench;
  private ItemId item;

  @BeforeEach
  void arrive() {
    bench = Bench.of(office.bench().office(), id -> Optional.of(hand), Duration.ZERO);
    bench.intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(hand.item));
    item = office.item(FACEBOOK, hand.item.id());
  }

  @Test
  void changedBeforeTheOrderWent_nothingIsHiddenAndAPersonDecides() {
    OrderId order = sealAndOrder();
    changeNameless();
    bench.dispatch().run(Cancellation.NEVER);

    assertThat(ended(order, OrderState.FAILED).failure()).contains("TEXT_NOT_SAVED");
    assertThat(hand.asked).isNull();
    assertStands(Visibility.SHOWN);
  }

  @Test
  void changedInTheMomentOfHiding_theOrderDoesNotEndAsIfAllWereWell() {
    OrderId order = sealAndOrder();
    hand.inBetween = this::changeNameless;
    bench.dispatch().run(Cancellation.NEVER);

    assertThat(ended(order, OrderState.FAILED).failure()).contains("TEXT_NOT_SAVED");
    assertStands(Visibility.HIDDEN);

    hand.asked = null;
    bench.reading().state(office.present(item), nothingShown(), PracticeOffice.ANNA.id());
    OrderId again = sealAndOrder();
    bench.dispatch().run(Cancellation.NEVER);
    ended(again, OrderState.CONFIRMED);
    assertThat(hand.asked).as("it is hidden already").isNull();
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(office.evidence(new VersionRef(item, 2))).isPresent();
  }

  @Test
  void whatIsHiddenWithoutEvidenceOfItsText_canBeRestored() {
    sealAndOrder();
    hand.inBetween = this::changeNameless;
    bench.dispatch().run(Cancellation.NEVER);

    var state = office.state(item);
    OrderId restore =
        placed(
            bench
                .decide()
                .restore(state.version(), state.revision(), "", PracticeOffice.ANNA.id()));
    bench.dispatch().run(Cancellation.NEVER);
    ended(restore, OrderState.CONFIRMED);
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.SHOWN);
  }

  @Test
  void anotherNameHandleOrAccountBeforeTheOrderWent_isSavedAndDecidedAnew() {
    for (Sender other :
        List.of(
            called("Ny Nylander", "@roger", "1"),
            called("Roger", "@ny", "1"),
            called("Roger", "@roger", "2"))) {
      hand.item = hand.by(called("Roger", "@roger", "1"));
      bench.intake().again(PracticeOffice.channel(FACEBOOK), List.of(hand.item));
      OrderId order = sealAndOrder();
      hand.item = hand.by(other);
      bench.dispatch().run(Cancellation.NEVER);

      assertThat(ended(order, OrderState.FAILED).failure()).contains("SENDER_CHANGED");
      assertThat(hand.asked).isNull();
      assertThat(office.evidence(office.present(item))).isPresent();
      assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    }
  }

  @Test
  void anotherNameInTheMomentOfHiding_isSavedToo() {
    OrderId order = sealAndOrder();
    hand.inBetween = () -> hand.item = hand.by(Arrivals.sender("Ny Nylander"));
    bench.dispatch().run(Cancellation.NEVER);

    assertThat(ended(order, OrderState.CONFIRMED).failure()).contains("SENDER_CHANGED");
    assertThat(office.evidence(new VersionRef(item, 2))).isPresent();
  }

  @Test
  void aColleaguesAddress_standsBesideTheOneFirstReceived_andOlderEvidenceStaysSound() {
    var asa = called("Åsa", "@asa", "1");
    hand.item = hand.by(asa);
    bench.intake().again(PracticeOffice.channel(FACEBOOK), List.of(hand.item));
    hand.item = hand.by(called("Åsa", "@kollegan", "1"));
    bench.intake().again(PracticeOffice.channel(FACEBOOK), List.of(hand.item));
    VersionRef now = office.present(item);
    assertThat(bench.seal().seal(now, PracticeOffice.ANNA, List.of()))
        .isInstanceOf(Seal.Result.Sealed.class);
    SealedEvidence evidence = office.evidence(now).orElseThrow();
    byte[] bytes =
        office.read(tx -> office.tables().evidences().bytes(tx, sender(evidence))).orElseThrow();
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .contains("\"changedSinceVersion\":1", "@kollegan");
    assertThat(Verified.problems(office)).isEmpty();
    Manifest sealed =
        office
            .read(tx -> office.tables().evidences().manifest(tx, evidence))
            .flatMap(Manifest::read)
            .orElseThrow();
    var likeness = new Likeness(office.tables());
    assertThat(office.<Boolean>read(tx -> likeness.held(tx, asBefore(tx, sealed, now)))).isTrue();
  }

  private static Part sender(SealedEvidence evidence) {
    return evidence.part(Part.Kind.SENDER).orElseThrow();
  }

  /// With the sender alone, as evidence was before the first one stood beside it.
  private Manifest asBefore(Tx tx, Manifest sealed, VersionRef version) {
    Sender now = office.tables().versions().find(tx, version).orElseThrow().sender();
    Digest alone = SenderPart.of(now, Optional.empty()).orElseThrow().digest();
    List<Part> parts =
        sealed.parts().stream()
            .map(
                part ->
                    part.kind() == Part.Kind.SENDER
                        ? new Part(part.name(), part.kind(), part.mediaType(), part.size(), alone)
                        : part)
            .toList();
    return new Manifest(
        sealed.evidence(),
        sealed.version(),
        sealed.channel(),
        sealed.remote(),
        sealed.hasText(),
        sealed.sealedAt(),
        sealed.sealedBy(),
        sealed.checkpoint(),
        sealed.practice(),
        sealed.program(),
        parts);
  }

  @Test
  void aSenderNoLongerTold_stopsNothing() {
    OrderId order = sealAndOrder();
    hand.item = hand.by(new Sender.Withheld());
    bench.dispatch().run(Cancellation.NEVER);

    assertThat(ended(order, OrderState.CONFIRMED).failure()).isEmpty();
    bench.intake().again(PracticeOffice.channel(FACEBOOK), List.of(hand.item));
    assertThat(office.present(item))
        .as("what is no longer told is no new version")
        .isEqualTo(new VersionRef(item, 1));
  }

  @Test
  void aSenderStatedAnew_makesEarlierEvidenceNoWorse_butCarriesNoOrder() {
    changeNameless();
    bench.intake().again(PracticeOffice.channel(FACEBOOK), List.of(hand.item));
    bench.reading().state(office.present(item), nothingShown(), PracticeOffice.ANNA.id());
    assertThat(bench.seal().seal(office.present(item), PracticeOffice.ANNA, List.of()))
        .isInstanceOf(Seal.Result.Sealed.class);
    clock.forward(Duration.ofMinutes(1));
    var named = new SenderStatement.Pasted("Roger Nylander", "https://example.test/roger");
    bench.reading().state(office.present(item), named, PracticeOffice.ANNA.id());

    assertThat(Verified.problems(office)).isEmpty();
    var state = office.state(item);
    var wish = office.wish(state.version(), state.revision(), Optional.empty());
    assertThat(bench.unpublish().order(wish, PracticeOffice.ANNA.id()))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.NOT_SEALED));
  }

  /// The program sealed the new version by what was said of the one before; a person knows better.
  @Test
  void aSenderStatedOfALaterVersion_leavesNoOrderOnTheEarlierStatement() {
    hand.item =
        Arrivals.item(hand.item.id().value(), "Före", new Sender.Withheld(), Visibility.SHOWN);
    bench.intake().again(PracticeOffice.channel(FACEBOOK), List.of(hand.item));
    bench.reading().state(office.present(item), nothingShown(), PracticeOffice.ANNA.id());
    changeNameless();
    bench.intake().again(PracticeOffice.channel(FACEBOOK), List.of(hand.item));
    assertThat(bench.seal().sealByProgram(office.present(item)))
        .isInstanceOf(Seal.Result.Sealed.class);
    var named = new SenderStatement.Pasted("Roger Nylander", "https://example.test/roger");
    bench.reading().state(office.present(item), named, PracticeOffice.ANNA.id());

    var state = office.state(item);
    var wish = office.wish(state.version(), state.revision(), Optional.empty());
    assertThat(bench.unpublish().order(wish, PracticeOffice.ANNA.id()))
        .isEqualTo(new Unpublish.Result.Refused(Unpublish.Why.NOT_SEALED));
  }

  private static Sender called(String name, String handle, String account) {
    return new Sender.Disclosed(
        Optional.of(name),
        Optional.of(handle),
        Optional.of(account),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private void assertStands(Visibility visibility) {
    assertThat(office.present(item)).isEqualTo(new VersionRef(item, 2));
    assertThat(office.evidence(new VersionRef(item, 2))).isEmpty();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(item).visibility()).isEqualTo(visibility);
  }

  private OrderId sealAndOrder() {
    var state = office.state(item);
    assertThat(bench.seal().seal(state.version(), PracticeOffice.ANNA, List.of()))
        .isInstanceOf(Seal.Result.Sealed.class);
    var wish = office.wish(state.version(), state.revision(), Optional.empty());
    return placed(bench.unpublish().order(wish, PracticeOffice.ANNA.id()));
  }

  private void changeNameless() {
    hand.item =
        Arrivals.item(hand.item.id().value(), "Efter", new Sender.Withheld(), Visibility.SHOWN);
  }

  private static SenderStatement nothingShown() {
    return new SenderStatement.NothingShown();
  }
}
