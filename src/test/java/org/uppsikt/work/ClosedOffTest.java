package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.HandingOver.Picked;

/// A direct message of which no copy may be made: no channel takes it away, so it is closed off
/// where it lies.
class ClosedOffTest extends ExceptionTest {

  private static final NoCopy.Why CHANGED_MEANWHILE = NoCopy.Why.CHANGED_MEANWHILE;

  @Test
  void nothingIsOrderedOrSealed_andOnlyTheNamedReadIt() {
    ItemId message = message();
    assertThat(closeOff(message)).isEqualTo(new NoCopy.Result.ClosedOff());
    assertSilent(message);
    assertThat(office.orders(message)).isEmpty();
    assertThat(office.evidence(office.present(message))).isEmpty();
    assertThat(office.state(message).folder()).isEqualTo(Folder.INBOX);
    assertThat(history(message))
        .contains(
            EventKind.RESTRICTED,
            EventKind.POLICE_TASK_OPENED,
            EventKind.SECOND_PERSON_CALLED,
            EventKind.WITHOUT_COPY)
        .doesNotContain(EventKind.SEALED);
    PoliceTask task = bench().exceptions().police().open().getFirst();
    assertThat(task.calls(BO)).isTrue();
    addEva();
    Restricted restricted = bench().exceptions().restricted();
    assertThat(restricted.open(message, "polisens fråga", EVA.id()))
        .isEqualTo(new Restricted.Result.Refused(Restricted.Why.NO_RIGHT));
    assertThat(restricted.open(message, "polisens fråga", BO))
        .isInstanceOf(Restricted.Result.Opened.class);
    assertThat(office.seal(message)).isEqualTo(new Seal.Result.Refused(Seal.Why.RESTRICTED));
  }

  @Test
  void somebodyElseMustBeCalled_andItIsTheMessageThatWasLookedAt() {
    ItemId message = message();
    NoCopy.Considered first = consider(message, Category.C09_CHILD_ABUSE, ANNA);
    assertRefused(message, first, wish(message, Optional.empty(), ""), NoCopy.Why.SECOND_NEEDED);
    NoCopy.Wish seen = wish(message, Optional.of(BO), "");
    office.database().change(tx -> office.tables().states().folder(tx, message, Folder.INBOX));
    assertRefused(message, first, seen, CHANGED_MEANWHILE);
    assertThat(bench().exceptions().police().open()).isEmpty();
  }

  /// Both had it open, and whoever comes second is told so also where she reads it again first.
  @Test
  void whoeverComesSecondBecomesNoReader() {
    addEva();
    ItemId message = message();
    NoCopy.Considered second = consider(message, Category.C09_CHILD_ABUSE, EVA.id());
    closeOff(message);
    assertRefused(message, second, wish(message, Optional.of(ANNA), ""), NoCopy.Why.CLOSED_OFF);
    var ground = ground(Category.C09_CHILD_ABUSE);
    var anew = bench().exceptions().noCopy().consider(office.present(message), ground, EVA.id());
    assertThat(anew).isEqualTo(new NoCopy.First.Refused(NoCopy.Why.CLOSED_OFF));
    assertNoReader(message, EVA.id());
    assertThat(bench().exceptions().police().open().getFirst().calls(BO)).isTrue();
    assertThat(history(message)).containsOnlyOnce(EventKind.WITHOUT_COPY);
  }

  @Test
  void neitherDoesWhoeverHidesACommentWhoseFirstOrderCameToNothing() {
    addEva();
    ItemId comment = comment();
    NoCopy.Considered before = consider(comment, Category.C09_CHILD_ABUSE, EVA.id());
    OrderId first = hide(comment);
    assertRefused(comment, before, wish(comment, Optional.of(ANNA), ""), CHANGED_MEANWHILE);
    passWindow();
    bench().dispatch().runDue();
    assertThat(bench().settle().settle(first, false, ANNA)).isTrue();
    assertThat(office.state(comment).folder()).isEqualTo(Folder.INBOX);
    assertRefused(comment, before, wish(comment, Optional.of(ANNA), ""), CHANGED_MEANWHILE);

    NoCopy.Considered anew = consider(comment, Category.C09_CHILD_ABUSE, EVA.id());
    assertThat(anew.named()).isTrue();
    OrderId second = placed(order(anew, wish(comment, Optional.of(ANNA), "")));
    assertNoReader(comment, EVA.id());
    assertThat(bench().undo().order(second, EVA.id())).isEqualTo(Undo.Result.UNDONE);
    assertSilent(comment);
    assertNoReader(comment, EVA.id());
  }

  private void assertNoReader(ItemId item, PersonId by) {
    Restricted restricted = bench().exceptions().restricted();
    assertThat(restricted.open(item, "polisens fråga", by))
        .isEqualTo(new Restricted.Result.Refused(Restricted.Why.NO_RIGHT));
    assertThat(restricted.open(item, "polisens fråga", BO))
        .isInstanceOf(Restricted.Result.Opened.class);
  }

  /// It was unpublished with a copy before anybody knew; what was kept is closed off with it.
  @Test
  void aCommentThatIsShownNoMoreIsClosedOffWhereItLies() {
    ItemId comment = item();
    office.sealAndOrder(comment);
    passWindow();
    office.dispatch();
    assertThat(office.state(comment).folder()).isEqualTo(Folder.UNPUBLISHED);
    NoCopy.Considered first = consider(comment, Category.C09_CHILD_ABUSE, ANNA);
    assertThat(first.kept().evidence()).isEqualTo(1);
    assertThat(order(first, wish(comment, Optional.of(BO), "")))
        .isEqualTo(new NoCopy.Result.ClosedOff());
    assertSilent(comment);
    assertThat(office.orders(comment)).as("nothing more to hide").hasSize(1);
    assertThat(office.state(comment).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(bench().exceptions().police().open()).hasSize(1);
    assertThat(history(comment)).contains(EventKind.RESTRICTED, EventKind.WITHOUT_COPY);
  }

  /// Whoever may not read it opens it to nobody, also once the police report is answered.
  @Test
  void itIsShownAgainByItsReadersAlone() {
    addEva();
    ItemId comment = item();
    office.sealAndOrder(comment);
    passWindow();
    office.dispatch();
    order(consider(comment, Category.C09_CHILD_ABUSE, ANNA), wish(comment, Optional.of(BO), ""));
    Police police = bench().exceptions().police();
    var no = new PoliceAnswer.NotReported("Det var ingen bild");
    police.answer(police.open().getFirst().id(), no, EVA.id());
    assertThat(bench().reading().dossier(comment).orElseThrow().opensTo(EVA.id())).isFalse();
    assertThat(shownAgain(comment, EVA.id()))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.NOT_A_READER));
    assertThat(office.state(comment).folder()).isEqualTo(Folder.UNPUBLISHED);

    assertThat(bench().reading().dossier(comment).orElseThrow().opensTo(BO)).isTrue();
    assertThat(shownAgain(comment, BO)).isInstanceOf(Decide.Result.Placed.class);
    passWindow();
    office.dispatch();
    assertThat(town.shows(FACEBOOK, remote)).isEqualTo("visible");
    assertThat(bench().reading().dossier(comment).orElseThrow().restricted()).isFalse();
  }

  private Decide.Result shownAgain(ItemId item, PersonId by) {
    int revision = office.state(item).revision();
    return bench().decide().restore(office.present(item), revision, "omprövat", by);
  }

  @Test
  void itIsClosedOnceThePoliceReportIsAnswered() {
    ItemId message = message();
    closeOff(message);
    assertThat(trifling(message)).isEqualTo(new Recorded.Refused(Decide.Why.POLICE_TASK_OPEN));
    Police police = bench().exceptions().police();
    var no = new PoliceAnswer.NotReported("Polisen hade den redan");
    assertThat(police.answer(police.open().getFirst().id(), no, BO)).isEqualTo(Police.Result.DONE);
    assertThat(trifling(message)).isInstanceOf(Recorded.Kept.class);
    int revision = office.state(message).revision();
    bench().decide().noAction(office.present(message), revision, "Anmält", ANNA);
    assertThat(office.state(message).folder()).isEqualTo(Folder.DONE);
    assertSilent(message);
  }

  /// Both had it open when it was protected, and each closes it off; nobody becomes a reader, and
  /// nobody else is called than the first time.
  @Test
  void whatIsProtectedIsClosedOffOnce() {
    addEva();
    ItemId message = message();
    protect(message);
    NoCopy.Considered first = consider(message, Category.C09_CHILD_ABUSE, ANNA);
    NoCopy.Considered second = consider(message, Category.C09_CHILD_ABUSE, BO);
    NoCopy.Wish call = wish(message, Optional.of(EVA.id()), "");
    assertThat(order(first, call)).isEqualTo(new NoCopy.Result.ClosedOff());
    Set<PersonId> readers = readers(message);
    assertRefused(message, second, wish(message, Optional.of(ANNA), ""), NoCopy.Why.CLOSED_OFF);
    assertClosed(message);
    assertThat(readers(message)).isEqualTo(readers).containsExactly(EVA.id());
    assertThat(history(message)).containsOnlyOnce(EventKind.WITHOUT_COPY);
    PoliceTask task = bench().exceptions().police().open().getFirst();
    assertThat(task.calls(EVA.id())).isTrue();
  }

  /// It was hidden without a copy before, or was about to be and was not.
  @Test
  void anOrderThatWentCountsToo_andOneThatWasTakenBackDoesNot() {
    addEva();
    ItemId comment = item();
    protect(comment);
    assertThat(bench().undo().order(hide(comment), ANNA)).isEqualTo(Undo.Result.UNDONE);
    town.deletes(FACEBOOK, remote);
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    NoCopy.Considered first = consider(comment, Category.C09_CHILD_ABUSE, ANNA);
    assertThat(order(first, wish(comment, Optional.of(BO), "")))
        .isEqualTo(new NoCopy.Result.ClosedOff());

    ItemId hidden = item();
    protect(hidden);
    hide(hidden);
    passWindow();
    office.dispatch();
    assertThat(office.state(hidden).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertClosed(hidden);
  }

  private void assertClosed(ItemId item) {
    var ground = ground(Category.C09_CHILD_ABUSE);
    assertThat(bench().exceptions().noCopy().consider(office.present(item), ground, BO))
        .isEqualTo(new NoCopy.First.Refused(NoCopy.Why.CLOSED_OFF));
  }

  private void protect(ItemId item) {
    var wish = new Protect.Wish(Protection.Kind.PROTECTED_IDENTITY, "adressen", Set.of());
    int revision = office.state(item).revision();
    assertThat(bench().atItem().protect().protect(office.present(item), revision, wish, ANNA))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  private Set<PersonId> readers(ItemId item) {
    return office.read(tx -> office.tables().restrictions().of(tx, item)).orElseThrow().readers();
  }

  /// Its channel is not connected here: nothing would ever carry an order out.
  @Test
  void aCommentThatNothingHidesIsClosedOffToo() {
    ItemId comment = item();
    NoCopy.Considered hideable = consider(comment, Category.C09_CHILD_ABUSE, ANNA);
    Office same = bench().office();
    NoCopy noCopy = new NoCopy(same, channel -> Optional.empty(), WINDOW);
    NoCopy.Wish wish = wish(comment, Optional.of(BO), "");
    assertThat(noCopy.order(hideable, wish))
        .as("she was told that it would be hidden")
        .isEqualTo(new NoCopy.Result.Refused(CHANGED_MEANWHILE));
    var ground = ground(Category.C09_CHILD_ABUSE);
    var first = (NoCopy.First.Ready) noCopy.consider(office.present(comment), ground, ANNA);
    assertThat(noCopy.order(first.considered(), wish)).isEqualTo(new NoCopy.Result.ClosedOff());
    assertSilent(comment);
    assertThat(office.orders(comment)).isEmpty();
    assertThat(office.state(comment).folder()).isEqualTo(Folder.INBOX);
    assertThat(bench().exceptions().police().open()).hasSize(1);
    assertThat(noCopy.consider(office.present(comment), ground, BO))
        .isEqualTo(new NoCopy.First.Refused(NoCopy.Why.CLOSED_OFF));
    OrderId since = hide(comment);
    assertThat(office.orders(comment)).as("once it can be").extracting("id").containsExactly(since);
  }

  private Recorded trifling(ItemId message) {
    var picked = new Picked(office.present(message), office.state(message).revision());
    return bench()
        .atItem()
        .handingOver()
        .dispose(picked, Disposition.Kind.TRIFLING, "2.1", "Anmält till polisen", ANNA);
  }

  private NoCopy.Result closeOff(ItemId message) {
    NoCopy.Considered first = consider(message, Category.C09_CHILD_ABUSE, ANNA);
    return order(first, wish(message, Optional.of(BO), ""));
  }

  private ItemId comment() {
    var arrival = Arrivals.comment("hand-1", WORDS);
    return bench()
        .intake()
        .take(PracticeOffice.channel(PracticeOffice.MANUAL), List.of(), List.of(arrival))
        .fresh()
        .getFirst();
  }

  private ItemId message() {
    var arrival = Arrivals.message("m9", WORDS);
    return bench()
        .intake()
        .take(PracticeOffice.channel(INSTAGRAM), List.of(), List.of(arrival))
        .fresh()
        .getFirst();
  }
}
