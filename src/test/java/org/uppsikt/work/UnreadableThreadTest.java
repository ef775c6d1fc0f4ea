package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.registry.Attachment;
import org.uppsikt.store.DamagedPage;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.LateFlag;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.export.EvidenceOut;
import org.uppsikt.work.export.FullExport;

/// Where what was sealed of a thread cannot be read any more, nobody can tell what a sheet shows:
/// the sheet stays, and nothing else does.
class UnreadableThreadTest extends CourierOffice {

  private static final String ABUSE = "Bilder här på barnporr";

  /// Sealed beside what was flagged as abuse material since.
  private ItemId beside() {
    ItemId flagged = received(write(ABUSE));
    var flag = new LateFlag(office.bench().office(), flagged, ANNA);
    ItemId beside = alone();
    flag.stands();
    return beside;
  }

  private ItemId alone() {
    ItemId item = received(town.writes(FACEBOOK, "Petra Wall", "Stolpen lutar."));
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
    return item;
  }

  @Test
  void aCommentWhoseEvidenceLiesOnADamagedPage_isOpened() {
    ItemId beside = beside();
    onDamagedPage(beside);
    Dossier read = office.bench().reading().dossier(beside).orElseThrow();
    assertThat(read.present().text()).isEqualTo("Stolpen lutar.");
    assertThat(read.beside().flags().kept()).contains(TakeOut.Result.AROUND_UNREADABLE);
  }

  @Test
  void neitherAreTheTasksHeldUp() {
    ItemId beside = beside();
    assertThat(office.bench().exceptions().police().suspect(beside, ANNA))
        .isEqualTo(Police.Result.DONE);
    onDamagedPage(beside);
    assertThat(office.bench().exceptions().police().lines(ANNA))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.kept().map(KeptBack::why))
                    .contains(KeptBack.Why.AROUND_UNREADABLE));
  }

  /// An entry must not wait for somebody else's comment, nor for a damaged page.
  @ParameterizedTest
  @EnumSource(
      value = RouteKind.class,
      names = {"MAIL", "FOLDER"})
  void theRegistryGetsTheRest_andIsToldThatTheSheetIsNotThere(RouteKind way) {
    ItemId beside = beside();
    HandOverId id = handOver(beside, way, Optional.empty());
    onDamagedPage(beside);
    assertThat(arrived(id))
        .contains("01-text.txt", "01-thread.txt", "01-sheet.txt")
        .doesNotContain("01-sheet.pdf", "01-sheet-masked.pdf");
    assertThat(everything(registry.arrived().getFirst()))
        .contains("Stolpen lutar.")
        .contains("Underlagsbladet är inte med")
        .doesNotContain("barnporr");
  }

  /// Whether anything secret stands on it cannot be told either, and that goes with no public
  /// matter.
  @ParameterizedTest
  @CsvSource({
    "FOLDER, true, 01-sheet.pdf",
    "FOLDER, false, 01-sheet.txt",
    "MAIL, false, 01-sheet.txt"
  })
  void whereNothingNearIsFlagged_theSheetGoesWithASecretMatterAlone(
      RouteKind way, boolean secret, String file) {
    ItemId alone = alone();
    HandOverId id = handOver(alone, way, Optional.of(SECRECY).filter(s -> secret));
    unreadable(alone);
    assertThat(arrived(id)).filteredOn(name -> name.contains("sheet")).containsExactly(file);
  }

  /// The sheet itself is whole, and nothing was flagged that could stand on it.
  @Test
  void whereNothingNearIsFlagged_theSheetAloneIsSaved() {
    ItemId alone = alone();
    unreadable(alone);
    SealedEvidence sealed = evidence(alone);
    Path sheet = folder.resolve("sheet.pdf");
    Part part = sealed.part(Part.Kind.SHEET).orElseThrow();
    Reading reading = office.bench().reading();
    assertThat(reading.writePart(sealed, part, sheet, ANNA)).isEqualTo(TakeOut.Result.WRITTEN);
    assertThat(takeOut(alone, "whole")).isEqualTo(TakeOut.Result.UNSOUND);
  }

  private List<String> arrived(HandOverId id) {
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    return registry.arrived().getLast().attachments().stream().map(Attachment::name).toList();
  }

  /// Whatever stands on that sheet, nobody gets it with everything else.
  @Test
  void whatIsProtectedAfterThat_isOnNoSheetThatLeaves() {
    ItemId item = received(write("Jag bor på Ekvägen 3"));
    ItemId beside = alone();
    unreadable(beside);
    protect(item);
    SealedEvidence sealed = evidence(beside);
    assertThat(takeOut(beside, "one")).isEqualTo(TakeOut.Result.RESTRICTED);
    Part sheet = sealed.part(Part.Kind.SHEET).orElseThrow();
    Path all = folder.resolve("all");
    assertThat(everything(all).withheld()).containsExactly(item.toString());
    assertThat(all.resolve("bytes")).isNotEmptyDirectory();
    assertThat(all.resolve("bytes").resolve(sheet.sha256().hex())).doesNotExist();
  }

  private FullExport.Result.Written everything(Path to) {
    return (FullExport.Result.Written)
        new FullExport(office.bench().office(), "test")
            .export(to, "", "sv", PracticeOffice.ANNA, () -> false);
  }

  private TakeOut.Result takeOut(ItemId item, String name) {
    return new EvidenceOut(office.bench().office(), "test")
        .takeOut(evidence(item).id(), folder.resolve(name), "sv", PracticeOffice.ANNA);
  }

  private void unreadable(ItemId item) {
    damaged = true;
    new Forger(office.database())
        .forge(
            "update blob_chunk set bytes = X'00' where sha256 = '"
                + thread(item).sha256().hex()
                + "'");
  }

  private void onDamagedPage(ItemId item) {
    damaged = true;
    DamagedPage.under(new Forger(office.database()), thread(item).sha256());
  }

  private Part thread(ItemId item) {
    return evidence(item).part(Part.Kind.THREAD).orElseThrow();
  }

  private SealedEvidence evidence(ItemId item) {
    return office.evidence(office.present(item)).orElseThrow();
  }
}
