package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.registry.Attachment;
import org.uppsikt.store.DamagedPage;
import org.uppsikt.store.Forger;

/// What was sealed with a comment and is damaged holds up nothing else of its hand-over, and leaves
/// neither whole nor changed.
class DamagedPartsTest extends CourierOffice {

  private static final byte[] PICTURE = {1, 2, 3};

  /// KRO-26: a page that cannot be read is met only when somebody reads it.
  @ParameterizedTest
  @CsvSource({
    "MAIL,   SENDER, 01-sheet-masked.pdf",
    "MAIL,   CONTENT, 01-sheet-masked.pdf",
    "MAIL,   SHEET,  01-sheet.txt",
    "FOLDER, SENDER, 01-sheet.pdf",
    "FOLDER, SHEET,  01-sheet.txt"
  })
  void onADamagedPage_theRestGoes_andALineSaysWhatDoesNot(
      RouteKind way, Part.Kind kind, String sheet) {
    ItemId item = sealed();
    HandOverId id = handOver(item, way, Optional.empty());
    damaged = true;
    DamagedPage.under(new Forger(office.database()), part(item, kind).sha256());
    assertThat(arrived(id)).contains("01-text.txt").containsOnlyOnce(sheet);
    if (sheet.endsWith(".txt")) {
      assertThat(everything(registry.arrived().getFirst())).contains("det som sparades är skadat");
    }
  }

  /// Of as many bytes as before: nothing but the manifest tells them from what was sealed.
  @ParameterizedTest
  @CsvSource({"MAIL", "FOLDER"})
  void aSheetThatWasChanged_doesNotLeave(RouteKind way) {
    ItemId item = sealed();
    HandOverId id = handOver(item, way, Optional.empty());
    changed(part(item, Part.Kind.SHEET).sha256(), "58585858");
    assertThat(arrived(id)).contains("01-sheet.txt").doesNotContain("01-sheet.pdf");
    assertThat(everything(registry.arrived().getFirst())).doesNotContain("XXXX");
  }

  /// Nothing says any more what was sealed.
  @Test
  void whereItsManifestWasChanged_neither() {
    ItemId item = sealed();
    HandOverId id = handOver(item, RouteKind.FOLDER, Optional.empty());
    changed(evidence(item).manifest(), "58585858");
    assertThat(arrived(id)).contains("01-sheet.txt").doesNotContain("01-sheet.pdf");
  }

  @Test
  void aPictureThatWasChanged_neither_andTheOtherGoes() {
    ItemId item = received(write("Stolpen lutar."));
    byte[] other = {4, 5, 6};
    office
        .database()
        .change(
            tx ->
                office
                    .tables()
                    .screenshots()
                    .add(tx, office.present(item), List.of(PICTURE, other)));
    HandOverId id = handOver(item, RouteKind.MAIL, Optional.empty());
    changed(Digest.of(PICTURE), "585858");
    assertThat(arrived(id)).contains("01-picture-1.txt", "01-picture-2.png");
  }

  private ItemId sealed() {
    ItemId item = received(write("Stolpen lutar."));
    assertThat(office.seal(item)).isInstanceOf(Seal.Result.Sealed.class);
    return item;
  }

  private void changed(Digest digest, String bytes) {
    damaged = true;
    new Forger(office.database())
        .forge(
            "update blob_chunk set bytes = X'" + bytes + "' where sha256 = '" + digest.hex() + "'");
  }

  private List<String> arrived(HandOverId id) {
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    return registry.arrived().getLast().attachments().stream().map(Attachment::name).toList();
  }

  private Part part(ItemId item, Part.Kind kind) {
    return evidence(item).part(kind).orElseThrow();
  }

  private SealedEvidence evidence(ItemId item) {
    return office.evidence(office.present(item)).orElseThrow();
  }
}
