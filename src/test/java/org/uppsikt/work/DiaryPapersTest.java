package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.diary.Paper;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.registry.diary.DiaryRoute;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.DiaryPapers.Why;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryHandOvers;

/// The record itself is there for an office whose registry is the built-in diary (SME-36), under
/// the rules by which it would have left for another one.
class DiaryPapersTest extends CourierOffice {

  private static final String FIRST = "KS 2026/0001-1";
  private static final PersonId BO = PracticeOffice.BO.id();
  private static final String NUMBER = "850709-9805";
  private static final Paper LETTER =
      new Paper("Brev från åboägaren.pdf", "application/pdf", new byte[] {1, 2, 3});

  @Test
  void whatIsPublic_isOpenedAsAMailWouldHaveShownIt() {
    entered("Ring mig om stolpen, " + NUMBER + ".", Optional.empty());
    List<Paper> files = opened(FIRST, "", BO).files();
    assertThat(files)
        .extracting(Paper::name)
        .containsExactly("01-text.txt", "01-thread.txt", "01-sheet-masked.pdf");
    assertThat(words(files)).contains("Ring mig om stolpen").doesNotContain(NUMBER);
    assertThat(opened(FIRST, "", BO).picture()).isPresent();
  }

  @Test
  void whatIsSecret_isOpenedWholeWithAPurpose_byWhoReadsIt_andEachTimeIsJournalled() {
    ItemId item = entered(MARKER + " är sjuk, " + NUMBER + ".", Optional.of(SECRECY));
    assertThat(papers().open(FIRST, " ", ANNA)).isEqualTo(refused(Why.PURPOSE_NEEDED));
    assertThat(papers().open(FIRST, "nyfiken", BO)).isEqualTo(refused(Why.NO_RIGHT));
    assertThat(history(item)).doesNotContain(EventKind.RESTRICTED_READ);
    assertThat(words(opened(FIRST, "prövar utlämnande", REGISTRAR.id()).files()))
        .contains(MARKER + " är sjuk, " + NUMBER);
    assertThat(opened(FIRST, "svarar sökanden", ANNA).files()).isNotEmpty();
    assertThat(history(item)).filteredOn(EventKind.RESTRICTED_READ::equals).hasSize(2);
    assertThat(Verified.problems(office)).isEmpty();
  }

  @Test
  void whatWasProtectedSince_isReadByThoseNamedAlone_andNotHere() {
    restrict(entered(MARKER + " bor på Ekvägen.", Optional.empty()));
    for (PersonId each : List.of(ANNA, BO, REGISTRAR.id())) {
      assertThat(papers().open(FIRST, "prövar", each)).isEqualTo(refused(Why.PROTECTED));
    }
    assertThat(papers().save(FIRST, "prövar", folder.resolve("ut"), ANNA)).contains(Why.PROTECTED);
    assertThat(folder.resolve("ut")).doesNotExist();
  }

  /// What came on paper, and puts right or lies beside what is protected, lies with no item.
  @Test
  void theFilesOfAProtectedEntryByHand_areOpenedByWhoReadsWhatIsProtected_withAPurpose()
      throws IOException {
    ItemId item = entered(MARKER + " bor på Ekvägen.", Optional.of(SECRECY));
    restrict(item);
    for (Optional<String> rights : List.of(Optional.<String>empty(), Optional.of(FIRST))) {
      enter(byHand(Optional.of("KS 2026/0001"), rights, List.of(LETTER), Optional.of(SECRECY)));
      String own = rights.isEmpty() ? "KS 2026/0001-2" : "KS 2026/0001-3";
      for (PersonId each : List.of(ANNA, BO)) {
        assertThat(papers().open(own, "prövar", each)).isEqualTo(refused(Why.PROTECTED));
        assertThat(papers().refuses(own, "prövar", each)).contains(Why.PROTECTED);
      }
      assertThat(papers().open(own, " ", REGISTRAR.id())).isEqualTo(refused(Why.PURPOSE_NEEDED));
      assertThat(opened(own, "prövar", REGISTRAR.id()).files()).containsExactly(LETTER);
      Path out = folder.resolve("ut-" + own.substring(own.length() - 1));
      assertThat(papers().save(own, "prövar", out, REGISTRAR.id())).isEmpty();
      assertThat(Files.readAllBytes(out.resolve(LETTER.name()))).isEqualTo(LETTER.bytes());
    }
    assertThat(history(item)).filteredOn(EventKind.RESTRICTED_READ::equals).hasSize(4);
    assertThat(history(item)).filteredOn(EventKind.EXPORTED::equals).hasSize(2);
    assertThat(Verified.problems(office)).isEmpty();
  }

  /// Those who were named have left: a supervisor reads in their place, and that is told of.
  @Test
  void whoReadsThemInPlaceOfThoseNamed_isToldOf() {
    ItemId item = entered(MARKER + " bor på Ekvägen.", Optional.of(SECRECY));
    restrict(item);
    enter(
        byHand(
            Optional.of("KS 2026/0001"), Optional.empty(), List.of(LETTER), Optional.of(SECRECY)));
    var heir = new Person(new PersonId(new UUID(7, 5)), "Siv Berg", Role.SUPERVISOR, "", false);
    office.database().change(tx -> office.tables().people().add(tx, heir));
    assertThat(papers().open("KS 2026/0001-2", "prövar", heir.id()))
        .isEqualTo(refused(Why.PROTECTED));
    suspend(true);
    assertThat(opened("KS 2026/0001-2", "prövar", heir.id()).files()).containsExactly(LETTER);
    suspend(false);
    assertThat(new Restricted(office.bench().office()).readableBy(REGISTRAR.id()))
        .singleElement()
        .satisfies(line -> assertThat(line.inPlace()).hasSize(1));
  }

  private void suspend(boolean gone) {
    office.database().change(tx -> office.tables().people().suspend(tx, REGISTRAR.id(), gone));
  }

  private void restrict(ItemId item) {
    office
        .database()
        .change(
            tx ->
                new Restricting(office.tables(), tx).restrict(item, Set.of(REGISTRAR.id()), ANNA));
  }

  @Test
  void itIsSavedWholeIntoAFolderOfItsOwn_andWhoTookItOutIsJournalled() throws IOException {
    ItemId item = entered("Stolpen lutar.", Optional.empty());
    Path out = folder.resolve("ut");
    assertThat(papers().save(FIRST, "", out, BO)).isEmpty();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("01-text.txt", "manifest.txt");
    }
    assertThat(history(item)).contains(EventKind.EXPORTED);
    assertThat(papers().save(FIRST, "", out, BO)).contains(Why.ALREADY_THERE);
    assertThat(papers().save(FIRST, "", folder.resolve("ingen/alls"), BO))
        .contains(Why.NOT_WRITTEN);
  }

  @Test
  void theFilesOfAnEntryByHandLieWithIt_unchanged() {
    enter(byHand(List.of(LETTER, LETTER), Optional.empty()));
    assertThat(opened(FIRST, "", BO).files()).containsExactly(LETTER, LETTER);
    assertThat(opened(FIRST, "", BO).picture()).as("drawn elsewhere").isEmpty();
    enter(byHand(List.of(), Optional.empty()));
    assertThat(papers().open("KS 2026/0002-1", "", BO)).isEqualTo(refused(Why.NO_FILES));
    assertThat(papers().open("KS 2026/0009-1", "", BO)).isEqualTo(refused(Why.NO_SUCH_ENTRY));
    assertThat(Verified.problems(office)).isEmpty();
  }

  @Test
  void whatWasEnteredByHandAsSecret_isOpenedByWhoEnteredIt_andByTheRegistrar() {
    enter(byHand(List.of(LETTER), Optional.of(SECRECY)));
    assertThat(papers().open(FIRST, "", ANNA)).isEqualTo(refused(Why.PURPOSE_NEEDED));
    assertThat(papers().open(FIRST, "nyfiken", BO)).isEqualTo(refused(Why.NO_RIGHT));
    for (PersonId reader : List.of(ANNA, REGISTRAR.id())) {
      assertThat(opened(FIRST, "prövar utlämnande", reader).files()).containsExactly(LETTER);
    }
  }

  @Test
  void ofAFileNameNoIdentityNumberIsKept() {
    var scanned = new Paper(NUMBER + ".pdf", "application/pdf", new byte[] {4});
    enter(byHand(List.of(scanned), Optional.empty()));
    assertThat(opened(FIRST, "", BO).files())
        .singleElement()
        .satisfies(file -> assertThat(file.name()).endsWith(".pdf").doesNotContain("9805"));
  }

  @Test
  void ofAPublicTextNoIdentityNumberIsShown_andWhatIsSavedIsWhatWasPutThere() throws IOException {
    byte[] old = ("Åke, " + NUMBER).getBytes(Charset.forName("windows-1252"));
    enter(byHand(List.of(new Paper("brev.txt", Paper.TEXT, old)), Optional.empty()));
    assertThat(words(opened(FIRST, "", BO).files())).startsWith("Åke, ").doesNotContain(NUMBER);
    assertThat(papers().save(FIRST, "", folder.resolve("ut"), BO)).isEmpty();
    assertThat(Files.readAllBytes(folder.resolve("ut/brev.txt"))).isEqualTo(old);
  }

  /// As an editor for Windows saves it under "Unicode", or with a mark before UTF-8.
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void aTextThatNamesItsEncoding_isReadInIt_andMasked(String encoding) {
    byte[] text = ("\uFEFFÅke, " + NUMBER).getBytes(Charset.forName(encoding));
    enter(byHand(List.of(new Paper("brev.txt", Paper.TEXT, text)), Optional.empty()));
    List<Paper> files = opened(FIRST, "", BO).files();
    assertThat(files).singleElement().matches(Paper::readable);
    assertThat(words(files)).startsWith("Åke, ").doesNotContain(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE"})
  void aTextInAnEncodingThatNothingTells_isShownToNobody(String encoding) {
    byte[] text = ("Åke, " + NUMBER).getBytes(Charset.forName(encoding));
    enter(byHand(List.of(new Paper("brev.txt", Paper.TEXT, text)), Optional.empty()));
    assertThat(opened(FIRST, "", BO).files()).singleElement().matches(file -> !file.readable());
  }

  @Test
  void aDamagedFileIsTold_andNotGivenAsIfItWereWhole() {
    enter(byHand(List.of(LETTER), Optional.empty()));
    String sha = Digest.of(LETTER.bytes()).hex();
    Forger.sql(
        office.database(), "update blob_chunk set bytes = X'010204' where sha256 = '" + sha + "'");
    assertThat(papers().open(FIRST, "", BO)).isEqualTo(refused(Why.UNSOUND));
  }

  private ItemId entered(String text, Optional<RegisterEntry.Secrecy> secrecy) {
    route = Optional.of(new DiaryRoute(new DiaryHandOvers(office.bench().office())));
    ItemId item = received(write(text));
    office.seal(item);
    handOver(item, RouteKind.DIARY, secrecy);
    passWindow();
    run();
    assertThat(number(item)).contains("KS 2026/0001");
    return item;
  }

  private void enter(DiaryBook.Fresh fresh) {
    assertThat(new DiaryBook(office.bench().office()).enter(fresh, ANNA))
        .isInstanceOf(DiaryBook.Result.Entered.class);
  }

  private static DiaryBook.Fresh byHand(
      List<Paper> files, Optional<RegisterEntry.Secrecy> secrecy) {
    return byHand(Optional.empty(), Optional.empty(), files, secrecy);
  }

  private static DiaryBook.Fresh byHand(
      Optional<String> number,
      Optional<String> rights,
      List<Paper> files,
      Optional<RegisterEntry.Secrecy> secrecy) {
    var fields =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3), Optional.empty(), "", "Brev", "Brev", "Post", "", secrecy);
    return new DiaryBook.Fresh(
        number, Direction.IN, fields, false, Optional.empty(), List.of(), rights, files);
  }

  private DiaryPapers papers() {
    return Bench.toRegistry(office.bench().office(), kind -> route).papers();
  }

  private DiaryPapers.Result.Opened opened(String number, String purpose, PersonId by) {
    return (DiaryPapers.Result.Opened) papers().open(number, purpose, by);
  }

  private static DiaryPapers.Result refused(Why why) {
    return new DiaryPapers.Result.Refused(why);
  }

  private static String words(List<Paper> files) {
    var all = new StringBuilder();
    files.stream()
        .filter(file -> file.mediaType().equals(Paper.TEXT))
        .forEach(file -> all.append(new String(file.bytes(), StandardCharsets.UTF_8)));
    return all.toString();
  }
}
