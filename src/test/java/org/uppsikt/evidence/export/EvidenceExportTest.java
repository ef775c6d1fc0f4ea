package org.uppsikt.evidence.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.Drafts;
import org.uppsikt.evidence.Pictures;
import org.uppsikt.evidence.Rehash;
import org.uppsikt.evidence.Requests;
import org.uppsikt.evidence.SealResult;
import org.uppsikt.evidence.SheetLanguage;
import org.uppsikt.evidence.StoredParts;

class EvidenceExportTest {

  private static final Checkpoint CHECKPOINT =
      new Checkpoint("uppsikt/bjorkvik", 20_000, new Digest("ab".repeat(32)));

  private final SealResult.Draft draft =
      Drafts.draft(Requests.text("Skäms!").screenshot(Pictures.jpeg(30, 20)));

  @TempDir Path folder;

  @Test
  void everythingIsInTheFolderAndPassesSha256sum() throws Exception {
    Path target = folder.resolve("ut");
    assertThat(EvidenceExport.write(target, List.of(piece(1), piece(2)), setting(false)))
        .isEqualTo(new ExportResult.Written(target, 2));
    assertThat(names(folder)).containsExactly("ut");
    assertThat(names(target))
        .containsExactlyInAnyOrder(
            id(1).toString(), id(2).toString(), "README.txt", "SHA256SUMS", "checkpoint.txt");
    assertThat(Checkpoint.parse(Files.readString(target.resolve("checkpoint.txt"))))
        .contains(CHECKPOINT);
    Path piece = target.resolve(id(1).toString());
    Bytes manifest = Bytes.of(Files.readAllBytes(piece.resolve("manifest.json")));
    assertThat(Rehash.check(manifest, draft.digest(), new FolderParts(piece)))
        .isInstanceOf(Rehash.Sound.class);
    assertThat(sha256sum(target)).isZero();
    Files.writeString(piece.resolve("content.txt"), "Skäms?");
    assertThat(sha256sum(target)).isEqualTo(1);
  }

  @Test
  void practiceIsMarkedInNamesAndInTheExplanation() throws Exception {
    Path target = folder.resolve("ut");
    EvidenceExport.write(target, List.of(piece(1)), setting(true));
    assertThat(names(target)).contains("PRACTICE-" + id(1), "README-PRACTICE.txt");
    assertThat(Files.readString(target.resolve("README-PRACTICE.txt")))
        .contains("ØVELSE", "sha256sum -c SHA256SUMS");
    assertThat(sha256sum(target)).isZero();
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    Path target = Files.createDirectory(folder.resolve("ut"));
    assertThat(EvidenceExport.write(target, List.of(piece(1)), setting(false)))
        .isEqualTo(new ExportResult.AlreadyThere(target));
    assertThat(names(target)).isEmpty();
    Path nowhere = folder.resolve("no/such");
    assertThat(EvidenceExport.write(nowhere, List.of(piece(1)), setting(false)))
        .isEqualTo(new ExportResult.NotWritten(nowhere));
  }

  @Test
  void whatIsWrittenDownAboutIt_isSoBeforeTheFolderIsThere() {
    Path target = folder.resolve("ut");
    var there = new AtomicReference<>(true);
    EvidenceExport.write(
        target, List.of(piece(1)), setting(false), () -> there.set(Files.exists(target)));
    assertThat(there).hasValue(false);
    assertThat(target).isDirectory();
    assertThatThrownBy(
            () ->
                EvidenceExport.write(
                    folder.resolve("ej"), List.of(piece(1)), setting(false), this::fails))
        .isInstanceOf(IllegalStateException.class);
    assertThat(folder.resolve("ej")).as("nothing that is not written down").doesNotExist();
  }

  private void fails() {
    throw new IllegalStateException("the journal");
  }

  @Test
  void whatAProgramThatDiedLeftBehindIsTakenAway_andNothingElse() throws Exception {
    Path left = Files.createDirectory(folder.resolve(".ut.unfinished-17"));
    Path words = Files.writeString(left.resolve("content.txt"), "Skäms!");
    Files.setLastModifiedTime(words, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    Path underWay = Files.createDirectory(folder.resolve(".ut.unfinished-18"));
    Files.writeString(underWay.resolve("content.txt"), "Skäms!");
    Files.setLastModifiedTime(underWay, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    Path theirs = Files.createDirectory(folder.resolve(".ut.annat"));
    Files.setLastModifiedTime(theirs, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

    EvidenceExport.write(folder.resolve("in"), List.of(piece(1)), setting(false));
    assertThat(left).doesNotExist();
    assertThat(underWay).exists();
    assertThat(theirs).exists();
  }

  @Test
  void oneUnsoundPieceLeavesNothingBehind() throws Exception {
    Map<String, byte[]> parts = Drafts.parts(draft);
    parts.get("content.txt")[0] ^= 1;
    var broken =
        new ExportPiece(id(2), draft.manifestBytes(), draft.digest(), StoredParts.of(parts));
    assertThat(
            EvidenceExport.write(folder.resolve("ut"), List.of(piece(1), broken), setting(false)))
        .isEqualTo(
            new ExportResult.Unsound(
                id(2), List.of(new Rehash.Fault(Rehash.Fault.Kind.ALTERED, "content.txt"))));
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void aNameThatLeavesTheFolderIsNotWritten() throws Exception {
    String good = new String(draft.manifestBytes().copy(), StandardCharsets.UTF_8);
    for (String evil : List.of("../../evil", "a/b", "/tmp/evil", "manifest.json", "..", "")) {
      Bytes manifest = Requests.bytes(good.replace("\"raw.json\"", "\"" + evil + "\""));
      Map<String, byte[]> parts = Drafts.parts(draft);
      parts.put(evil, parts.remove("raw.json"));
      var piece = new ExportPiece(id(1), manifest, manifest.digest(), StoredParts.of(parts));
      assertThat(EvidenceExport.write(folder.resolve("ut"), List.of(piece), setting(false)))
          .isInstanceOf(ExportResult.Unsound.class);
      assertThat(names(folder)).isEmpty();
    }
  }

  private ExportPiece piece(int number) {
    return new ExportPiece(
        id(number), draft.manifestBytes(), draft.digest(), StoredParts.of(Drafts.parts(draft)));
  }

  private static EvidenceId id(int number) {
    return new EvidenceId(new UUID(0, number));
  }

  private static ExportSetting setting(boolean practice) {
    return new ExportSetting(SheetLanguage.NB, CHECKPOINT, practice, Requests.NOW, "0.1.0");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static int sha256sum(Path target) throws Exception {
    Process check =
        new ProcessBuilder("sha256sum", "--strict", "--quiet", "-c", "SHA256SUMS")
            .directory(target.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(check.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return check.exitValue();
  }
}
