package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.registry.Attachment;
import org.uppsikt.registry.Parcel;
import org.uppsikt.registry.folder.FolderRoute;

/// What a hand-over holds, and what never leaves with it.
class ParcelsTest extends CourierOffice {

  @Test
  void textThreadSheetManifestAndCheckpointGoAlong() {
    write("Jag håller med.");
    ItemId item = received(write("Stolpen lutar."));
    office.seal(item);
    sent(item);
    Parcel parcel = registry.arrived().getFirst();
    assertThat(parcel.attachments())
        .extracting(Attachment::name)
        .containsExactly(
            "01-text.txt", "01-thread.txt", "01-sheet.pdf", "manifest.txt", "journal.txt");
    assertThat(parcel.subject()).startsWith("[Diarium] Facebook Roger Nylander 2026-08-03");
    assertThat(everything(parcel)).contains("Jag håller med.", "Handlingstyp: Synpunkt");
  }

  @Test
  void byMailNoIdentityNumberLeaves_andNothingOfASecretNeighbour() {
    ItemId secret = received(write(MARKER + " är sjuk, säger grannen."));
    office.seal(secret);
    ItemId item = received(write("Mitt nummer är 000229-2399. Stolpen lutar."));
    office.seal(item);
    office.bench().atItem().handingOver().mark(office.present(secret), SECRECY, ANNA);
    HandOverId id = sent(item);
    Parcel parcel = registry.arrived().getFirst();
    assertThat(parcel.id()).isEqualTo(id);
    assertThat(everything(parcel)).doesNotContain("000229-2399").contains("Stolpen lutar");
    assertThat(everything(parcel)).doesNotContain(MARKER);
    assertThat(parcel.attachments())
        .extracting(Attachment::name)
        .contains("01-sheet-masked.pdf")
        .doesNotContain("01-sheet.pdf");
    assertThat(sheet(parcel))
        .contains("Maskerad avskrift", "Stolpen lutar", "••••••-••••")
        .doesNotContain("000229-2399", MARKER);
    assertThat(parcel.text()).contains("Ärendemening: Lutande stolpe");
  }

  @Test
  void aSecretHandOver_leavesNoReadableByteOutsideItsArchive() throws IOException {
    Path out = Files.createDirectories(folder.resolve("fetch"));
    route = Optional.of(new FolderRoute(out, "diariet 1"::toCharArray));
    ItemId item = received(write(MARKER + " är sjuk."));
    office.seal(item);
    HandOverId id = handOver(item, RouteKind.FOLDER, Optional.of(SECRECY));
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    assertThat(files()).anyMatch(file -> file.toString().endsWith(id + ".zip"));
    assertThat(files())
        .allSatisfy(file -> assertThat(file.toString()).doesNotContain(MARKER))
        .allSatisfy(file -> assertThat(read(file)).doesNotContain(MARKER));
  }

  /// What can be read on the copy, with its line breaks made spaces.
  private static String sheet(Parcel parcel) {
    Attachment sheet =
        parcel.attachments().stream()
            .filter(file -> file.name().endsWith("sheet-masked.pdf"))
            .findFirst()
            .orElseThrow();
    try (PDDocument document = Loader.loadPDF(sheet.bytes())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
