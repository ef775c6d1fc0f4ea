package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Reach;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Urgency;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.store.Database;
import org.uppsikt.store.Levels;
import org.uppsikt.store.States;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;

/// The clock raises what is due, on both databases. A question is due after two working days, what
/// is flagged after seven days, what the press asks on the same day.
abstract class RaisingContract {

  private static final String THREAT = "Jag ska slå ihjäl dig, din idiot";
  private static final String ADVERT = "Tjäna 900 kr om dagen hemifrån, skriv till mig";
  private static final String PHONE = "Du når henne på 070-174 06 05 hela dagen";
  private static final String OFFER = "Fri frakt på alla skor";
  private static final String QUESTION = "När börjar skolan?";
  private static final String PRESS =
      "Hej, jag är reporter på Bladet. När får jag en intervju med kommunalrådet?";
  private static final ItemFilter INBOX = ItemFilter.of(Folder.INBOX);

  /// Monday 3 August 2026, 10:41 in Björkvik.
  final Ticking clock = new Ticking();

  private Database database;
  private Workplace place;
  private Raising raising;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    place = new Workplace(database, clock);
    raising = new Raising(place.office);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void anOverdueQuestionStandsAboveALaterThreat_andIsAQuestionStill() {
    ItemId question = arrive(QUESTION);
    clock.forward(Duration.ofDays(3));
    ItemId threat = arrive(THREAT);
    ItemId later = arrive("Var ligger badet?");
    assertThat(items()).containsExactly(threat, question, later);
    assertThat(raising.raise()).isEqualTo(1);

    assertThat(items()).containsExactly(question, threat, later);
    assertThat(state(question).level()).isEqualTo(Severity.URGENT);
    assertThat(state(question).severity()).isEqualTo(Severity.QUESTION);
    assertThat(state(later).level()).isEqualTo(Severity.QUESTION);
    assertThat(count(INBOX.levels(Set.of(Severity.URGENT)))).isEqualTo(2);
    assertThat(count(INBOX.levels(Set.of(Severity.QUESTION)))).isEqualTo(1);
    assertThat(count(INBOX.severities(Set.of(Severity.QUESTION)))).isEqualTo(2);
  }

  @Test
  void aQuestionRisesStepByStep_andNothingElseMoves() {
    ItemId question = arrive(QUESTION);
    ItemId praise = arrive("Tack för bra information");
    int revision = state(question).revision();
    assertThat(raised(Duration.ofDays(1))).isEqualTo(Severity.QUESTION);
    assertThat(raised(Duration.ofHours(14))).as("Wednesday").isEqualTo(Severity.MEDIUM);
    assertThat(raising.raise()).isZero();
    assertThat(raised(Duration.ofHours(8))).as("within two hours").isEqualTo(Severity.HIGH);
    assertThat(raised(Duration.ofHours(3))).as("past").isEqualTo(Severity.HIGH);
    assertThat(raised(Duration.ofDays(1))).as("past by a day").isEqualTo(Severity.URGENT);
    assertThat(raising.raise()).isZero();
    assertThat(state(praise).level()).isEqualTo(Severity.NONE);
    assertThat(state(question).revision()).as("no decision is refused for it").isEqualTo(revision);
  }

  @Test
  void whatThePressAsksIsDueTheSameDay() {
    ItemId asked = arrive(PRESS);
    ItemId question = arrive(QUESTION);
    assertThat(state(asked).level()).isEqualTo(Severity.MEDIUM);
    assertThat(state(question).level()).isEqualTo(Severity.QUESTION);
    assertThat(items()).containsExactly(asked, question);
    assertThat(due(asked)).isEqualTo(Instant.parse("2026-08-03T21:59:00Z"));
    clock.forward(Duration.ofHours(12));
    raising.raise();
    assertThat(state(asked).level()).isEqualTo(Severity.HIGH);
    assertThat(state(question).level()).isEqualTo(Severity.QUESTION);
  }

  /// Two working days from Friday night end later than two from the Saturday morning after it.
  @Test
  void overAWeekendTheLaterMayBeDueFirst() {
    clock.forward(Duration.ofDays(4).plusHours(12));
    ItemId friday = arrive(QUESTION);
    clock.forward(Duration.ofHours(10));
    ItemId saturday = arrive("Var ligger badet?");
    clock.forward(Duration.ofDays(3).minusHours(1));
    raising.raise();
    assertThat(state(saturday).level()).isEqualTo(Severity.HIGH);
    assertThat(state(friday).level()).isEqualTo(Severity.MEDIUM);
    clock.forward(Duration.ofHours(13));
    assertThat(raising.raise()).isEqualTo(1);
    assertThat(state(friday).level()).isEqualTo(Severity.HIGH);
  }

  @Test
  void whatIsFlaggedRisesByTheCeilingOfSupervision() {
    ItemId advert = arrive(ADVERT);
    assertThat(state(advert).level()).isEqualTo(Severity.MEDIUM);
    clock.forward(Duration.ofDays(7).minusHours(1));
    assertThat(raising.raise()).isEqualTo(1);
    assertThat(state(advert).level()).isEqualTo(Severity.HIGH);
  }

  @Test
  void whatIsDecidedStandsByWhatWasFound_andRisesAgainWhenItComesBack() {
    ItemId question = arrive(QUESTION);
    clock.forward(Duration.ofDays(4));
    raising.raise();
    States states = place.office.tables().states();
    int revision = state(question).revision();
    database.change(
        tx ->
            states.decided(
                tx, question, revision, Outcome.NO_ACTION, Folder.DONE, clock.instant()));
    assertThat(state(question).level()).isEqualTo(Severity.QUESTION);
    assertThat(raising.raise()).isZero();
    database.change(tx -> states.undecided(tx, question, Folder.INBOX));
    assertThat(raising.raise()).isEqualTo(1);
    assertThat(state(question).level()).isEqualTo(Severity.URGENT);
  }

  /// As under a policy that gave less time.
  @Test
  void whatWasRaisedTooFarIsLowered() {
    ItemId question = arrive(QUESTION);
    ItemId asked = arrive(PRESS);
    database.change(
        tx ->
            List.of(question, asked)
                .forEach(item -> place.office.tables().levels().put(tx, tooFar(item))));
    assertThat(state(question).level()).isEqualTo(Severity.URGENT);
    assertThat(raising.raise()).isEqualTo(2);
    assertThat(state(question).level()).isEqualTo(Severity.QUESTION);
    assertThat(state(asked).level()).isEqualTo(Severity.MEDIUM);
  }

  /// A new text asks no later than the one before it did.
  @Test
  void whatIsWrittenAnewStaysRaised_andGetsGraverAtOnce() {
    ItemId question = arrive(QUESTION);
    clock.forward(Duration.ofDays(2).plusHours(1));
    raising.raise();
    newVersion(question, Severity.QUESTION);
    assertThat(state(question).level()).isEqualTo(Severity.HIGH);
    newVersion(question, Severity.URGENT);
    assertThat(state(question).level()).isEqualTo(Severity.URGENT);
    newVersion(question, Severity.NONE);
    assertThat(state(question).level()).isEqualTo(Severity.NONE);
  }

  @Test
  void whatIsDueAtNoTimeAnyMore_standsByWhatIsFoundInItNow() {
    for (Severity now : List.of(Severity.NONE, Severity.NOT_CHECKED)) {
      ItemId question = arrive("Var ligger badet? " + now);
      clock.forward(Duration.ofDays(6));
      raising.raise();
      assertThat(state(question).level()).isEqualTo(Severity.URGENT);
      newVersion(question, now);
      assertThat(state(question).level()).isEqualTo(now);
      assertThat(raising.raise()).isZero();
    }
  }

  /// As it was left before such items were looked at.
  @Test
  void whatIsDueAtNoTimeAndStandsRaised_isLowered() {
    ItemId praise = arrive("Tack för bra information");
    ItemId unread = arrive(QUESTION);
    newVersion(unread, Severity.NOT_CHECKED);
    database.change(
        tx ->
            List.of(praise, unread)
                .forEach(item -> place.office.tables().levels().put(tx, tooFar(item))));
    assertThat(state(praise).level()).isEqualTo(Severity.URGENT);
    assertThat(raising.raise()).isEqualTo(2);
    assertThat(state(praise).level()).isEqualTo(Severity.NONE);
    assertThat(state(unread).level()).isEqualTo(Severity.NOT_CHECKED);
  }

  /// What the law asks to have removed stands a step higher where others read it, what only the
  /// municipality reads a step lower.
  @Test
  void lawAndReachMoveWhatIsFound() {
    assertThat(severity(arrive("Din idiot"))).isEqualTo(Severity.HIGH);
    assertThat(severity(place.message("Din stora idiot"))).isEqualTo(Severity.MEDIUM);
    assertThat(severity(arrive(PHONE))).isEqualTo(Severity.HIGH);
    assertThat(severity(place.message(PHONE))).isEqualTo(Severity.LOW);
    assertThat(severity(arrive(OFFER))).isEqualTo(Severity.MEDIUM);
    assertThat(severity(place.message(THREAT))).isEqualTo(Severity.URGENT);
  }

  @Test
  void inAThreadThatManyFollow_whatIsMediumStandsHigh_andWhatStoodBeforeStays() {
    ItemId early = arrive(OFFER);
    String[] texts = new String[Reach.CROWD - 2];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = "Rad " + i;
    }
    place.arrive(texts);
    ItemId late = arrive(OFFER + " i dag");
    assertThat(severity(late)).isEqualTo(Severity.HIGH);
    assertThat(severity(early)).isEqualTo(Severity.MEDIUM);
    new Intake(place.office, StandardDetectors.flagger(Clocks.of(() -> 0L)))
        .checkAgain(new VersionRef(early, 1));
    assertThat(severity(early)).as("checked again where it stands now").isEqualTo(Severity.HIGH);
  }

  @Test
  void soManyAtOnce_theRestWithTheNext() {
    String[] texts = new String[Raising.MOST + 5];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = "Har buss " + i + " slutat gå?";
    }
    place.arrive(texts);
    clock.forward(Duration.ofDays(4));
    assertThat(raising.raise()).isEqualTo(Raising.MOST);
    assertThat(raising.raise()).isEqualTo(5);
    assertThat(raising.raise()).isZero();
  }

  private Map<Levels.Standing, Urgency> tooFar(ItemId item) {
    Urgency was = new Lists(place.office).lines(List.of(item)).getFirst().urgency();
    return Map.of(
        new Levels.Standing(item, was), new Urgency(was.severity(), Severity.URGENT, was.since()));
  }

  private void newVersion(ItemId item, Severity severity) {
    States states = place.office.tables().states();
    database.change(tx -> states.newVersion(tx, new VersionRef(item, 1), severity, "Kim", "?"));
  }

  private Severity severity(ItemId item) {
    return state(item).severity();
  }

  private Severity raised(Duration later) {
    clock.forward(later);
    raising.raise();
    return new Lists(place.office).page(INBOX, Lists.Place.START, 1).getFirst().urgency().level();
  }

  private ItemId arrive(String text) {
    return place.arrive(text).getFirst();
  }

  private List<ItemId> items() {
    return new Lists(place.office)
        .page(INBOX, Lists.Place.START, 10).stream().map(Lists.Line::item).toList();
  }

  private Instant due(ItemId item) {
    return new Lists(place.office).lines(List.of(item)).getFirst().dueAt().orElseThrow();
  }

  private int count(ItemFilter filter) {
    return new Lists(place.office).counts(List.of(filter)).getFirst();
  }

  private States.State state(ItemId item) {
    return database.read(tx -> place.office.tables().states().find(tx, item)).orElseThrow();
  }
}
