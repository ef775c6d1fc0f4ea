package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
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
    assertRefused(message, second, wish(message, Optional.of(ANNA), ""), CHANGED_MEANWHILE);
    var ground = ground(Category.C09_CHILD_ABUSE);
    var anew = bench().exceptions().noCopy().consider(office.present(message), ground, EVA.id());
    assertThat(anew).isEqualTo(new NoCopy.First.Refused(CHANGED_MEANWHILE));
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
