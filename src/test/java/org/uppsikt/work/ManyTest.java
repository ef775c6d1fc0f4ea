package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.store.Outbox;
import org.uppsikt.testing.Plugs;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Town;

/// One outcome for many items, each for itself.
class ManyTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;
  private static final Decide.Answer HEJ = new Decide.Answer(Outcome.ANSWER, "Hej", false, "");
  private static final Many.Watch TO_THE_END = new Many.Watch(() -> false, line -> {});

  @SuppressWarnings("NullAway.Init")
  private static Town town;

  @TempDir Path folder;
  private final Ticking clock = new Ticking();

  @SuppressWarnings("NullAway.Init")
  private PracticeOffice office;

  @SuppressWarnings("NullAway.Init")
  private Many many;

  /// What else happens while something is taken back.
  private Runnable onUndo = () -> {};

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
    var setup =
        new Setup(
            folder,
            Plugs.practice(town.wire()),
            clock,
            PracticeOffice.WINDOW,
            Duration.ofSeconds(20),
            this::reached);
    office = new PracticeOffice(setup).fromNowOn(town);
    var b = office.bench();
    many = new Many(b.office(), b.seal(), b.connectors(), PracticeOffice.WINDOW);
  }

  private void reached(Step step) {
    if (step == Step.UNDO_COMMITTED) {
      onUndo.run();
    }
  }

  @AfterEach
  void close() {
    office.close();
  }

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
    assertThat(items).allMatch(item -> reason(item).equals("Väntar på nämnden"));
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
  void nothingLeavesWhileTheRunGoesOn_andAllCanBeTakenBackFromItsEnd() {
    List<ItemId> items = comments(4);
    var slow = new Many.Watch(() -> false, line -> anotherSevenMinutes());

    Many.Run run = many.answer(seen(items), HEJ, PracticeOffice.ANNA, slow);
    Instant deadline = clock.instant().plus(PracticeOffice.WINDOW);
    assertThat(run.deadline()).contains(deadline);
    assertThat(items).allMatch(item -> order(item).notBefore().equals(deadline));
    assertThat(items).allMatch(item -> office.history(item).contains(EventKind.WINDOW_SHARED));

    clock.forward(PracticeOffice.WINDOW.minusSeconds(1));
    assertThat(office.dispatch()).isZero();
    assertThat(office.bench().undo().all(run, PracticeOffice.ANNA.id()))
        .isEqualTo(Undo.Result.UNDONE);
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.INBOX);
  }

  /// The other console has not come round to it yet.
  @Test
  void whatAColleagueSendsAtOnceWhileTheRunGoesOn_isNotPutOffAgain() {
    List<ItemId> items = comments(3);
    var told = new ArrayList<Many.Line>();
    var watch =
        new Many.Watch(
            () -> false,
            line -> {
              told.add(line);
              if (told.size() == 2) {
                OrderId first = order(items.get(0)).id();
                office.database().change(tx -> office.tables().outbox().hurry(tx, first));
                office.bench().undo().order(order(items.get(1)).id(), PracticeOffice.BO.id());
              }
            });

    Many.Run run = many.answer(seen(items), HEJ, PracticeOffice.ANNA, watch);

    assertThat(order(items.get(0)).notBefore()).isEqualTo(clock.instant());
    assertThat(run.deadline()).contains(order(items.get(2)).notBefore());
    assertThat(items)
        .filteredOn(item -> office.history(item).contains(EventKind.WINDOW_SHARED))
        .containsExactly(items.get(2));
    HeldOrders.hold(office.bench().office(), run);
    assertThat(order(items.get(0)).notBefore()).isEqualTo(clock.instant());
    assertThat(office.dispatch()).isEqualTo(1);
  }

  /// Hers runs ahead: the end that she gave it lies in the future here.
  @Test
  void whatAColleagueSendsAtOnce_isNotPutOffAgain_howeverFarAheadHerClockRuns() {
    List<ItemId> items = comments(2);
    Duration ahead = Duration.ofMinutes(50);
    var hers = new ArrayList<Instant>();
    var watch =
        new Many.Watch(
            () -> false,
            line -> {
              if (hers.isEmpty()) {
                clock.forward(ahead);
                hers.add(clock.instant());
                OrderId first = order(items.getFirst()).id();
                office.database().change(tx -> office.tables().outbox().hurry(tx, first));
                clock.forward(ahead.negated());
                clock.forward(HeldOrders.HOLD.minusMinutes(1));
              }
            });

    Many.Run run = many.answer(seen(items), HEJ, PracticeOffice.ANNA, watch);

    assertThat(order(items.getFirst()).notBefore()).isEqualTo(hers.getFirst());
    assertThat(order(items.getLast()).notBefore())
        .isEqualTo(clock.instant().plus(PracticeOffice.WINDOW));
    HeldOrders.hold(office.bench().office(), run);
    assertThat(order(items.getFirst()).notBefore()).isEqualTo(hers.getFirst());
    assertThat(order(items.getLast()).notBefore()).isEqualTo(clock.instant().plus(HeldOrders.HOLD));
  }

  @Test
  void nothingLeavesWhileItIsTakenBack_howeverLongThatTakes() {
    List<ItemId> items = comments(3);
    Many.Run run = many.answer(seen(items), HEJ, PracticeOffice.ANNA, TO_THE_END);
    onUndo =
        () -> {
          clock.forward(PracticeOffice.WINDOW);
          assertThat(office.dispatch()).isZero();
        };
    assertThat(office.bench().undo().all(run, PracticeOffice.ANNA.id()))
        .isEqualTo(Undo.Result.UNDONE);
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.INBOX);
  }

  @Test
  void whatNobodyTookBack_leavesTogether() {
    List<ItemId> items = comments(2);
    many.answer(seen(items), HEJ, PracticeOffice.ANNA, TO_THE_END);
    clock.forward(PracticeOffice.WINDOW);
    assertThat(office.dispatch()).isEqualTo(2);
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.DONE);
  }

  /// As if the program had ended in the middle of it.
  @Test
  void whatARunLeftBehind_leavesWhenItsHoldIsOver() {
    List<ItemId> items = comments(2);
    var broken =
        new Many.Watch(
            () -> false,
            line -> {
              throw new IllegalStateException("ends here");
            });
    assertThatThrownBy(() -> many.answer(seen(items), HEJ, PracticeOffice.ANNA, broken))
        .hasMessage("ends here");
    clock.forward(PracticeOffice.WINDOW);
    assertThat(office.dispatch()).isZero();
    clock.forward(HeldOrders.HOLD);
    assertThat(office.dispatch()).isEqualTo(1);
    assertThat(office.state(items.getFirst()).folder()).isEqualTo(Folder.DONE);
    assertThat(office.state(items.getLast()).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void whoMayNotDecide_takesNothingBack() {
    List<ItemId> items = comments(1);
    Many.Run run = many.answer(seen(items), HEJ, PracticeOffice.ANNA, TO_THE_END);
    Instant before = order(items.getFirst()).notBefore();
    var nobody = new PersonId(new UUID(0, 99));
    assertThat(office.bench().undo().all(run, nobody)).isEqualTo(Undo.Result.NO_RIGHT);
    assertThat(order(items.getFirst()).notBefore()).as("not put off either").isEqualTo(before);
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

  private void anotherSevenMinutes() {
    clock.forward(Duration.ofMinutes(7));
    assertThat(office.dispatch()).isZero();
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

  private Outbox.Order order(ItemId item) {
    return office.orders(item).getFirst();
  }

  private String reason(ItemId item) {
    return office
        .read(
            tx ->
                office
                    .tables()
                    .beside()
                    .traces()
                    .standing(tx, item)
                    .flatMap(id -> office.tables().decisions().find(tx, id)))
        .map(Decision::reason)
        .orElseThrow();
  }

  /// As they stand now.
  private List<Many.Seen> seen(List<ItemId> items) {
    return items.stream()
        .map(item -> new Many.Seen(office.present(item), office.state(item).revision()))
        .toList();
  }

  /// The row that means this category first.
  private ListedGround ground(Category category) {
    return office.bench().office().policy().grounds().stream()
        .filter(listed -> listed.categories().getFirst() == category)
        .findFirst()
        .orElseThrow();
  }

  private List<ItemId> comments(int count) {
    var items = new ArrayList<ItemId>();
    for (int i = 0; i < count; i++) {
      items.add(received(town.writes(FACEBOOK, "Petra Wall", "Tack " + i)));
    }
    return items;
  }

  private ItemId received(RemoteId remote) {
    office.round(FACEBOOK);
    return office.item(FACEBOOK, remote);
  }
}
