package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.registry.Attachment;
import org.uppsikt.registry.Parcel;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.export.EvidenceOut;
import org.uppsikt.work.export.FullExport;

/// What was flagged as child sexual abuse material leaves in the evidence of nothing else either,
/// nor with everything else.
class FlaggedTextTest extends CourierOffice {

  private static final String ABUSE = "Bilder här på barnporr";

  /// Sealed beside it while somebody had called the flag wrong, which was taken back since.
  private ItemId beside() {
    ItemId flagged = received(write(ABUSE));
    List<Feedback> wrong = calledWrong(flagged);
    ItemId beside = received(town.writes(FACEBOOK, "Petra Wall", "Stolpen lutar."));
    assertThat(office.seal(beside)).isInstanceOf(Seal.Result.Sealed.class);
    assertThat(thread(evidence(beside))).as("shown when it was sealed").contains(ABUSE);
    wrong.forEach(each -> judging().takeBack(each.id(), ANNA));
    return beside;
  }

  @Test
  void whatIsSealedAroundItLeavesItOut() {
    received(write(ABUSE));
    ItemId beside = received(town.writes(FACEBOOK, "Petra Wall", "Stolpen lutar."));
    assertThat(office.seal(beside)).isInstanceOf(Seal.Result.Sealed.class);
    assertThat(thread(evidence(beside))).doesNotContain("barnporr").doesNotContain("Roger");
    assertThat(drawn(part(evidence(beside), Part.Kind.SHEET)))
        .contains("Stolpen lutar")
        .doesNotContain("barnporr");
    assertThat(takeOut(beside, "out")).isEqualTo(TakeOut.Result.WRITTEN);
  }

  /// It showed nothing of it: who may read it is nothing to that.
  @Test
  void whatLeftItOutIsNotRestrictedWithIt() {
    ItemId flagged = received(write(ABUSE));
    ItemId beside = received(town.writes(FACEBOOK, "Petra Wall", "Stolpen lutar."));
    office.seal(beside);
    var ground = office.bench().office().policy().groundFor(Category.C09_CHILD_ABUSE).orElseThrow();
    NoCopy noCopy = office.bench().exceptions().noCopy();
    var first = (NoCopy.First.Ready) noCopy.consider(office.present(flagged), ground, ANNA);
    assertThat(first.considered().kept().nothing()).isTrue();
    int revision = office.state(flagged).revision();
    var wish = new NoCopy.Wish(revision, Optional.of(PracticeOffice.BO.id()), "", "");
    assertThat(noCopy.order(first.considered(), wish)).isInstanceOf(NoCopy.Result.Placed.class);
    assertThat(takeOut(beside, "out")).isEqualTo(TakeOut.Result.WRITTEN);
  }

  @Test
  void neitherDoesASealShowItWhereItWasEditedAway() {
    RemoteId remote = write(ABUSE);
    ItemId item = received(remote);
    edited(remote, "Du är en idiot");
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
    assertThat(thread(evidence(item))).doesNotContain("barnporr");
    assertThat(drawn(part(evidence(item), Part.Kind.SHEET))).doesNotContain("barnporr");
    assertThat(takeOut(item, "out")).isEqualTo(TakeOut.Result.WRITTEN);
  }

  @Test
  void evidenceThatShowsItIsNotTakenOut_untilSomebodySaysThatItIsNone() {
    ItemId beside = beside();
    assertThat(takeOut(beside, "one")).isEqualTo(TakeOut.Result.NO_COPY_AROUND);
    assertThat(folder.resolve("one")).doesNotExist();
    SealedEvidence sealed = evidence(beside);
    Part sheet = sealed.part(Part.Kind.SHEET).orElseThrow();
    Path alone = folder.resolve("sheet.pdf");
    assertThat(office.bench().reading().writePart(sealed, sheet, alone, ANNA))
        .isEqualTo(TakeOut.Result.NO_COPY_AROUND);
    assertThat(alone).doesNotExist();
    office.bench().reading().dossier(beside).orElseThrow().thread().stream()
        .map(around -> around.item().id())
        .filter(item -> !item.equals(beside))
        .forEach(this::calledWrong);
    assertThat(takeOut(beside, "two")).isEqualTo(TakeOut.Result.WRITTEN);
  }

  @Test
  void evidenceThatShowsWhatItsSenderMadeOfItSinceIsTakenOut() {
    RemoteId remote = write(ABUSE);
    received(remote);
    edited(remote, "Jag tar tillbaka det");
    ItemId beside = received(town.writes(FACEBOOK, "Petra Wall", "Stolpen lutar."));
    office.seal(beside);
    assertThat(thread(evidence(beside))).contains("Jag tar tillbaka det");
    assertThat(takeOut(beside, "out")).isEqualTo(TakeOut.Result.WRITTEN);
  }

  @Test
  void evidenceOfALaterVersionThatShowsItIsNotTakenOut() {
    RemoteId remote = write(ABUSE);
    ItemId item = received(remote);
    List<Feedback> wrong = calledWrong(item);
    edited(remote, "Du är en idiot");
    office.seal(item);
    assertThat(takeOut(item, "one")).isEqualTo(TakeOut.Result.WRITTEN);
    wrong.forEach(each -> judging().takeBack(each.id(), ANNA));
    assertThat(takeOut(item, "two")).isEqualTo(TakeOut.Result.NO_COPY);
  }

  /// A sheet that shows it stays, and a copy without it goes along.
  @ParameterizedTest
  @EnumSource(
      value = RouteKind.class,
      names = {"MAIL", "FOLDER"})
  void theRegistryGetsItsNeighbourWithoutIt(RouteKind way) {
    ItemId beside = beside();
    HandOverId id = handOver(beside, way, Optional.empty());
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    List<Attachment> files = registry.arrived().getFirst().attachments();
    assertThat(files)
        .extracting(Attachment::name)
        .contains("01-sheet-masked.pdf", "01-thread.txt")
        .doesNotContain("01-sheet.pdf");
    assertThat(files).allSatisfy(file -> assertThat(said(file)).doesNotContain("barnporr"));
    assertThat(files).anySatisfy(file -> assertThat(said(file)).contains("Stolpen lutar"));
  }

  @Test
  void theRegistryGetsALaterVersionWithoutIt() {
    RemoteId remote = write(ABUSE);
    ItemId item = received(remote);
    List<Feedback> wrong = calledWrong(item);
    edited(remote, "Stolpen lutar.");
    office.seal(item);
    wrong.forEach(each -> judging().takeBack(each.id(), ANNA));
    handOver(item, RouteKind.FOLDER, Optional.empty());
    passWindow();
    run();
    List<Attachment> files = registry.arrived().getFirst().attachments();
    assertThat(files).extracting(Attachment::name).contains("01-sheet-masked.pdf");
    assertThat(files).allSatisfy(file -> assertThat(said(file)).doesNotContain("barnporr"));
  }

  /// It was edited away before anything was sealed, and its sheet never showed it.
  @ParameterizedTest
  @EnumSource(
      value = RouteKind.class,
      names = {"MAIL", "FOLDER"})
  void aCopyTellsNoMoreThanItsSheetOfWhatWasEditedAway(RouteKind way) {
    ItemId around = received(town.writes(FACEBOOK, "Ali Berg", "Bara barnporr hela vägen"));
    List<Feedback> wrong = calledWrong(around);
    RemoteId remote = write(ABUSE);
    ItemId item = received(remote);
    edited(remote, "Stolpen lutar.");
    office.seal(item);
    assertThat(drawn(part(evidence(item), Part.Kind.SHEET))).doesNotContain(ABUSE);
    wrong.forEach(each -> judging().takeBack(each.id(), ANNA));
    handOver(item, way, Optional.empty());
    passWindow();
    run();
    List<Attachment> files = registry.arrived().getFirst().attachments();
    assertThat(files).extracting(Attachment::name).contains("01-sheet-masked.pdf");
    assertThat(files).allSatisfy(file -> assertThat(said(file)).doesNotContain("barnporr"));
    assertThat(files).anySatisfy(file -> assertThat(said(file)).contains("Stolpen lutar"));
  }

  /// Its entry must not wait, and the text stays here.
  @ParameterizedTest
  @EnumSource(
      value = RouteKind.class,
      names = {"MAIL", "FOLDER"})
  void theRegistryGetsItsEntryAndNotItsText(RouteKind way) {
    ItemId item = received(write(ABUSE));
    var nothing = new HandingOver.Along(false, false, false);
    HandOverId id = handOver(item, way, Optional.empty(), nothing);
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    Parcel arrived = registry.arrived().getFirst();
    assertThat(everything(arrived)).doesNotContain("barnporr").contains("Lutande stolpe");
    assertThat(arrived.attachments())
        .filteredOn(file -> file.name().equals("01-text.txt"))
        .singleElement()
        .satisfies(file -> assertThat(said(file)).contains("flaggade övergreppsmaterial"));
  }

  @Test
  void onceSomebodySaysThatItIsNone_theRegistryGetsItsText() {
    ItemId item = received(write(ABUSE));
    calledWrong(item);
    handOver(item, RouteKind.FOLDER, Optional.empty());
    passWindow();
    run();
    assertThat(everything(registry.arrived().getFirst())).contains(ABUSE);
  }

  @Test
  void everythingLeavesWithoutIt_andSaysSo() throws IOException {
    ItemId beside = beside();
    ItemId another = received(town.writes(FACEBOOK, "Ali Berg", "En tredje"));
    office.seal(another);
    ItemId flagged =
        office.bench().reading().dossier(beside).orElseThrow().thread().getFirst().item().id();
    Path all = folder.resolve("all");
    FullExport.Result.Written written = everything(all);
    assertThat(written.flagged()).containsExactly(flagged.toString());
    assertThat(written.withheld()).isEmpty();
    assertThat(written.evidence()).as("that of the third, which left it out").isEqualTo(1);
    assertThat(Files.readString(all.resolve("withheld.txt"))).isEqualTo(flagged + "\n");
    try (Stream<Path> files = Files.walk(all)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(file -> assertThat(read(file)).doesNotContain("barnporr"));
    }
    assertThat(Files.readString(all.resolve("tables/item_version.jsonl")))
        .doesNotContain("Roger Nylander")
        .contains("Petra Wall");
    calledWrong(flagged);
    FullExport.Result.Written whole = everything(folder.resolve("whole"));
    assertThat(whole.flagged()).isEmpty();
    assertThat(whole.evidence()).isEqualTo(2);
  }

  /// Nobody can tell what stands on a sheet whose thread cannot be read any more.
  @Test
  void whereItCannotBeToldWhatItShows_itStays() {
    SealedEvidence sealed = evidence(beside());
    unreadable(sealed.part(Part.Kind.THREAD).orElseThrow());
    Path alone = folder.resolve("sheet.pdf");
    Part sheet = sealed.part(Part.Kind.SHEET).orElseThrow();
    Reading reading = office.bench().reading();
    assertThat(reading.writePart(sealed, sheet, alone, ANNA))
        .isEqualTo(TakeOut.Result.AROUND_UNREADABLE);
    assertThat(alone).doesNotExist();
    assertThat(reading.picture(sealed, ANNA))
        .isEqualTo(new EvidenceParts.Picture.Not(TakeOut.Result.AROUND_UNREADABLE));
    assertThat(
            new EvidenceOut(office.bench().office(), "test")
                .export(sealed.id(), folder.resolve("one"), "sv", PracticeOffice.ANNA))
        .isEqualTo(new EvidenceOut.Result.AroundUnreadable());
    assertThat(everything(folder.resolve("all")).evidence()).isZero();
  }

  private void unreadable(Part part) {
    damaged = true;
    new Forger(office.database())
        .forge("update blob_chunk set bytes = X'00' where sha256 = '" + part.sha256().hex() + "'");
  }

  /// What is looked for in long threads can be stopped before anything is written.
  @Test
  void lookingForItCanBeCancelled() {
    beside();
    office.seal(received(town.writes(FACEBOOK, "Ali Berg", "En tredje")));
    var asked = new AtomicInteger();
    var written = new ArrayList<String>();
    Path all = folder.resolve("out");
    assertThat(all.toFile().mkdir()).isTrue();
    BooleanSupplier second =
        () -> {
          boolean stop = asked.incrementAndGet() == 2;
          if (stop) {
            written.addAll(files(all));
          }
          return stop;
        };
    assertThat(
            new FullExport(office.bench().office(), "test")
                .export(all.resolve("all"), "", "sv", PracticeOffice.ANNA, second))
        .isInstanceOf(FullExport.Result.Cancelled.class);
    assertThat(written).as("the second of two pieces of evidence, no table yet").isEmpty();
  }

  private static List<String> files(Path in) {
    try (Stream<Path> files = Files.walk(in)) {
      return files.filter(Files::isRegularFile).map(Path::toString).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FullExport.Result.Written everything(Path to) {
    return (FullExport.Result.Written)
        new FullExport(office.bench().office(), "test")
            .export(to, "", "sv", PracticeOffice.ANNA, () -> false);
  }

  private void edited(RemoteId remote, String text) {
    ItemId item = office.item(FACEBOOK, remote);
    town.edits(FACEBOOK, remote, text);
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    assertThat(office.present(item).number()).isEqualTo(2);
  }

  private TakeOut.Result takeOut(ItemId item, String name) {
    return new EvidenceOut(office.bench().office(), "test")
        .takeOut(evidence(item).id(), folder.resolve(name), "sv", PracticeOffice.ANNA);
  }

  private SealedEvidence evidence(ItemId item) {
    return office.evidence(office.present(item)).orElseThrow();
  }

  private String thread(SealedEvidence evidence) {
    return new String(part(evidence, Part.Kind.THREAD), StandardCharsets.UTF_8);
  }

  private byte[] part(SealedEvidence evidence, Part.Kind kind) {
    Part part = evidence.part(kind).orElseThrow();
    return office.read(tx -> office.tables().evidences().bytes(tx, part)).orElseThrow();
  }

  private static String said(Attachment file) {
    return file.name().endsWith(".pdf")
        ? drawn(file.bytes())
        : new String(file.bytes(), StandardCharsets.UTF_8);
  }

  private static String drawn(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Feedback> calledWrong(ItemId item) {
    VersionRef version = office.present(item);
    return office
        .read(tx -> office.tables().checks().newest(tx, version))
        .orElseThrow()
        .check()
        .findingsOrNone()
        .stream()
        .map(finding -> judging().notABreach(version, finding, ANNA).orElseThrow())
        .toList();
  }

  private Judging judging() {
    return new Judging(office.bench().office());
  }
}
