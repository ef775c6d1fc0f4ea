package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.store.Outbox;
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
    var b = office.bench();
    many = new Many(b.office(), b.decide(), b.seal(), b.unpublish(), b.connectors());
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
            List.of(first, nameless, last),
            ground(Category.C04_PERSONAL_ATTACK),
            PracticeOffice.ANNA,
            TO_THE_END);

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

    List<Many.Line> lines = many.noAction(items, "", PracticeOffice.ANNA, watch);

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
    List<ItemId> items = List.of(new ItemId(Long.MAX_VALUE), comments(1).getFirst());
    List<Many.Line> lines = many.answer(items, HEJ, PracticeOffice.ANNA, TO_THE_END);
    assertThat(lines).extracting(Many.Line::done).containsExactly(false, true);
    assertThat(office.state(items.getLast()).folder()).isEqualTo(Folder.OUTBOX);
  }

  @Test
  void manyAreSnoozedTogether_andTakenBackTogether() {
    List<ItemId> items = comments(2);
    Instant until = clock.instant().plus(Duration.ofHours(3));
    List<Many.Line> lines = many.snooze(items, until, PracticeOffice.ANNA, TO_THE_END);
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.SNOOZED);

    assertThat(office.bench().undo().all(lines, PracticeOffice.ANNA.id()))
        .isEqualTo(Undo.Result.UNDONE);
    assertThat(items).allMatch(item -> office.state(item).folder() == Folder.INBOX);
    clock.forward(Duration.ofHours(4));
    assertThat(office.bench().atItem().outcomes().wake()).as("none waits any more").isZero();
  }

  @Test
  void ofManyWhatHasLeftStays_andTheRestIsTakenBack() {
    List<ItemId> items = comments(2);
    List<Many.Line> lines = many.answer(items, HEJ, PracticeOffice.ANNA, TO_THE_END);
    OrderId first = office.orders(items.getFirst()).getFirst().id();
    office.bench().dispatch().now(first, PracticeOffice.ANNA.id());

    assertThat(office.bench().undo().all(lines, PracticeOffice.ANNA.id()))
        .isEqualTo(Undo.Result.PARTLY);
    assertThat(office.state(items.getLast()).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(items.getFirst()).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void nothingIsSealedOnAGroundThatAllowsNoCopy() {
    ItemId item = comments(1).getFirst();
    List<Many.Line> lines =
        many.unpublish(
            List.of(item), ground(Category.C09_CHILD_ABUSE), PracticeOffice.ANNA, TO_THE_END);
    assertThat(lines.getFirst().result())
        .isEqualTo(new Many.Result.Refused(Unpublish.Why.NO_COPY_ALONE));
    assertThat(office.evidence(office.present(item))).isEmpty();
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
