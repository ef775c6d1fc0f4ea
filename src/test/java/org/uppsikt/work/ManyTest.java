package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.store.Outbox;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// One outcome for many items, each for itself.
class ManyTest extends ManyOffice {

  @Test
  void eachIsSealedAndUnpublishedByItself_andWhatCannotBeSealedStopsNothingElse() {
    ItemId first = received(town.writes(FACEBOOK, "Roger Nylander", "Ni är idioter"));
    ItemId nameless = received(town.writesNameless(FACEBOOK, "Ni är idioter allihop"));
    ItemId last = received(town.writes(FACEBOOK, "Petra Wall", "Idioter"));

    List<Many.Line> lines =
        many.unpublish(
                seen(List.of(first, nameless, last)),
                ground(Category.C04_PERSONAL_ATTACK),
                PracticeOffice.ANNA,
                TO_THE_END)
            .lines();

    assertThat(lines).extracting(Many.Line::done).containsExactly(true, false, true);
    assertThat(lines.get(1).result()).isEqualTo(new Many.Result.Refused(Seal.Why.SENDER_NEEDED));
    assertThat(office.orders(nameless)).isEmpty();
    assertThat(office.state(nameless).folder()).isEqualTo(Folder.INBOX);
    for (ItemId item : List.of(first, last)) {
      assertThat(office.evidence(office.present(item))).isPresent();
      assertThat(office.orders(item))
          .extracting(Outbox.Order::version)
          .containsExactly(office.present(item));
    }
  }

  @Test
  void aDirectMessageAmongThemIsNeitherSealedNorUnpublished() {
    ItemId comment = received(town.writes(FACEBOOK, "Petra Wall", "Du ska dö"));
    ItemId message =
        office
            .bench()
            .intake()
            .take(
                PracticeOffice.channel(FACEBOOK),
                List.of(),
                List.of(Arrivals.message("m1", "Du ska dö")))
            .fresh()
            .getFirst();
    Many.Run run =
        many.unpublish(
            seen(List.of(comment, message)),
            ground(Category.C01_THREAT),
            PracticeOffice.ANNA,
            TO_THE_END);
    assertThat(run.lines().getFirst().done()).isTrue();
    assertThat(run.lines().getLast().result())
        .isEqualTo(new Many.Result.Refused(Unpublish.Why.NOT_OFFERED));
    assertThat(office.evidence(office.present(message))).isEmpty();
  }

  @Test
  void aStopLeavesTheRestUntouched_andWhatWasDoneDone() {
    List<ItemId> items = comments(4);
    var told = new ArrayList<Many.Line>();
    var watch = new Many.Watch(() -> told.size() >= 2, told::add);

    List<Many.Line> lines = many.noAction(seen(items), "", PracticeOffice.ANNA, watch).lines();

    assertThat(lines)
        .isEqualTo(told)
        .extracting(Many.Line::done)
        .containsExactly(true, true, false, false);
    assertThat(lines.getLast().result()).isEqualTo(new Many.Result.Untouched());
    assertThat(items.stream().map(item -> office.state(item).folder()))
        .containsExactly(Folder.DONE, Folder.DONE, Folder.INBOX, Folder.INBOX);
  }

  @Test
  void anUnknownItemIsToldOf_andTheOthersGoOn() {
    var unknown = new Many.Seen(new VersionRef(new ItemId(Long.MAX_VALUE), 1), 1);
    ItemId known = comments(1).getFirst();
    List<Many.Seen> items = List.of(unknown, seen(List.of(known)).getFirst());
    List<Many.Line> lines = many.answer(items, HEJ, PracticeOffice.ANNA, TO_THE_END).lines();
    assertThat(lines).extracting(Many.Line::done).containsExactly(false, true);
    assertThat(office.state(known).folder()).isEqualTo(Folder.OUTBOX);
  }

  @Test
  void manyAreSnoozedTogether_andTakenBackTogether() {
    List<ItemId> items = comments(2);
    Instant until = clock.instant().plus(Duration.ofHours(3));
    Many.Run run =
        many.snooze(seen(items), until, "Väntar på nämnden", PracticeOffice.ANNA, TO_THE_END);
    assertThat(items).allMatch(item -> office.reason(item).equals("Väntar på nämnden"));
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.SNOOZED);

    assertThat(office.bench().undo().all(run, PracticeOffice.ANNA.id()))
        .isEqualTo(Undo.Result.UNDONE);
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.INBOX);
    clock.forward(Duration.ofHours(4));
    assertThat(office.bench().atItem().outcomes().wake()).as("none waits any more").isZero();
  }

  @Test
  void ofManyWhatHasLeftStays_andTheRestIsTakenBack() {
    List<ItemId> items = comments(2);
    Many.Run run = many.answer(seen(items), HEJ, PracticeOffice.ANNA, TO_THE_END);
    OrderId first = office.orders(items.getFirst()).getFirst().id();
    office.bench().dispatch().now(first, PracticeOffice.ANNA.id());

    assertThat(office.bench().undo().all(run, PracticeOffice.ANNA.id()))
        .isEqualTo(Undo.Result.PARTLY);
    assertThat(office.state(items.getLast()).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(items.getFirst()).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void whatWasEditedOrDecidedSinceItWasMarked_isLeftAsItIs() {
    RemoteId remote = town.writes(FACEBOOK, "Petra Wall", "Tack");
    ItemId edited = received(remote);
    List<ItemId> others = comments(2);
    List<Many.Seen> marked = seen(List.of(edited, others.getFirst(), others.getLast()));
    town.edits(FACEBOOK, remote, "Inget tack");
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    answered(others.getFirst());

    List<Many.Line> lines =
        many.unpublish(
                marked, ground(Category.C04_PERSONAL_ATTACK), PracticeOffice.ANNA, TO_THE_END)
            .lines();
    var changed = new Many.Result.Refused(Decide.Why.CHANGED_MEANWHILE);
    assertThat(lines.subList(0, 2)).extracting(Many.Line::result).containsOnly(changed);
    assertThat(lines.getLast().done()).isTrue();
    assertThat(office.state(edited).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.evidence(office.present(edited))).as("not sealed either").isEmpty();
    assertThat(office.state(others.getFirst()).outcome()).contains(Outcome.ANSWER);
  }

  @Test
  void whatAColleagueHasOpen_orWasPassedOnTo_isLeftToHer() {
    List<ItemId> items = comments(4);
    var atItem = office.bench().atItem();
    atItem.presence().open(items.get(0), PracticeOffice.BO.id());
    atItem.presence().open(items.get(1), PracticeOffice.ANNA.id());
    passedOn(items.get(2), PracticeOffice.BO);

    List<Many.Line> lines = many.noAction(seen(items), "", PracticeOffice.ANNA, TO_THE_END).lines();
    assertThat(lines).extracting(Many.Line::done).containsExactly(false, true, false, true);
    assertThat(lines.get(0).result()).isEqualTo(new Many.Result.Held(PracticeOffice.BO));
    assertThat(lines.get(2).result()).isEqualTo(new Many.Result.Held(PracticeOffice.BO));

    clock.forward(Presence.LEASE.plusSeconds(1));
    List<Many.Line> later =
        many.noAction(seen(items.subList(0, 1)), "", PracticeOffice.ANNA, TO_THE_END).lines();
    assertThat(later).as("her lease is over").allMatch(Many.Line::done);
  }

  @Test
  void nothingIsSealedOnAGroundThatAllowsNoCopy() {
    ItemId item = comments(1).getFirst();
    List<Many.Line> lines =
        many.unpublish(
                seen(List.of(item)),
                ground(Category.C09_CHILD_ABUSE),
                PracticeOffice.ANNA,
                TO_THE_END)
            .lines();
    assertThat(lines.getFirst().result())
        .isEqualTo(new Many.Result.Refused(Unpublish.Why.NO_COPY_ALONE));
    assertThat(office.evidence(office.present(item))).isEmpty();
  }

  private void answered(ItemId item) {
    office
        .bench()
        .decide()
        .answer(office.present(item), office.state(item).revision(), HEJ, PracticeOffice.BO.id());
  }

  private void passedOn(ItemId item, Person to) {
    var passing = new Outcomes.Passing(Handoff.Kind.FORWARD, to.id(), "Kan du titta?");
    office
        .bench()
        .atItem()
        .outcomes()
        .pass(
            office.present(item), office.state(item).revision(), passing, PracticeOffice.ANNA.id());
  }

  /// The row that means this category first.
  private ListedGround ground(Category category) {
    return office.bench().office().policy().grounds().stream()
        .filter(listed -> listed.categories().getFirst() == category)
        .findFirst()
        .orElseThrow();
  }
}
