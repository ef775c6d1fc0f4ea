package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.diary.Paper;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.registry.diary.DiaryRoute;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.DiaryPapers.Why;
import org.uppsikt.work.diary.DiaryHandOvers;

/// Nobody reads more of a record, and nobody takes more of it out, than of the items behind it.
class DiaryPapersRightTest extends CourierOffice {

  private static final String FIRST = "KS 2026/0001-1";
  private static final PersonId BO = PracticeOffice.BO.id();
  private static final String FOR = "prövar utlämnande";

  @Test
  void whoHandedOverWhatWasPublic_readsItNoMoreOnceAnotherMarkedItSecret() {
    ItemId item = entered(write(MARKER + " är sjuk."), Optional.empty(), BO);
    assertThat(opened(BO)).isNotEmpty();
    mark(item);
    assertThat(papers().open(FIRST, FOR, BO))
        .isEqualTo(new DiaryPapers.Result.Refused(Why.NO_RIGHT));
    assertThat(papers().save(FIRST, FOR, folder.resolve("ut"), BO)).contains(Why.NO_RIGHT);
    assertThat(opened(ANNA)).as("who marked it").isNotEmpty();
  }

  @Test
  void aRegistrarReadsTheSheet_andTakesOutTheTextsAlone() throws IOException {
    for (Optional<RegisterEntry.Secrecy> secrecy : List.of(NOT_SECRET, Optional.of(SECRECY))) {
      entered(write("Stolpen lutar."), secrecy, ANNA);
      String number = secrecy.isEmpty() ? FIRST : "KS 2026/0002-1";
      Path hers = folder.resolve("registrator-" + secrecy.isPresent());
      Path other = folder.resolve("handläggare-" + secrecy.isPresent());
      assertThat(papers().open(number, FOR, REGISTRAR.id()))
          .isInstanceOfSatisfying(
              DiaryPapers.Result.Opened.class, read -> assertThat(read.picture()).isPresent());
      assertThat(papers().save(number, FOR, hers, REGISTRAR.id())).isEmpty();
      assertThat(papers().save(number, FOR, other, ANNA)).isEmpty();
      assertThat(names(hers)).contains("01-text.txt").noneMatch(name -> name.contains("sheet"));
      assertThat(read(hers.resolve("about.txt"))).contains("Underlagsbladet och bilderna är inte");
      assertThat(names(other)).anyMatch(name -> name.matches("01-sheet.*pdf"));
      assertThat(read(other.resolve("about.txt"))).contains("Packad 20").doesNotContain("bilderna");
    }
  }

  @Test
  void whoReadsASecretRecord_doesNotMeetAnotherSecretOfTheThreadOnItsSheet() throws IOException {
    ItemId other = received(write(MARKER + " är sjuk."));
    entered(write("Min granne dricker."), Optional.of(SECRECY), ANNA);
    assertThat(sheet(opened(ANNA))).contains("Min granne dricker.", MARKER);
    mark(other);
    List<Paper> files = opened(ANNA);
    assertThat(sheet(files)).contains("Min granne dricker.").doesNotContain(MARKER);
    assertThat(files).extracting(Paper::name).contains("01-left-out.txt");
  }

  @Test
  void whereOnlyTheThreadIsDamaged_theRecordSaysWhereItsSheetIs_andDoesNotShowIt() {
    damaged = true;
    ItemId other = received(write(MARKER + " är sjuk."));
    ItemId item = entered(write("Min granne dricker."), Optional.of(SECRECY), ANNA);
    damage(item, Part.Kind.THREAD);
    assertThat(inPlaceOfTheSheet(opened(ANNA))).contains("Bladet självt är helt");
    protect(other);
    assertThat(inPlaceOfTheSheet(opened(ANNA)))
        .as("nobody takes it out any more")
        .contains("Underlagsbladet är inte med")
        .doesNotContain("Bladet självt");
  }

  @Test
  void whereTheSheetIsDamagedToo_nobodyIsSentToIt() {
    damaged = true;
    ItemId item = entered(write("Min granne dricker."), Optional.of(SECRECY), ANNA);
    damage(item, Part.Kind.THREAD);
    damage(item, Part.Kind.SHEET);
    assertThat(inPlaceOfTheSheet(opened(ANNA))).doesNotContain("Bladet självt");
  }

  /// Platforms number for themselves: two may give the same number.
  @Test
  void anotherChannelsItemOfTheSameIdentity_baresNoSecretOfTheThread() throws IOException {
    damaged = true;
    RemoteId secret = write(MARKER + " är sjuk.");
    ItemId other = received(secret);
    ItemId first = received(write("Min granne dricker."));
    ItemId second = received(INSTAGRAM, town.writes(INSTAGRAM, "Petra Wall", "Stolpen lutar."));
    office.seal(first);
    Forger.sql(
        office.database(),
        "update item set remote_id = '%s' where id = %s".formatted(secret, second));
    route = Optional.of(new DiaryRoute(new DiaryHandOvers(office.bench().office())));
    var along = new HandingOver.Along(true, true, true);
    handOver(List.of(first, second), RouteKind.DIARY, Optional.of(SECRECY), along, ANNA);
    passWindow();
    run();
    mark(other);
    assertThat(sheet(opened(ANNA))).contains("Min granne dricker.").doesNotContain(MARKER);
  }

  private void damage(ItemId item, Part.Kind kind) {
    Part part = office.evidence(office.present(item)).orElseThrow().part(kind).orElseThrow();
    Forger.sql(
        office.database(),
        "update blob_chunk set bytes = X'00' where sha256 = '" + part.sha256().hex() + "'");
  }

  private static String inPlaceOfTheSheet(List<Paper> files) {
    assertThat(files).noneMatch(file -> file.name().matches("01-sheet.*pdf"));
    return files.stream()
        .filter(file -> file.name().equals("01-sheet.txt"))
        .map(Paper::words)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whereTheTextIsDamaged_aLineStandsInItsPlace_andTheRestIsThere() {
    damaged = true;
    ItemId item = entered(write("x".repeat(9000)), Optional.of(SECRECY), ANNA);
    Forger.sql(
        office.database(),
        "update item_version set text_sha256 = '%s' where item_id = %s"
            .formatted("ab".repeat(32), item));
    assertThat(opened(ANNA))
        .anyMatch(file -> file.name().equals("01-text.txt"))
        .anyMatch(file -> file.name().contains("sheet"));
  }

  private static final Optional<RegisterEntry.Secrecy> NOT_SECRET = Optional.empty();

  private void mark(ItemId item) {
    office.bench().atItem().handingOver().secrecy().mark(office.present(item), SECRECY, ANNA);
  }

  private ItemId entered(RemoteId remote, Optional<RegisterEntry.Secrecy> secrecy, PersonId by) {
    route = Optional.of(new DiaryRoute(new DiaryHandOvers(office.bench().office())));
    ItemId item = received(remote);
    office.seal(item);
    var along = new HandingOver.Along(true, true, true);
    handOver(List.of(item), RouteKind.DIARY, secrecy, along, by);
    passWindow();
    run();
    assertThat(number(item)).isPresent();
    return item;
  }

  private DiaryPapers papers() {
    return Bench.toRegistry(office.bench().office(), kind -> route).papers();
  }

  private List<Paper> opened(PersonId by) {
    return ((DiaryPapers.Result.Opened) papers().open(FIRST, FOR, by)).files();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String sheet(List<Paper> files) throws IOException {
    Paper sheet =
        files.stream()
            .filter(file -> file.name().matches("01-sheet.*pdf"))
            .findFirst()
            .orElseThrow();
    try (PDDocument document = Loader.loadPDF(sheet.bytes())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
