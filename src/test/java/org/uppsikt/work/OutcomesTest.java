package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.search.Phrase;
import org.uppsikt.domain.search.Query;
import org.uppsikt.store.States;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.Registering;
import org.uppsikt.work.search.Hit;
import org.uppsikt.work.search.Indexing;
import org.uppsikt.work.search.Search;

/// The outcomes within the office, and what people say of findings.
class OutcomesTest extends OfficeTest {

  private static final String CASE = "Hej, det gäller bygglovet BN 2026-0147. När får vi besked?";
  private static final PersonId ANNA = PracticeOffice.ANNA.id();
  private static final PersonId BO = PracticeOffice.BO.id();
  private static final Person CHEF =
      new Person(new PersonId(new UUID(7, 3)), "Karin Chef", Role.SUPERVISOR, "Kansliet", false);
  private static final Person REGISTRAR =
      new Person(new PersonId(new UUID(7, 4)), "Rut Arkiv", Role.REGISTRAR, "Arkivet", false);

  @BeforeEach
  void moreColleagues() {
    office
        .database()
        .change(
            tx -> {
              office.tables().people().add(tx, CHEF);
              office.tables().people().add(tx, REGISTRAR);
            });
  }

  @Test
  void whatIsPassedOnIsAcceptedByTheOneItWasPassedTo_andByNobodyElse() {
    ItemId item = received(write("Vem svarar för vägen?"));
    assertThat(pass(item, Handoff.Kind.FORWARD, BO)).isInstanceOf(Decide.Result.Decided.class);
    assertThat(on(item)).contains(BO);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);

    assertThat(atItem().outcomes().respond(item, true, "", CHEF.id()))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.CHANGED_MEANWHILE));
    assertThat(atItem().outcomes().respond(item, true, "", BO))
        .isInstanceOf(Decide.Result.Decided.class);
    assertThat(office.history(item)).contains(EventKind.HANDED_OVER, EventKind.HANDOVER_ACCEPTED);
  }

  @Test
  void whatIsReturnedIsNobodysAgain_andSaysWhy() {
    ItemId item = received(write("Till fel person"));
    pass(item, Handoff.Kind.FORWARD, BO);
    assertThat(atItem().outcomes().respond(item, false, " ", BO))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.NEEDS_REASON));
    atItem().outcomes().respond(item, false, "Inte mitt område", BO);
    assertThat(on(item)).isEmpty();
    assertThat(office.state(item).outcome()).isEmpty();
    assertThat(dossier(item).beside().handoffs().getLast().reply()).isEqualTo("Inte mitt område");
  }

  @Test
  void whatWasAcceptedOrReturned_isOfferedAgainWhenThatIsTakenBack() {
    ItemId item = received(write("Vem svarar för vägen?"));
    pass(item, Handoff.Kind.FORWARD, BO);
    atItem().outcomes().respond(item, true, "", BO);
    assertThat(office.bench().undo().response(item, ANNA)).isEqualTo(Undo.Result.NOTHING_TO_UNDO);
    assertThat(office.bench().undo().response(item, BO)).isEqualTo(Undo.Result.UNDONE);
    assertThat(dossier(item).beside().handoffs().getLast().state())
        .isEqualTo(Handoff.State.OFFERED);

    atItem().outcomes().respond(item, false, "Inte mitt område", BO);
    assertThat(office.bench().undo().response(item, BO)).isEqualTo(Undo.Result.UNDONE);
    assertThat(on(item)).contains(BO);
    assertThat(office.state(item).outcome()).contains(Outcome.FORWARD);
    assertThat(dossier(item).beside().handoffs().getLast().reply()).isEmpty();

    atItem().outcomes().respond(item, false, "Inte mitt område", BO);
    var state = office.state(item);
    office.bench().decide().noAction(state.version(), state.revision(), "åsikt", ANNA);
    assertThat(office.bench().undo().response(item, BO))
        .as("decided since")
        .isEqualTo(Undo.Result.NOTHING_TO_UNDO);
  }

  /// A colleague decided while somebody had it: what she says then reopens nothing.
  @Test
  void whatWasDecidedMeanwhile_staysDecided_whateverIsSaidOfIt() {
    ItemId item = received(write("Vem svarar för vägen?"));
    pass(item, Handoff.Kind.ASK, CHEF.id());
    atItem().outcomes().respond(item, true, "", CHEF.id());
    var state = office.state(item);
    office.bench().decide().noAction(state.version(), state.revision(), "åsikt", ANNA);
    assertThat(atItem().outcomes().respond(item, false, "Låt den vara", CHEF.id()))
        .isInstanceOf(Decide.Result.Decided.class);
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    assertThat(office.state(item).outcome()).contains(Outcome.NO_ACTION);
    assertThat(dossier(item).beside().handoffs().getLast().reply()).isEqualTo("Låt den vara");
  }

  @Test
  void whatWasTakenOnAndGivenBack_isHersAgainWhenThatIsTakenBack() {
    ItemId item = received(write("Vem svarar för vägen?"));
    pass(item, Handoff.Kind.FORWARD, BO);
    atItem().outcomes().respond(item, true, "", BO);
    atItem().outcomes().respond(item, false, "Inte mitt område", BO);
    assertThat(office.bench().undo().response(item, BO)).isEqualTo(Undo.Result.UNDONE);
    assertThat(dossier(item).beside().handoffs().getLast().state())
        .isEqualTo(Handoff.State.ACCEPTED);
    assertThat(office.bench().undo().response(item, BO)).isEqualTo(Undo.Result.UNDONE);
    assertThat(dossier(item).beside().handoffs().getLast().state())
        .isEqualTo(Handoff.State.OFFERED);
  }

  /// Passed on from whoever had it, by mistake: she has it again, or nobody would.
  @Test
  void whatWasPassedOnAnew_isWithTheOneBeforeWhenThatIsTakenBack() {
    ItemId item = received(write("Vem svarar för vägen?"));
    pass(item, Handoff.Kind.FORWARD, BO);
    pass(item, Handoff.Kind.ASK, CHEF.id());
    assertThat(undo(item)).isEqualTo(Undo.Result.UNDONE);
    assertThat(on(item)).contains(BO);
    assertThat(atItem().outcomes().respond(item, true, "Jag tar den", BO))
        .isInstanceOf(Decide.Result.Decided.class);

    pass(item, Handoff.Kind.ASK, CHEF.id());
    assertThat(undo(item)).isEqualTo(Undo.Result.UNDONE);
    assertThat(on(item)).contains(BO);
    assertThat(dossier(item).beside().handoffs().getFirst())
        .matches(had -> had.state() == Handoff.State.ACCEPTED && had.reply().equals("Jag tar den"));
    assertThat(undo(item)).isEqualTo(Undo.Result.UNDONE);
    assertThat(on(item)).as("what was taken back comes back with nothing").isEmpty();
    assertThat(office.state(item).outcome()).isEmpty();
  }

  /// Whoever may answer may take the answer back, also who moderates nothing.
  @Test
  void whoOnlyAnswersAHandOver_takesThatBackToo() {
    ItemId item = received(write("Vem svarar för vägen?"));
    pass(item, Handoff.Kind.FORWARD, REGISTRAR.id());
    assertThat(atItem().outcomes().respond(item, true, "", REGISTRAR.id()))
        .isInstanceOf(Decide.Result.Decided.class);
    assertThat(office.bench().undo().response(item, REGISTRAR.id())).isEqualTo(Undo.Result.UNDONE);
  }

  @Test
  void onlyASupervisorIsAsked_andNobodyPassesToHerself() {
    ItemId item = received(write("Får vi ta bort det här?"));
    var refused = new Decide.Result.Refused(Decide.Why.NO_SUCH_PERSON);
    assertThat(pass(item, Handoff.Kind.ASK, BO)).isEqualTo(refused);
    assertThat(pass(item, Handoff.Kind.FORWARD, ANNA)).isEqualTo(refused);
    assertThat(pass(item, Handoff.Kind.ASK, CHEF.id())).isInstanceOf(Decide.Result.Decided.class);
    assertThat(office.state(item).outcome()).contains(Outcome.ASK);
  }

  @Test
  void whatIsPutAsideComesBackAtItsTime_orWhenItsTextChanges() {
    RemoteId remote = write("Påminn mig");
    ItemId item = received(remote);
    Instant until = clock.instant().plus(Duration.ofHours(2));
    assertThat(snooze(item, until)).isInstanceOf(Decide.Result.Decided.class);
    assertThat(office.state(item).folder()).isEqualTo(Folder.SNOOZED);
    assertThat(atItem().outcomes().wake()).isZero();
    clock.forward(Duration.ofHours(2));
    assertThat(atItem().outcomes().wake()).isEqualTo(1);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);

    snooze(item, clock.instant().plus(Duration.ofHours(2)));
    town.edits(FACEBOOK, remote, "Ändrad");
    passNight();
    office.round(FACEBOOK);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(snooze(item, clock.instant()))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.NO_SUCH_TIME));
  }

  @Test
  void aCaseIsNotClosedBeforeTheRegistryGaveANumber() {
    ItemId item = received(write(CASE));
    assertThat(noAction(item)).isEqualTo(new Decide.Result.Refused(Decide.Why.NEEDS_REGISTRY));
    assertThat(register(item, "BN 2026-0147")).isInstanceOf(Decide.Result.Decided.class);
    assertThat(office.state(item).folder()).isEqualTo(Folder.TO_REGISTER);
    assertThat(dossier(item).beside().proposedNumber()).contains("BN 2026-0147");
    assertThat(noAction(item)).isEqualTo(new Decide.Result.Refused(Decide.Why.NEEDS_REGISTRY));

    assertThat(atItem().outcomes().numbered(item, "KS 2026/88", REGISTRAR.id()))
        .isInstanceOf(Recorded.Numbered.class);
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    assertThat(dossier(item).beside().number()).contains("KS 2026/88");
  }

  @Test
  void anItemIsFoundByTheNumberThatTheRegistryGave() {
    ItemId item = received(write(CASE));
    received(write("Tack"));
    register(item, "");
    Office at = office.bench().office();
    var indexing = new Indexing(at);
    indexing.catchUp(() -> false, standing -> {});
    assertThat(found(at, indexing, "KS 2026/88")).isEmpty();

    atItem().outcomes().numbered(item, "KS 2026/88", REGISTRAR.id());
    assertThat(found(at, indexing, "KS 2026/88")).as("before it is indexed").containsExactly(item);
    indexing.catchUp(() -> false, standing -> {});
    assertThat(found(at, indexing, "ks 2026/88")).containsExactly(item);
    assertThat(found(at, indexing, "KS")).as("no word of the text").containsExactly(item);
    assertThat(found(at, indexing, "KS 2026/89")).isEmpty();
  }

  private static List<ItemId> found(Office at, Indexing indexing, String number) {
    Phrase phrase = Phrase.of(number, false, false).orElseThrow();
    var query =
        new Query(
            List.of(phrase),
            List.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty());
    var ask = new Search.Ask(query, Search.NEWEST, 10, ANNA, Optional.empty());
    var result = (Search.Result.Found) new Search(at, indexing).run(ask);
    return result.hits().stream().map(Hit::item).toList();
  }

  @Test
  void aCaseThatIsAnsweredStillWaitsForItsNumber() {
    ItemId item = received(write(CASE));
    OrderId order = placed(office.answer(item, "Beskedet kommer i maj."));
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(office.state(item).folder()).isEqualTo(Folder.TO_REGISTER);
  }

  @Test
  void everyLocalDecisionIsTakenBack_once() {
    ItemId item = received(write("Ångra mig"));
    noAction(item);
    assertThat(undo(item)).isEqualTo(Undo.Result.UNDONE);
    for (Handoff.Kind kind : Handoff.Kind.values()) {
      assertThat(pass(item, kind, CHEF.id())).isInstanceOf(Decide.Result.Decided.class);
      assertThat(undo(item)).isEqualTo(Undo.Result.UNDONE);
      assertThat(on(item)).isEmpty();
    }
    snooze(item, clock.instant().plus(Duration.ofHours(1)));
    assertThat(undo(item)).isEqualTo(Undo.Result.UNDONE);
    register(item, "");
    assertThat(undo(item)).isEqualTo(Undo.Result.UNDONE);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(undo(item)).isEqualTo(Undo.Result.NOTHING_TO_UNDO);
  }

  @Test
  void anAnswerToWhatIsUnpublishedLeavesItUnpublished() {
    ItemId item = received(write("Ditt as"));
    office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    OrderId first = placed(privately(item, "Vi har dolt din kommentar."));
    assertThat(office.bench().undo().order(first, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);

    OrderId order = placed(privately(item, "Vi har dolt din kommentar."));
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
  }

  private Decide.Result privately(ItemId item, String text) {
    States.State s = office.state(item);
    return office.bench().decide().answer(s.version(), s.revision(), text, true, ANNA);
  }

  @Test
  void whoMayNotModerateDecidesNothing() {
    ItemId item = received(write("Inte registratorns"));
    var refused = new Decide.Result.Refused(Decide.Why.NO_RIGHT);
    States.State s = office.state(item);
    var outcomes = atItem().outcomes();
    PersonId by = REGISTRAR.id();
    assertThat(Registering.handsOver(office.bench().office(), s.version(), s.revision(), "", by))
        .isEqualTo(refused);
    Instant later = clock.instant().plusSeconds(60);
    assertThat(outcomes.snooze(s.version(), s.revision(), later, "", by)).isEqualTo(refused);
    var passing = new Outcomes.Passing(Handoff.Kind.FORWARD, BO, "x");
    assertThat(outcomes.pass(s.version(), s.revision(), passing, by)).isEqualTo(refused);
    assertThat(atItem().judging().missed(s.version(), new Span(0, 4), Category.C01_THREAT, by))
        .isEmpty();
    assertThat(atItem().senders().wide(item, "nyfiken", by)).isEmpty();
    assertThat(atItem().outgoing().keep(Outcome.ANSWER, "sv", "t", "b", by)).isFalse();
  }

  @Test
  void whatPeopleSayOfFindingsIsCountedByRule_andTakenBack() {
    ItemId item = received(write("Jag ska slå ihjäl dig"));
    Finding threat =
        breaches(item).stream()
            .filter(f -> f.subject().code().equals("C01"))
            .findFirst()
            .orElseThrow();
    Feedback said = atItem().judging().notABreach(office.present(item), threat, ANNA).orElseThrow();
    assertThat(tally(threat.rule()).overturned()).isEqualTo(1);
    assertThat(dossier(item).beside().feedback()).containsExactly(said);
    assertThat(atItem().judging().takeBack(said.id(), ANNA)).isTrue();
    assertThat(atItem().judging().takeBack(said.id(), ANNA)).isFalse();
    assertThat(tally(threat.rule()).overturned()).isZero();

    office.sealAndOrder(item);
    long found = breaches(item).stream().filter(f -> f.rule().equals(threat.rule())).count();
    assertThat(tally(threat.rule()).upheld()).isEqualTo(1);
    assertThat(tally(threat.rule()).hits()).isEqualTo((int) found);
  }

  @Test
  void onlyWordsOfTheTextAreMissed() {
    ItemId item = received(write("Hej då"));
    var version = office.present(item);
    var judging = atItem().judging();
    assertThat(judging.missed(version, new Span(4, 9), Category.C01_THREAT, ANNA)).isEmpty();
    assertThat(judging.missed(version, new Span(2, 2), Category.C01_THREAT, ANNA)).isEmpty();
    assertThat(judging.missed(version, new Span(0, 3), Category.C01_THREAT, ANNA)).isPresent();
  }

  private Decide.Result pass(ItemId item, Handoff.Kind kind, PersonId to) {
    States.State s = office.state(item);
    var passing = new Outcomes.Passing(kind, to, "Kan du titta?");
    return atItem().outcomes().pass(s.version(), s.revision(), passing, ANNA);
  }

  private Decide.Result snooze(ItemId item, Instant until) {
    States.State s = office.state(item);
    return atItem().outcomes().snooze(s.version(), s.revision(), until, "", ANNA);
  }

  private Decide.Result register(ItemId item, String proposed) {
    States.State s = office.state(item);
    return Registering.handsOver(
        office.bench().office(), s.version(), s.revision(), proposed, ANNA);
  }

  private Decide.Result noAction(ItemId item) {
    States.State s = office.state(item);
    return office.bench().decide().noAction(s.version(), s.revision(), "åsikt", ANNA);
  }

  private Undo.Result undo(ItemId item) {
    return office.bench().undo().decision(item, ANNA);
  }

  private Optional<PersonId> on(ItemId item) {
    return Optional.ofNullable(atItem().presence().on(List.of(item)).get(item)).map(Person::id);
  }

  private List<Finding> breaches(ItemId item) {
    return dossier(item).check().orElseThrow().check().findingsOrNone().stream()
        .filter(f -> f.subject() instanceof Subject.Breach)
        .toList();
  }

  private Feedback.Tally tally(String rule) {
    return atItem().judging().tally(Duration.ofDays(90)).stream()
        .filter(t -> t.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private Dossier dossier(ItemId item) {
    return office.bench().reading().dossier(item).orElseThrow();
  }

  private AtItem atItem() {
    return office.bench().atItem();
  }
}
