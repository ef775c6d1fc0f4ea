package org.uppsikt.registry.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.registry.Attachment;
import org.uppsikt.registry.Delivery;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Found;
import org.uppsikt.registry.Parcel;

class FolderRouteTest {

  private static final String MARKER = "HEMLIG-4711";

  @TempDir private Path folder;
  private final Parcel parcel = parcel();

  @Test
  void theFileHoldsEverythingForWhoHasThePassword() throws IOException {
    assertThat(route().deliver(parcel)).isEqualTo(new Delivery.Accepted());
    Path file = folder.resolve("uppsikt-" + parcel.id() + ".zip");
    try (var zip = new ZipFile(file.toFile(), "diariet 1".toCharArray())) {
      assertThat(zip.getFileHeaders())
          .extracting(FileHeader::getFileName)
          .containsExactly("00.txt", "01.txt", "02.pdf");
      assertThat(zip.getFileHeaders()).allMatch(FileHeader::isEncrypted);
      assertThat(read(zip, "01.txt")).isEqualTo(parcel.text());
      assertThat(read(zip, "00.txt"))
          .contains(parcel.subject(), "underlag " + MARKER + ".pdf")
          .contains("sha256:" + Digest.of(parcel.attachments().getFirst().bytes()));
    }
    try (var zip = new ZipFile(file.toFile(), "fel".toCharArray())) {
      assertThatThrownBy(() -> read(zip, "01.txt")).isInstanceOf(ZipException.class);
    }
  }

  @Test
  void nothingOfTheParcelIsReadableInTheFolder() throws IOException {
    route().deliver(parcel);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(file.getFileName().toString()).doesNotContain(MARKER);
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(file.toString()).doesNotContain(MARKER);
      }
    }
    assertThat(folder.resolve("uppsikt-" + parcel.id() + ".pdf")).hasContent("cover");
  }

  /// A name that is only in memory goes with the power, and the hand-over with it.
  @Test
  void theNewNameIsOnTheDiskBeforeItCounts() {
    var forced = new java.util.ArrayList<Boolean>();
    Path file = folder.resolve("uppsikt-" + parcel.id() + ".zip");
    var route =
        new FolderRoute(
            folder, () -> "diariet 1".toCharArray(), where -> forced.add(Files.exists(file)));
    assertThat(route.deliver(parcel)).isEqualTo(new Delivery.Accepted());
    assertThat(forced).containsExactly(true);
    // The program may have ended between the name and that.
    assertThat(route.deliver(parcel)).isEqualTo(new Delivery.Accepted());
    assertThat(forced).containsExactly(true, true);
  }

  @Test
  void twiceIsOnce() throws IOException {
    route().deliver(parcel);
    Path file = folder.resolve("uppsikt-" + parcel.id() + ".zip");
    byte[] first = Files.readAllBytes(file);
    assertThat(route().deliver(parcel)).isEqualTo(new Delivery.Accepted());
    assertThat(file).hasBinaryContent(first);
    assertThat(route().find(parcel.id())).isEqualTo(new Found.There());
    assertThat(route().find(HandOverId.random())).isEqualTo(new Found.NotThere());
  }

  @Test
  void aPartThatAnEndLeftBehindIsNoHandOver() throws IOException {
    Path part = folder.resolve(".uppsikt-" + parcel.id() + ".zip.part");
    Files.writeString(part, "half");
    assertThat(route().find(parcel.id())).isEqualTo(new Found.NotThere());
    assertThat(route().deliver(parcel)).isEqualTo(new Delivery.Accepted());
    assertThat(part).doesNotExist();
  }

  @Test
  void aFolderThatIsNotThereIsSaidSo() {
    var route = new FolderRoute(folder.resolve("unmounted"), "x"::toCharArray);
    assertThat(route.deliver(parcel)).isEqualTo(new Delivery.Refused(Fault.NOT_WRITTEN, ""));
    assertThat(route.find(parcel.id())).isEqualTo(new Found.CannotTell(Fault.UNREACHABLE));
  }

  @Test
  void withoutAPasswordNothingIsWritten() {
    var route = new FolderRoute(folder, ""::toCharArray);
    assertThat(route.deliver(parcel)).isEqualTo(new Delivery.Refused(Fault.NO_ENCRYPTION, ""));
    assertThat(folder).isEmptyDirectory();
  }

  private FolderRoute route() {
    return new FolderRoute(folder, "diariet 1"::toCharArray);
  }

  private static String read(ZipFile zip, String name) throws IOException {
    try (var in = zip.getInputStream(zip.getFileHeader(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Parcel parcel() {
    byte[] sheet = ("%PDF " + MARKER.repeat(50)).getBytes(StandardCharsets.UTF_8);
    return new Parcel(
        HandOverId.random(),
        Instant.parse("2026-08-03T12:12:00Z"),
        "Sekretess " + MARKER,
        "Avsändare: " + MARKER + "\n",
        List.of(new Attachment("underlag " + MARKER + ".pdf", "application/pdf", sheet)),
        Optional.of(
            new Attachment(
                "cover.pdf", "application/pdf", "cover".getBytes(StandardCharsets.UTF_8))),
        true);
  }
}
