package org.uppsikt.work.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.evidence.sheet.ListingSheet;
import org.uppsikt.store.Database;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.work.Office;

/// What the diary must do on every database.
abstract class DiaryContract {

  private static final String MARKER = "Zebrafinken";

  @TempDir Path folder;
  final Ticking clock = new Ticking();
  Database database;
  private Workplace work;
  private DiaryBook book;
  private PersonId eva;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    work = new Workplace(database, clock);
    book = new DiaryBook(work.office);
    eva = database.read(tx -> work.office.tables().people().all(tx)).getFirst().id();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void numbersRunWithoutGaps_andBeginAnewWithTheYear() {
    assertThat(enter(open("Trasig gunga"))).isEqualTo("KS 2026/0001-1");
    assertThat(enter(open("Halt på torget"))).isEqualTo("KS 2026/0002-1");
    assertThatThrownBy(
            () ->
                database.write(
                    tx -> {
                      Entering.enter(work.office, tx, fresh(open("Avbrutet")), eva);
                      throw new IllegalStateException("the machine stops here");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(enter(open("Mörkt i tunneln"))).isEqualTo("KS 2026/0003-1");
    assertThat(enter(in("KS 2026/0002"))).isEqualTo("KS 2026/0002-2");
    clock.forward(Duration.ofDays(366));
    assertThat(enter(open("Snöröjning"))).isEqualTo("KS 2027/0001-1");
    assertThat(page(false, "").lines())
        .extracting(line -> line.year() + "/" + line.running())
        .containsExactly("2027/1", "2026/4", "2026/3", "2026/2", "2026/1");
  }

  /// The corrected form counts from one again, and one in small letters is the same to whoever
  /// reads.
  @Test
  void aFormThatIsCorrected_givesNoNumberTwice() {
    numbered("KS 2026/####");
    assertThat(enter(open("Trasig gunga"))).isEqualTo("KS 2026/0001-1");
    assertThat(enter(open("Halt på torget"))).isEqualTo("KS 2026/0002-1");
    numbered("KS yyyy/####");
    assertThat(enter(open("Mörkt i tunneln"))).isEqualTo("KS 2026/0003-1");
    numbered("ks yyyy/####");
    assertThat(enter(open("Snöröjning"))).isEqualTo("ks 2026/0004-1");
  }

  @Test
  void ofSeveralForms_newNumbersFollowTheFirst() {
    numbered("KS yyyy/####; SBN.yyyy.##");
    assertThat(enter(open("Trasig gunga"))).isEqualTo("KS 2026/0001-1");
    numbered("SBN.yyyy.##; KS yyyy/####");
    assertThat(enter(open("Halt på torget"))).isEqualTo("SBN.2026.01-1");
  }

  private void numbered(String form) {
    var host = new RouteSetting.Host("mail.bjorkvik.example", 587, false);
    var mail = new RouteSetting.Mail(host, host, "u", "u@b.example", "r@b.example", "", "");
    var setting = new RouteSetting(RouteKind.DIARY, RouteKind.DIARY, form, "", mail);
    database.change(tx -> work.office.tables().registry().settings().put(tx, setting, eva));
  }

  @Test
  void aHandOverIsEnteredOnce() {
    var once =
        new DiaryBook.Fresh(
            Optional.empty(),
            Direction.IN,
            open("Skolskjuts"),
            false,
            Optional.of(HandOverId.random()),
            List.of());
    assertThat(book.enter(once, eva)).isEqualTo(book.enter(once, eva));
    assertThat(page(false, "").total()).isEqualTo(1);
  }

  /// Nothing is edited: what was wrong stands, and both say which goes with which (decision 30).
  @Test
  void aFurtherEntryPutsAWrongOneRight_andBothSaySo() {
    String wrong = enter(open("Bygglov för Storgatan 5"));
    var right =
        new DiaryBook.Fresh(
            Optional.of("KS 2026/0001"),
            Direction.IN,
            open("Bygglov för Storgatan 7"),
            false,
            Optional.empty(),
            List.of(),
            Optional.of(wrong));
    assertThat(enter(right)).isEqualTo("KS 2026/0001-2");
    List<DiaryLine> lines = page(true, "").lines();
    assertThat(lines.getFirst().rights()).contains(wrong);
    assertThat(lines.getLast().rightedBy()).contains("KS 2026/0001-2");
    assertThat(lines.getLast().concerning()).isEqualTo("Bygglov för Storgatan 5");
    var nothing =
        new DiaryBook.Fresh(
            Optional.empty(),
            Direction.IN,
            open("Bygglov"),
            false,
            Optional.empty(),
            List.of(),
            Optional.of("KS 2026/0001-3"));
    assertThat(book.enter(nothing, eva))
        .isEqualTo(new DiaryBook.Result.Refused(DiaryBook.Why.NO_SUCH_ENTRY));
    assertThat(page(true, "").total()).isEqualTo(2);
    var out = new DiaryOut(work.office, book, new ListingSheet(), "test");
    out.export(
        new DiaryOut.Wish(true, "", Optional.empty()),
        TestEntries.heads(),
        folder.resolve("ut"),
        eva);
    assertThat(folder.resolve("ut").resolve("diary.csv"))
        .content()
        .contains("RIGHTS", "RIGHTED_BY", "\"" + wrong + "\"");
  }

  @Test
  void aCaseThatIsNotThere_takesNothing() {
    assertThat(book.enter(in("KS 2026/0099"), eva))
        .isEqualTo(new DiaryBook.Result.Refused(DiaryBook.Why.NO_SUCH_CASE));
    assertThat(enter(open("Efteråt"))).isEqualTo("KS 2026/0001-1");
  }

  @Test
  void whatIsSecret_isMaskedForAnybody_andFoundByNoneOfItsWords() {
    enter(secret("Orosanmälan om " + MARKER, "Roger " + MARKER));
    DiaryLine open = page(true, "").lines().getFirst();
    assertThat(open.concerning()).isEqualTo("Handling i socialärende");
    assertThat(open.correspondent()).isEmpty();
    assertThat(open.arrival()).as("who sent it may stand in it").isEmpty();
    assertThat(open.masked()).isTrue();
    assertThat(page(true, MARKER).lines()).isEmpty();
    assertThat(page(true, "facebook").lines()).isEmpty();
    assertThat(page(true, "socialärende").lines()).hasSize(1);
    assertThat(page(true, "").cases().toString()).doesNotContain(MARKER);
    assertThat(page(true, "").cases().getFirst().concerning()).doesNotContain(MARKER);
    assertThat(page(false, "zebraf").lines()).hasSize(1);
    assertThat(page(false, "").lines().getFirst().correspondent()).isEqualTo("Roger " + MARKER);
  }

  @Test
  void ofARestrictedEntry_theDiaryHoldsNothingThatIsNotForAnybody() {
    ItemId item = work.arrive("Jag varslar om " + MARKER).getFirst();
    RegisterEntry fields = secret("Varsel om " + MARKER, MARKER);
    var fresh =
        new DiaryBook.Fresh(
            Optional.empty(),
            Direction.IN,
            fields,
            true,
            Optional.empty(),
            List.of(new VersionRef(item, 1)));
    book.enter(fresh, eva);
    DiaryLine line = page(false, "").lines().getFirst();
    assertThat(line.correspondent() + line.concerning()).doesNotContain(MARKER);
    assertThat(page(false, MARKER).lines()).isEmpty();
    assertThat(line.items()).isEqualTo(1);
  }

  @Test
  void noIdentityNumberStandsInIt() {
    var bare = fresh(open("Fråga från 19570428-9999 om bygglov"));
    enter(TestEntries.telling(bare, "19570428-9999"));
    DiaryLine line = page(true, "").lines().getFirst();
    assertThat(line.concerning()).isEqualTo("Fråga från ••••••-•••• om bygglov");
    assertThat(line.arrival()).isEqualTo("Brev till ••••••-••••");
    assertThat(line.planEntry()).isEqualTo("Akt för ••••••-••••");
    assertThat(page(true, "9999").lines()).isEmpty();
    assertThat(page(false, "9999").lines()).isEmpty();
  }

  @Test
  void wordsAreFoundByTheirBeginning_inAnyOrderAndSpelling() {
    enter(open("Återställning av lekplatsen på Storgatan"));
    enter(open("Storgatans belysning"));
    assertThat(page(true, "storgatan").total()).isEqualTo(2);
    assertThat(page(true, "storg aterst").total()).isEqualTo(1);
    assertThat(page(true, "KS 2026/0002").lines())
        .extracting(DiaryLine::number)
        .contains("KS 2026/0002-1");
    assertThat(page(true, "simhall").lines()).isEmpty();
  }

  @Test
  void pagesGoOnWhereTheyEnded() {
    for (int i = 0; i < 5; i++) {
      enter(open("Ärende " + i));
    }
    var seen = new ArrayList<String>();
    long before = Long.MAX_VALUE;
    List<DiaryLine> lines = book.page(true, "", Optional.empty(), before, 2, eva).lines();
    while (!lines.isEmpty()) {
      lines.forEach(line -> seen.add(line.number()));
      lines = book.page(true, "", Optional.empty(), lines.getLast().id(), 2, eva).lines();
    }
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void printAndExportOfTheOpenView_holdNothingSecret_andAreJournalled() throws Exception {
    enter(secret("Orosanmälan om " + MARKER, "Roger " + MARKER));
    enter(open("=SUMMA(A1) \"citerat\"; och mer"));
    var out = new DiaryOut(work.office, book, new ListingSheet(), "test");
    var wish = new DiaryOut.Wish(true, "", Optional.empty());
    Path pdf = folder.resolve("diarium.pdf");
    Path files = folder.resolve("diarium");
    assertThat(out.print(wish, TestEntries.heads(), pdf, eva)).isEqualTo(DiaryOut.Result.WRITTEN);
    assertThat(out.print(wish, TestEntries.heads(), pdf, eva))
        .isEqualTo(DiaryOut.Result.ALREADY_THERE);
    assertThat(out.export(wish, TestEntries.heads(), files, eva))
        .isEqualTo(DiaryOut.Result.WRITTEN);

    try (var document = Loader.loadPDF(pdf.toFile())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("KS 2026/0001-1", "Handling i socialärende", "visas inte");
      assertThat(text).doesNotContain(MARKER);
    }
    String csv = Files.readString(files.resolve("diary.csv"), StandardCharsets.UTF_8);
    assertThat(csv)
        .startsWith("\uFEFF\"NUMBER\";")
        .contains("\"'=SUMMA(A1) \"\"citerat\"\"; och mer\"")
        .contains("\"odaterad\"");
    assertThat(csv + Files.readString(files.resolve("diary.json"))).doesNotContain(MARKER);

    var inside = new DiaryOut.Wish(false, "", Optional.empty());
    out.export(inside, TestEntries.heads(), folder.resolve("inne"), eva);
    assertThat(Files.readString(folder.resolve("inne").resolve("diary.json"))).contains(MARKER);
    assertThat(kinds()).filteredOn(EventKind.EXPORTED::equals).hasSize(3);
    assertThat(kinds()).contains(EventKind.DIARY_CASE_OPENED, EventKind.DIARY_ENTERED);
  }

  @Test
  void whateverIsTakenOutOfPractice_saysSo() throws Exception {
    enter(open("Trasig gunga"));
    enter(open("Halt på torget"));
    Office office = practice(work.office);
    var out = new DiaryOut(office, new DiaryBook(office), new ListingSheet(), "test");
    var wish = new DiaryOut.Wish(true, "", Optional.empty());
    assertThat(out.name("diarium")).isEqualTo("PRACTICE-diarium");
    Path pdf = folder.resolve(out.name("diarium.pdf"));
    Path files = folder.resolve(out.name("diarium"));
    assertThat(out.print(wish, TestEntries.heads(), pdf, eva)).isEqualTo(DiaryOut.Result.WRITTEN);
    assertThat(out.export(wish, TestEntries.heads(), files, eva))
        .isEqualTo(DiaryOut.Result.WRITTEN);

    try (var document = Loader.loadPDF(pdf.toFile())) {
      var stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document)).contains("ÖVNING");
      }
    }
    assertThat(Files.readAllLines(files.resolve("diary.csv")))
        .hasSize(3)
        .allMatch(line -> line.endsWith(";\"PRACTICE\""));
    assertThat(Files.readString(files.resolve("diary.json")).split("\"PRACTICE\"", -1)).hasSize(3);
    assertThat(Files.readString(files.resolve("README-PRACTICE.txt"))).startsWith("ÖVNING");
    assertThat(files.resolve("README.txt")).doesNotExist();

    var real = new DiaryOut(work.office, book, new ListingSheet(), "test");
    assertThat(real.name("diarium")).isEqualTo("diarium");
    real.export(wish, TestEntries.heads(), folder.resolve("verkligt"), eva);
    for (String name : List.of("diary.csv", "diary.json", "README.txt")) {
      assertThat(Files.readString(folder.resolve("verkligt").resolve(name)))
          .doesNotContain("PRACTICE", "ÖVNING");
    }
  }

  private static Office practice(Office real) {
    return new Office(
        real.database(),
        real.tables(),
        real.clock(),
        real.zone(),
        real.library(),
        real.pack(),
        real.municipality(),
        true,
        real.steps());
  }

  @Test
  void whoIsSuspended_entersAndTakesOutNothing() {
    database.change(tx -> work.office.tables().people().suspend(tx, eva, true));
    assertThat(book.enter(fresh(open("Ärende")), eva))
        .isEqualTo(new DiaryBook.Result.Refused(DiaryBook.Why.NO_RIGHT));
    var out = new DiaryOut(work.office, book, new ListingSheet(), "test");
    var wish = new DiaryOut.Wish(true, "", Optional.empty());
    assertThat(out.export(wish, TestEntries.heads(), folder.resolve("ut"), eva))
        .isEqualTo(DiaryOut.Result.NO_RIGHT);
    assertThat(folder.resolve("ut")).doesNotExist();
  }

  private List<EventKind> kinds() {
    return database.read(
        tx ->
            work.office.tables().journal().from(tx, 0, 1000).stream()
                .map(entry -> entry.entry().kind())
                .toList());
  }

  private DiaryBook.Page page(boolean open, String typed) {
    return book.page(open, typed, Optional.empty(), Long.MAX_VALUE, 50, eva);
  }

  private String enter(RegisterEntry fields) {
    return enter(fresh(fields));
  }

  private String enter(DiaryBook.Fresh fresh) {
    return ((DiaryBook.Result.Entered) book.enter(fresh, eva)).number();
  }

  static DiaryBook.Fresh fresh(RegisterEntry fields) {
    return new DiaryBook.Fresh(
        Optional.empty(), Direction.IN, fields, false, Optional.empty(), List.of());
  }

  private DiaryBook.Fresh in(String number) {
    return new DiaryBook.Fresh(
        Optional.of(number),
        Direction.IN,
        open("Komplettering"),
        false,
        Optional.empty(),
        List.of());
  }

  static RegisterEntry open(String concerning) {
    return entry("Roger Nylander", concerning, concerning, Optional.empty());
  }

  private static RegisterEntry secret(String concerning, String from) {
    var secrecy = new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "Socialnämnden");
    return entry(from, concerning, "Handling i socialärende", Optional.of(secrecy));
  }

  private static RegisterEntry entry(
      String from, String concerning, String open, Optional<RegisterEntry.Secrecy> secrecy) {
    return new RegisterEntry(
        LocalDate.of(2026, 3, 4),
        Optional.empty(),
        from,
        concerning,
        open,
        "Facebook",
        "",
        secrecy);
  }
}
