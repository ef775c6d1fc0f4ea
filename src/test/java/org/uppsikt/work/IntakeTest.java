package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Head;
import org.uppsikt.store.Journal;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

class IntakeTest extends OfficeTest {

  private static final String ALL_KINDS =
      "NUL \0, lone \uD83D and \uDE00, \u202Ebidi\u202C, <script>alert(1)</script>, ' or 1=1 --, "
          + "\uFEFF\u200B\u0007, ${jndi:ldap://x}, {{7*7}}, 😀, 中文, עברית";

  @Test
  void theSamePageTwiceChangesNothing() {
    List<RemoteItem> page = List.of(Arrivals.comment("1", "Ett"), Arrivals.comment("2", "Två"));
    assertThat(take(page).fresh()).hasSize(2);
    Head before = head();
    assertThat(take(page)).isEqualTo(Intake.Taken.NOTHING);
    assertThat(head()).isEqualTo(before);
  }

  @Test
  void aBatchIsOneEntryWithTheRootOfItsVersions() {
    take(List.of(Arrivals.comment("1", "Ett"), Arrivals.comment("2", "Två")));
    List<Journal.Stored> intakes =
        office.read(tx -> office.tables().journal().from(tx, 0, 100)).stream()
            .filter(s -> s.entry().kind() == EventKind.INTAKE)
            .toList();
    assertThat(intakes).hasSize(1);
    Map<String, String> payload = intakes.getFirst().content().orElseThrow().values();
    assertThat(payload).containsEntry("versions", "2");
    assertThat(payload.get("root")).matches("[0-9a-f]{64}");
  }

  @Test
  void everyEditIsAVersionAndTheItemIsOpenAgain() {
    RemoteId remote = write("Första");
    ItemId item = received(remote);
    decideNoAction(item);
    town.edits(FACEBOOK, remote, "Andra");
    town.edits(FACEBOOK, remote, "Tredje");
    office.round(FACEBOOK);
    assertThat(texts(item)).containsExactly("Första", "Andra", "Tredje");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void aFeedReadAgainFromTheBeginningDoublesNothing() {
    RemoteId remote = write("A");
    ItemId item = received(remote);
    town.edits(FACEBOOK, remote, "B");
    office.round(FACEBOOK);
    OrderId hide = office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    ended(hide, OrderState.CONFIRMED);
    Head before = head();

    forgetCursor();
    office.round(FACEBOOK);
    assertThat(texts(item)).containsExactly("A", "B");
    assertThat(history(item)).doesNotContain(EventKind.CHANGED_OUTSIDE);
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(head().size()).as("the plan's comments came").isGreaterThan(before.size());
  }

  @Test
  void anEditBackToTheFirstTextIsAVersionToo() {
    RemoteId remote = write("A");
    ItemId item = received(remote);
    town.edits(FACEBOOK, remote, "B");
    office.round(FACEBOOK);
    town.edits(FACEBOOK, remote, "A");
    office.round(FACEBOOK);
    assertThat(texts(item)).containsExactly("A", "B", "A");
  }

  @Test
  void aNewNameOfTheSenderIsAVersionAndIsCheckedAgain() {
    String text = "Du är en jävla idiot";
    take(List.of(Arrivals.comment("1", text)));
    ItemId item = office.item(FACEBOOK, new RemoteId("1"));
    take(List.of(Arrivals.item("1", text, Arrivals.sender("Annat Namn"), Visibility.SHOWN)));
    Check check =
        office
            .read(tx -> office.tables().checks().newest(tx, new VersionRef(item, 2)))
            .orElseThrow()
            .check();
    assertThat(check).isInstanceOf(Check.Done.class);
  }

  @Test
  void whatAColleagueHidesAndShowsIsNoticed() {
    RemoteId remote = write("Kollegan");
    ItemId item = received(remote);
    town.colleagueHides(FACEBOOK, remote);
    office.round(FACEBOOK);
    assertThat(office.state(item).folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
    town.colleagueShows(FACEBOOK, remote);
    clock.forward(Duration.ofMinutes(5));
    office.round(FACEBOOK);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(history(item)).containsExactly(EventKind.CHANGED_OUTSIDE, EventKind.CHANGED_OUTSIDE);
  }

  @Test
  void whatItsSenderDeletesIsNoticedAndKept() {
    RemoteId remote = write("Försvinner");
    ItemId item = received(remote);
    town.deletes(FACEBOOK, remote);
    clock.forward(Duration.ofMinutes(5));
    office.round(FACEBOOK);
    assertThat(office.state(item).folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.GONE);
    assertThat(texts(item)).containsExactly("Försvinner");
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
  }

  @Test
  void textsOfEveryKindAreKeptToTheLastUnitAndCanBeSealed() {
    take(List.of(Arrivals.comment("1", ALL_KINDS)));
    ItemId item = office.item(FACEBOOK, new RemoteId("1"));
    assertThat(texts(item)).containsExactly(ALL_KINDS);
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
    reopen();
    assertThat(texts(item)).containsExactly(ALL_KINDS);
    assertThat(take(List.of(Arrivals.comment("1", ALL_KINDS)))).isEqualTo(Intake.Taken.NOTHING);
  }

  @Test
  void aNameOfEveryKindIsNoChangeTheSecondTime() {
    String name = (ALL_KINDS + " ").repeat(12);
    var item = Arrivals.item("1", "Hej", Arrivals.sender(name), Visibility.SHOWN);
    take(List.of(item));
    assertThat(take(List.of(item))).isEqualTo(Intake.Taken.NOTHING);
    assertThat(office.seal(office.item(FACEBOOK, item.id())))
        .isInstanceOf(Seal.Result.Sealed.class);
  }

  @Test
  void aCommentOfTenMegabytesIsKeptWholeAndSealed() {
    String text = "Kommunen! \uD83D\uDE00 ".repeat(800_000);
    take(List.of(Arrivals.comment("1", text)));
    ItemId item = office.item(FACEBOOK, new RemoteId("1"));
    assertThat(texts(item).getFirst()).hasSize(text.length()).isEqualTo(text);
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hang", "reset", "error", "busy", "malformed", "redirect"})
  void aServerInTroubleLosesNothing(String kind) {
    office.close();
    office = new PracticeOffice(PracticeOffice.Setup.of(folder, town, clock).impatient());
    RemoteId remote = write("Under " + kind);
    town.trouble(kind, "GET", "/items", 8);
    Rounds.Round bad = office.round(FACEBOOK);
    assertThat(bad.failure()).isPresent();
    var progress =
        office.read(
            tx -> office.tables().channels().progress(tx, PracticeOffice.channel(FACEBOOK)));
    assertThat(progress.failure()).isPresent();
    assertThat(progress.nextAt()).get().matches(next -> next.isAfter(clock.instant()));

    town.calm();
    clock.forward(Duration.between(clock.instant(), progress.nextAt().orElseThrow()));
    assertThat(office.round(FACEBOOK).failure()).isEmpty();
    assertThat(office.item(FACEBOOK, remote)).isNotNull();
  }

  @Test
  void theJournalHoldsWhenTheClockRunsBackwardsDuringIntake() {
    take(List.of(Arrivals.comment("1", "Nu")));
    clock.forward(Duration.ofDays(-400));
    take(List.of(Arrivals.comment("2", "Då")));
    assertThat(office.item(FACEBOOK, new RemoteId("2"))).isNotNull();
  }

  @Test
  void aLongListOfOpenItemsDoesNotKeepUnpublishedOnesFromBeingReadAgain() {
    RemoteId remote = write("Dold och visad igen");
    ItemId item = received(remote);
    office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    var many = new ArrayList<RemoteItem>();
    for (int i = 0; i < 400; i++) {
      many.add(Arrivals.comment("many-" + i, "Öppen " + i));
    }
    take(many);
    town.colleagueShows(FACEBOOK, remote);
    skipFeed();
    clock.forward(Duration.ofMinutes(5));
    office.round(FACEBOOK);
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.SHOWN);
  }

  private Intake.Taken take(List<RemoteItem> items) {
    return office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), items);
  }

  private List<String> texts(ItemId item) {
    return office.read(tx -> office.tables().versions().all(tx, item)).stream()
        .map(ItemVersion::text)
        .toList();
  }

  private Head head() {
    return office.read(tx -> office.tables().journal().head(tx));
  }

  private void forgetCursor() {
    cursor(Optional.empty());
  }

  private void skipFeed() {
    cursor(Optional.of(town.now(FACEBOOK)));
  }

  private void cursor(Optional<String> cursor) {
    office
        .database()
        .change(
            tx -> {
              var channel = PracticeOffice.channel(FACEBOOK);
              var was = office.tables().channels().progress(tx, channel);
              Optional<Instant> never = Optional.empty();
              office
                  .tables()
                  .channels()
                  .progress(
                      tx,
                      channel,
                      new org.uppsikt.store.Channels.Progress(
                          cursor, never, never, Optional.empty(), 0, never, never, was.dropped()));
            });
  }
}
