package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.testing.PracticeOffice;

/// What somebody unzipped or copied by hand is held like a restored backup.
class UnzippedTest extends RestoredOffice {

  /// As somebody does who knows nothing of a restore: with whatever unzips.
  private void unzipByHand() throws IOException {
    office.close();
    unzip("other");
    office = new PracticeOffice(at("other"));
  }

  private void unzip(String to) throws IOException {
    Path other = Files.createDirectories(folder.resolve(to));
    try (var zip = new ZipInputStream(Files.newInputStream(backup))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.copy(zip, other.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void aBackupThatWasUnzippedByHand_holdsWhatWaits_andTellsOfItOnce() throws IOException {
    unzipByHand();
    everythingBeats();
    assertThat(sent(order, "hide")).isZero();
    assertThat(registry.arrived()).isEmpty();
    assertThat(ended(order, OrderState.UNCERTAIN).failure()).contains(Restored.HELD);
    assertThat(state(handOver)).isEqualTo(HandOverState.UNCERTAIN);
    assertThat(restored().told(ANNA))
        .contains(new Restored.Told(Optional.of(backedUp), 1, 1, true));
    assertThat(folder.resolve("other").resolve("manifest.json")).doesNotExist();
    assertThat(folder.resolve("other").resolve("manifest.json.taken")).isNotEmptyFile();
    assertThat(settle().send(order, ANNA)).isTrue();
    OrderId later = office.sealAndOrder(received(write("Vi ses vid skolan")));
    office.close();
    office = new PracticeOffice(at("other"));
    everythingBeats();
    ended(order, OrderState.CONFIRMED);
    ended(later, OrderState.CONFIRMED);
    assertThat(restorings()).containsExactly("by hand");
    assertThat(Verified.problems(office)).isEmpty();
  }

  /// The same backup over what came of it: its orders wait once more.
  @Test
  void aBackupThatIsUnzippedASecondTime_isHeldASecondTime() throws IOException {
    unzipByHand();
    office.close();
    Files.delete(folder.resolve("other").resolve("uppsikt.seal"));
    unzip("other");
    office = new PracticeOffice(at("other"));
    everythingBeats();
    ended(order, OrderState.UNCERTAIN);
    assertThat(registry.arrived()).isEmpty();
  }

  /// Somebody took the two files that hold something, and left what else lay in the zip file.
  @Test
  void databaseAndKeysWithoutTheirManifest_areHeldAsABackup_once() throws IOException {
    office.close();
    unzip("other");
    Files.delete(folder.resolve("other").resolve("manifest.json"));
    office = new PracticeOffice(at("other"));
    everythingBeats();
    ended(order, OrderState.UNCERTAIN);
    assertThat(registry.arrived()).isEmpty();
    assertThat(restored().told(ANNA)).contains(new Restored.Told(Optional.empty(), 1, 1, true));
    office.close();
    office = new PracticeOffice(at("other"));
    assertThat(restorings()).containsExactly("");
    assertThat(folder.resolve("other").resolve("restored.json")).doesNotExist();
  }

  /// What the program itself left, also where it was ended halfway, was never away.
  @Test
  void aWorkspaceThatWasCopiedWithItsSeal_isNotTold_andSendsAsBefore() throws IOException {
    office.close();
    Path copy = Files.createDirectories(folder.resolve("copy"));
    for (String name : List.of("workspace.mv.db", "keys.json", "uppsikt.seal")) {
      Files.copy(folder.resolve("own").resolve(name), copy.resolve(name));
    }
    office = new PracticeOffice(at("copy"));
    assertThat(restored().told(ANNA)).isEmpty();
    everythingBeats();
    ended(order, OrderState.CONFIRMED);
  }

  @Test
  void aManifestThatNobodyCanRead_holdsWhatWaitsAllTheSame() throws IOException {
    office.close();
    Files.writeString(folder.resolve("own").resolve("manifest.json"), "no manifest");
    office = new PracticeOffice(at("own"));
    everythingBeats();
    ended(order, OrderState.UNCERTAIN);
    assertThat(restored().told(ANNA).orElseThrow().backedUp()).isEmpty();
  }

  /// How each backup that the journal tells of was unpacked.
  private List<String> restorings() {
    return office
        .database()
        .read(
            tx ->
                office
                    .bench()
                    .office()
                    .tables()
                    .journal()
                    .about(tx, "workspace:own", EventKind.RESTORED_FROM_BACKUP))
        .stream()
        .map(each -> each.content().orElseThrow().values().getOrDefault("unpacked", ""))
        .toList();
  }
}
