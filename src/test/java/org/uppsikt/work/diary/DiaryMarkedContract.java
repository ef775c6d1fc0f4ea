package org.uppsikt.work.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.work.Decide;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.Secrecy;
import org.uppsikt.work.Undo;

/// What was entered as public and turns out to be secret afterwards, on every database (OSL 5:2,
/// requirements I11).
abstract class DiaryMarkedContract extends SecretSince {

  private static final Class<?> CHANGED = Secrecy.Result.Changed.class;
  private HandingOver handing;
  private ItemId item;

  @BeforeEach
  void enter() {
    handing = new HandingOver(work.office, Duration.ZERO);
    item = work.arrive("Hur går det för mannen i huset bredvid?").getFirst();
    assertThat(enter(Optional.empty(), "Fråga om " + MARKER, "Roger " + MARKER, List.of(item)))
        .isEqualTo(NUMBER);
    enter(Optional.of("KS 2026/0001"), "Komplettering", "Anna Lind", List.of());
    assertThat(page(true, MARKER).lines()).hasSize(1);
  }

  @Test
  void markedAfterwards_nobodyOutsideReadsWhoAndWhat_theOfficeDoes() {
    mark();
    DiaryBook.Page open = page(true, "");
    DiaryLine line = open.lines().getLast();
    assertThat(line.number()).isEqualTo(NUMBER);
    assertThat(line.correspondent() + line.concerning()).isEmpty();
    assertThat(line.arrival() + line.planEntry()).isEmpty();
    assertThat(line.drawnUpOn()).isEmpty();
    assertThat(line.masked()).isTrue();
    assertThat(line.provision()).isEqualTo("OSL 26 kap. 1 §");
    assertThat(open.cases().getFirst().concerning()).isEmpty();
    assertThat(open.lines().getFirst().correspondent()).isEqualTo("Anna Lind");
    assertThat(page(true, MARKER).total()).isZero();
    assertThat(page(true, "2026/0001-1").total()).isEqualTo(1);

    DiaryLine inside = page(false, MARKER).lines().getFirst();
    assertThat(inside.correspondent()).contains(MARKER);
    assertThat(inside.arrival()).contains(MARKER);
    assertThat(inside.drawnUpOn()).contains(TestEntries.DRAWN_UP_ON);
    assertThat(inside.secret()).isTrue();
    assertThat(inside.since()).isTrue();
    assertThat(inside.masked()).isFalse();
    assertThat(page(false, "").cases().getFirst().concerning()).contains(MARKER);
  }

  /// Within the office, too, it is for those who need it: whoever registers, supervises or answers
  /// for the workspace. A substitute reads, finds and takes out what a visitor does.
  @Test
  void whatIsSecret_aSubstituteNeitherReadsNorFinds_norTakesOut() throws IOException {
    mark();
    for (Role role : List.of(Role.SUBSTITUTE, Role.COMMUNICATOR)) {
      PersonId reader = joins(role);
      DiaryBook.Page page = book.page(false, "", Optional.empty(), Long.MAX_VALUE, 50, reader);
      assertThat(page.toString() + page.lines().stream().map(DiaryMarkedContract::words).toList())
          .as(role.name())
          .doesNotContain(MARKER)
          .contains("Anna Lind");
      assertThat(page.cases()).noneMatch(each -> each.concerning().contains(MARKER));
      assertThat(book.page(false, MARKER, Optional.empty(), Long.MAX_VALUE, 50, reader).total())
          .isZero();
    }
    assertThat(export(false, joins(Role.SUBSTITUTE))).doesNotContain(MARKER).contains("Anna Lind");
    assertThat(export(false, joins(Role.REGISTRAR))).contains(MARKER);
  }

  private static String words(DiaryLine line) {
    return line.correspondent() + line.concerning() + line.arrival() + line.planEntry();
  }

  @Test
  void noPrintAndNoFileOfTheOpenViewHasIt() throws IOException {
    mark();
    assertNothingOfItLeaves("visas inte", "OSL 26 kap. 1 §", "Anna Lind");
  }

  /// A colleague lifted it meanwhile and marked it anew: that one stays.
  @Test
  void onlyTheMarkThatWasShownIsLifted() {
    mark();
    var shown = handing.secrecy().of(item).orElseThrow();
    assertThat(handing.secrecy().lift(shown, "fel bestämmelse", eva)).isInstanceOf(CHANGED);
    mark();
    assertThat(handing.secrecy().lift(shown, "fel bestämmelse", eva))
        .isEqualTo(new Secrecy.Result.Refused(Decide.Why.CHANGED_MEANWHILE));
    assertThat(page(true, MARKER).total()).isZero();
  }

  @Test
  void whatPutsItRight_isHiddenWithIt() {
    assertThat(right("Ragnar " + MARKER, Optional.empty()))
        .isInstanceOf(DiaryBook.Result.Entered.class);
    assertThat(page(true, MARKER).total()).isEqualTo(2);
    mark();
    assertThat(page(true, MARKER).total()).isZero();
    assertThat(page(true, "").lines().getFirst().correspondent()).isEmpty();
    assertThat(page(false, "ragnar").total()).isOne();
  }

  /// As they were entered before they bore the items of what they put right.
  @Test
  void whatPutItRightBefore_isHiddenWithItToo() {
    right("Ragnar " + MARKER, Optional.empty());
    var once = TestEntries.puttingRight("KS 2026/0001-3", MARKER, "Än en gång", Optional.empty());
    assertThat(book.enter(once, eva)).isInstanceOf(DiaryBook.Result.Entered.class);
    mark();
    var bare = "select e.id from diary_entry e where e.puts_right is not null";
    StoreBench.stepAgain(
        database,
        List.of("delete from diary_entry_item where entry_id in (" + bare + ")"),
        "V64__items_of_what_puts_right.sql");
    assertThat(page(true, MARKER).total()).isZero();
    assertThat(page(false, MARKER).total()).isEqualTo(3);
    assertThat(page(true, "").lines())
        .extracting(line -> line.number() + line.correspondent())
        .contains("KS 2026/0001-4", "KS 2026/0001-3", "KS 2026/0001-2Anna Lind");
  }

  @Test
  void whatIsSecretSince_isPutRightUnderAProvisionOnly() {
    mark();
    assertThat(right("Ragnar " + MARKER, Optional.empty()))
        .isEqualTo(new DiaryBook.Result.Refused(DiaryBook.Why.SECRET_RIGHTED));
    assertThat(page(false, "").total()).isEqualTo(2);
    assertThat(right("Ragnar " + MARKER, Optional.of(SECRECY)))
        .isInstanceOf(DiaryBook.Result.Entered.class);
    assertThat(page(true, MARKER).total()).isZero();
    assertThat(page(true, "").lines().getFirst().concerning()).isEqualTo("Rättad handling");
  }

  /// In clear it would tell whom the case is about.
  @Test
  void whatIsAddedByHandToACaseThatIsSecretSince_namesAProvision() {
    mark();
    assertThat(added(Optional.empty()))
        .isEqualTo(new DiaryBook.Result.Refused(DiaryBook.Why.SECRET_CASE));
    assertThat(page(false, "").total()).isEqualTo(2);
    assertThat(added(Optional.of(SECRECY))).isInstanceOf(DiaryBook.Result.Entered.class);
    assertThat(page(true, MARKER).total()).isZero();
    assertThat(page(true, "").lines().getFirst().concerning()).isEqualTo("Brev");
    handing.secrecy().lift(handing.secrecy().of(item).orElseThrow(), "fel bestämmelse", eva);
    assertThat(added(Optional.empty())).isInstanceOf(DiaryBook.Result.Entered.class);
  }

  private DiaryBook.Result added(Optional<RegisterEntry.Secrecy> secrecy) {
    var fields =
        new RegisterEntry(
            TestEntries.DRAWN_UP_ON,
            Optional.empty(),
            "Roger " + MARKER,
            "Brev om " + MARKER,
            "Brev",
            "Post",
            "",
            secrecy);
    return book.enter(
        new DiaryBook.Fresh(
            Optional.of("KS 2026/0001"), Direction.IN, fields, false, Optional.empty(), List.of()),
        eva);
  }

  @Test
  void liftedAgain_itStandsAsItWasEntered_andIsHiddenOnceThatIsTakenBack() {
    mark();
    var shown = handing.secrecy().of(item).orElseThrow();
    var lifted = (Secrecy.Result.Changed) handing.secrecy().lift(shown, "fel bestämmelse", eva);
    assertThat(page(true, MARKER).lines().getFirst().masked()).isFalse();
    assertThat(page(true, "").cases().getFirst().concerning()).contains(MARKER);
    assertThat(handing.secrecy().takeBack(lifted, eva)).isEqualTo(Undo.Result.UNDONE);
    assertThat(page(true, MARKER).total()).isZero();
    assertThat(handing.secrecy().of(item)).contains(shown);
  }

  /// The finding alone hides it, until somebody says that it is wrong.
  @Test
  void editedSoThatItHoldsWhatIsSecret_itIsHiddenToo() {
    String text = "Hur går det för mannen i huset bredvid?";
    var bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    clock.forward(Duration.ofMinutes(5));
    work.again(
        Arrivals.comment(
            "c-" + UUID.nameUUIDFromBytes(bytes), "Min granne har fått diagnosen schizofreni."));
    Finding finding = secretFinding();
    assertThat(page(true, MARKER).total()).isZero();
    DiaryLine line = page(true, "").lines().getLast();
    assertThat(line.correspondent() + line.concerning() + line.provision()).isEmpty();
    assertThat(page(false, MARKER).lines().getFirst().since()).isTrue();

    database.change(
        tx ->
            work.office
                .tables()
                .beside()
                .feedbacks()
                .add(
                    tx,
                    new Feedback(
                        UUID.randomUUID(),
                        new VersionRef(item, 2),
                        Feedback.Verdict.NOT_A_BREACH,
                        Feedback.About.of(finding),
                        Optional.empty(),
                        eva,
                        clock.instant())));
    assertThat(page(true, MARKER).total()).isEqualTo(1);
  }

  private Finding secretFinding() {
    return database
        .read(tx -> work.office.tables().checks().newest(tx, new VersionRef(item, 2)))
        .orElseThrow()
        .check()
        .findingsOrNone()
        .stream()
        .filter(each -> each.isBreachOf(Category.C12_SECRET))
        .findFirst()
        .orElseThrow();
  }

  private void mark() {
    assertThat(handing.secrecy().mark(new VersionRef(item, 1), SECRECY, eva)).isInstanceOf(CHANGED);
  }

  private DiaryBook.Result right(String from, Optional<RegisterEntry.Secrecy> secrecy) {
    String concerning = secrecy.isPresent() ? "Rättat om " + MARKER : "Rättad komplettering";
    return book.enter(TestEntries.puttingRight(from, concerning, secrecy), eva);
  }

  private String enter(
      Optional<String> number, String concerning, String from, List<ItemId> items) {
    var bare = TestEntries.incoming(number, concerning, from, items);
    var fresh = items.isEmpty() ? bare : TestEntries.telling(bare, MARKER);
    return ((DiaryBook.Result.Entered) book.enter(fresh, eva)).number();
  }
}
