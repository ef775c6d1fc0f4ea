package org.uppsikt.work.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.diary.Paper;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.RestrictionId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.KnownCase;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.evidence.sheet.ListingSheet;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.work.Decide;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.Numbering;
import org.uppsikt.work.Protect;
import org.uppsikt.work.Secrecy;
import org.uppsikt.work.export.FullExport;

/// What stood in the diary in clear and is protected afterwards, on every database (SAL-41, T16).
abstract class DiaryProtectedContract {

  private static final String MARKER = "Zebrafinken";
  private static final String OTHER = "Lekplatsen";
  private static final Person RUT =
      new Person(new PersonId(new UUID(7, 4)), "Rut Dahl", Role.REGISTRAR, "", false);

  private static final RegisterEntry.Secrecy SECRECY =
      new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "");

  @TempDir Path folder;
  final Ticking clock = new Ticking();
  private Database database;
  private Workplace work;
  private DiaryBook book;
  private Person eva;
  private ItemId item;

  abstract Database open();

  @BeforeEach
  void enterAndProtect() {
    database = open();
    work = new Workplace(database, clock);
    book = new DiaryBook(work.office);
    eva = database.read(tx -> work.office.tables().people().all(tx)).getFirst();
    database.change(tx -> work.office.tables().people().add(tx, RUT));
    item = work.arrive("Min chef tar pengar, säger " + MARKER).getFirst();
    assertThat(enter(Optional.empty(), "Om " + MARKER, "Roger " + MARKER, List.of(item)))
        .isEqualTo("KS 2026/0001-1");
    assertThat(enter(Optional.of("KS 2026/0001"), "Komplettering", OTHER, List.of()))
        .isEqualTo("KS 2026/0001-2");
    assertThat(enter(Optional.empty(), OTHER, "Anna Lind", List.of())).isEqualTo("KS 2026/0002-1");
    assertThat(page(true, MARKER).lines()).hasSize(1);
    protect();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void neitherViewShowsWhoAndWhat_norTheTitleOfTheCase() {
    for (boolean open : List.of(true, false)) {
      DiaryBook.Page page = page(open, "");
      assertThat(page.total()).isEqualTo(3);
      DiaryLine line = page.lines().getLast();
      assertThat(line.number()).isEqualTo("KS 2026/0001-1");
      assertThat(line.correspondent() + line.concerning()).isEmpty();
      assertThat(line.arrival() + line.planEntry()).isEmpty();
      assertThat(line.drawnUpOn()).isEmpty();
      assertThat(line.masked()).isTrue();
      assertThat(line.restricted()).isTrue();
      assertThat(page.cases())
          .extracting(c -> c.number() + " " + c.concerning() + c.publicConcerning())
          .containsExactly("KS 2026/0002 " + OTHER + OTHER, "KS 2026/0001 ");
      DiaryLine beside = page.lines().get(1);
      assertThat(beside.correspondent()).isEqualTo(OTHER);
      assertThat(beside.masked()).isFalse();
    }
  }

  @Test
  void itIsFoundByItsNumberAlone() {
    for (boolean open : List.of(true, false)) {
      assertThat(page(open, MARKER).lines()).isEmpty();
      assertThat(page(open, "roger").total()).isZero();
      assertThat(page(open, "ks 2026/0001-1").lines())
          .extracting(DiaryLine::number)
          .contains("KS 2026/0001-1");
      assertThat(page(open, "lekplats").total()).isEqualTo(2);
    }
  }

  @Test
  void noPrintAndNoFileHasIt() throws IOException {
    var out = new DiaryOut(work.office, book, new ListingSheet(), "test");
    for (boolean open : List.of(true, false)) {
      var wish = new DiaryOut.Wish(open, "", Optional.empty());
      Path pdf = folder.resolve(open + ".pdf");
      Path files = folder.resolve("files-" + open);
      assertThat(out.print(wish, TestEntries.heads(), pdf, eva.id()))
          .isEqualTo(DiaryOut.Result.WRITTEN);
      assertThat(out.export(wish, TestEntries.heads(), files, eva.id()))
          .isEqualTo(DiaryOut.Result.WRITTEN);
      try (var document = Loader.loadPDF(pdf.toFile())) {
        assertThat(new PDFTextStripper().getText(document))
            .contains("KS 2026/0001-1", "visas inte", "Anna Lind")
            .doesNotContain(MARKER);
      }
      assertThat(Files.readString(files.resolve("diary.csv")))
          .contains("\"visas inte\";\"visas inte\"")
          .doesNotContain(MARKER);
      assertThat(Files.readString(files.resolve("diary.json")))
          .contains("KS 2026/0001-1", OTHER)
          .doesNotContain(MARKER);
    }
  }

  @Test
  void theExportOfEverythingHasItsNumberAlone() throws IOException {
    assertExportWithoutIt();
  }

  private void assertExportWithoutIt() throws IOException {
    Path all = folder.resolve("all");
    new FullExport(work.office, "test").export(all, "", "sv", eva, () -> false);
    try (Stream<Path> files = Files.walk(all)) {
      List<Path> written = files.filter(Files::isRegularFile).toList();
      assertThat(written).anyMatch(file -> read(file).contains("KS 2026/0001"));
      assertThat(written).anyMatch(file -> read(file).contains("Anna Lind"));
      assertThat(written).anyMatch(file -> read(file).equals("Anna Lind"));
      assertThat(written).allSatisfy(file -> assertThat(read(file)).doesNotContain(MARKER));
    }
  }

  @Test
  void aCaseKnownFromIt_isOfferedByItsNumberAlone() throws IOException {
    becomesKnown();
    assertThat(known(MARKER)).isEmpty();
    assertThat(known("2026/0001")).containsExactly(new KnownCase("KS 2026/0001", ""));
    assertExportWithoutIt();
  }

  @Test
  void aCaseKnownFromWhatIsSecretSince_isOfferedByItsNumberAlone_whileTheMarkHolds() {
    becomesKnown();
    lift();
    assertThat(known(MARKER)).hasSize(1);
    Secrecy marks = new HandingOver(work.office, Duration.ZERO).secrecy();
    assertThat(marks.mark(new VersionRef(item, 1), SECRECY, eva.id()))
        .isInstanceOf(Secrecy.Result.Changed.class);
    assertThat(known(MARKER)).isEmpty();
    assertThat(known("2026/0001")).containsExactly(new KnownCase("KS 2026/0001", ""));
    marks.lift(marks.of(item).orElseThrow(), "fel bestämmelse", eva.id());
    assertThat(known(MARKER)).hasSize(1);
  }

  private void becomesKnown() {
    var cases = work.office.tables().registry().cases();
    database.change(
        tx -> {
          var known = new KnownCase("KS 2026/0001", "Om " + MARKER);
          cases.know(tx, known, false, Optional.of(eva.id()), tx.now());
          new Numbering(work.office, tx).give(item, "KS 2026/0001", RUT.id());
        });
  }

  private List<KnownCase> known(String words) {
    return database.read(tx -> work.office.tables().registry().cases().like(tx, words, 4));
  }

  @Test
  void whereProtectionEnds_theDiaryShowsItAgain() {
    lift();
    assertThat(page(true, MARKER).lines().getFirst().concerning()).contains(MARKER);
    assertThat(page(true, "").cases().getLast().concerning()).contains(MARKER);
  }

  /// Protected, it takes no names in clear by another way, and neither view finds them.
  @Test
  void whatPutsItRight_holdsOnlyWhatAnybodyMaySee() {
    assertThat(right("Ragnar " + MARKER, Optional.empty()))
        .isEqualTo(new DiaryBook.Result.Refused(DiaryBook.Why.SECRET_RIGHTED));
    assertThat(right("Ragnar " + MARKER, Optional.of(SECRECY)))
        .isInstanceOf(DiaryBook.Result.Entered.class);
    for (boolean open : List.of(true, false)) {
      assertThat(page(open, MARKER).total()).isZero();
      DiaryLine line = page(open, "").lines().getFirst();
      assertThat(line.correspondent()).isEmpty();
      assertThat(line.concerning()).isEqualTo("Rättad handling");
      assertThat(line.restricted()).isTrue();
    }
  }

  /// A letter on paper is of the same matter, and nothing but the case tells who may read it.
  @Test
  void whatIsAddedToItsCaseByHand_isProtectedWithIt() throws IOException {
    assertAddedAsProtected("KS 2026/0001");
  }

  @Test
  void whatIsAddedByHandToWhatWasEnteredAsProtected_isProtectedWithIt() throws IOException {
    var varsel =
        new DiaryBook.Fresh(
            Optional.empty(),
            Direction.IN,
            letter("Varsel", Optional.of(SECRECY)),
            true,
            Optional.empty(),
            List.of(new VersionRef(item, 1)));
    assertThat(book.enter(varsel, eva.id()))
        .isEqualTo(new DiaryBook.Result.Entered("KS 2026/0003", "KS 2026/0003-1", true));
    assertAddedAsProtected("KS 2026/0003");
  }

  private void assertAddedAsProtected(String number) throws IOException {
    long before = page(false, "").total();
    assertThat(add(number, Optional.empty()))
        .isEqualTo(new DiaryBook.Result.Refused(DiaryBook.Why.PROTECTED_CASE));
    assertThat(page(false, "").total()).isEqualTo(before);
    assertThat(add(number, Optional.of(SECRECY))).isInstanceOf(DiaryBook.Result.Entered.class);
    for (boolean open : List.of(true, false)) {
      assertThat(page(open, MARKER).total()).isZero();
      DiaryLine line = page(open, "").lines().getFirst();
      assertThat(line.caseNumber()).isEqualTo(number);
      assertThat(line.correspondent()).isEmpty();
      assertThat(line.concerning()).isEqualTo("Brev");
      assertThat(line.restricted()).isTrue();
      assertThat(line.arrival() + line.planEntry()).isEmpty();
      assertThat(line.drawnUpOn()).isEmpty();
      assertThat(line.items()).as("of the item that tells who reads it").isOne();
    }
    assertExportWithoutIt();
    assertThat(add("KS 2026/0002", Optional.empty())).isInstanceOf(DiaryBook.Result.Entered.class);
    assertThat(page(true, "").lines().getFirst().correspondent()).contains(MARKER);
  }

  /// Who sent it, or when, may stand in any of them. Older entries hold them still.
  @Test
  void whatIsEnteredAsProtected_tellsNeitherByWhichWay_norItsPlace_norItsDate() throws IOException {
    book.enter(varselTelling(), eva.id());
    assertTellsNothing();
    assertThat(page(true, MARKER).total()).isZero();
    assertExportWithoutIt();
    String told =
        "update diary_entry set arrival = '%1$s', plan_entry = '%1$s', drawn_up_on = '%2$s' where restricted"
            .formatted(MARKER, TestEntries.DRAWN_UP_ON);
    StoreBench.stepAgain(database, List.of(told), "V64__items_of_what_puts_right.sql");
    assertTellsNothing();
  }

  private void assertTellsNothing() throws IOException {
    for (boolean open : List.of(true, false)) {
      DiaryLine line = page(open, "").lines().getFirst();
      assertThat(line.concerning()).isEqualTo("Varsel");
      assertThat(line.arrival() + line.planEntry()).isEmpty();
      assertThat(line.drawnUpOn()).isEmpty();
      var out = new DiaryOut(work.office, book, new ListingSheet(), "test");
      Path files = Files.createTempDirectory(folder, "told").resolve("out");
      out.export(
          new DiaryOut.Wish(open, "", Optional.empty()), TestEntries.heads(), files, eva.id());
      assertThat(Files.readString(files.resolve("diary.csv")))
          .contains("\"2026-03-05\";\"\";\"visas inte\";\"Varsel\"")
          .doesNotContain(TestEntries.DRAWN_UP_ON.toString(), MARKER);
    }
  }

  private DiaryBook.Fresh varselTelling() {
    RegisterEntry plain = letter("Varsel", Optional.of(SECRECY));
    var fields =
        new RegisterEntry(
            plain.cameOn(),
            Optional.of(TestEntries.DRAWN_UP_ON),
            plain.correspondent(),
            plain.concerning(),
            "Varsel",
            "Brev från " + MARKER,
            "Akt för " + MARKER,
            plain.secrecy());
    return new DiaryBook.Fresh(
        Optional.empty(),
        Direction.IN,
        fields,
        true,
        Optional.empty(),
        List.of(new VersionRef(item, 1)));
  }

  private static Paper scanned(String from) {
    return new Paper(from + ".txt", Paper.TEXT, from.getBytes(StandardCharsets.UTF_8));
  }

  private DiaryBook.Result add(String number, Optional<RegisterEntry.Secrecy> secrecy) {
    var fresh =
        new DiaryBook.Fresh(
            Optional.of(number),
            Direction.IN,
            letter("Brev från " + MARKER, secrecy),
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(scanned(MARKER)));
    return book.enter(fresh, eva.id());
  }

  private static RegisterEntry letter(String about, Optional<RegisterEntry.Secrecy> secrecy) {
    return new RegisterEntry(
        LocalDate.of(2026, 3, 5),
        Optional.of(TestEntries.DRAWN_UP_ON),
        "Roger " + MARKER,
        about,
        "Brev",
        "Post till " + MARKER,
        "Akt för " + MARKER,
        secrecy);
  }

  private void lift() {
    database.change(
        tx -> {
          RestrictionId id = work.office.tables().restrictions().of(tx, item).orElseThrow().id();
          assertThat(work.office.tables().restrictions().lift(tx, id)).isTrue();
        });
  }

  private void protect() {
    int revision =
        database.read(tx -> work.office.tables().states().find(tx, item)).orElseThrow().revision();
    var wish = new Protect.Wish(Protection.Kind.WHISTLEBLOWER, "varsel", Set.of(RUT.id()));
    assertThat(new Protect(work.office).protect(new VersionRef(item, 1), revision, wish, eva.id()))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  private DiaryBook.Page page(boolean open, String typed) {
    return book.page(open, typed, Optional.empty(), Long.MAX_VALUE, 50, eva.id());
  }

  private String enter(
      Optional<String> number, String concerning, String from, List<ItemId> items) {
    var came = TestEntries.incoming(number, concerning, from, items);
    var bare = items.isEmpty() ? came : TestEntries.telling(came, MARKER);
    var fresh =
        new DiaryBook.Fresh(
            bare.caseNumber(),
            bare.direction(),
            bare.fields(),
            bare.restricted(),
            bare.handOver(),
            bare.items(),
            bare.rights(),
            List.of(scanned(from)));
    return ((DiaryBook.Result.Entered) book.enter(fresh, eva.id())).number();
  }

  private DiaryBook.Result right(String from, Optional<RegisterEntry.Secrecy> secrecy) {
    String concerning = secrecy.isPresent() ? "Rättat om " + MARKER : "Rättad komplettering";
    return book.enter(TestEntries.puttingRight(from, concerning, secrecy), eva.id());
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
