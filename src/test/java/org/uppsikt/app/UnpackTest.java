package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.backup.Restore;
import org.uppsikt.work.Backups;

/// What is unpacked of a backup, and what is no backup or none any more.
class UnpackTest extends BackupOffice {

  @Test
  void aBackupIsUnpackedIntoANewFolderOnly() throws IOException {
    Path backup = backUp().file();
    Path there = Files.createDirectories(temp.resolve("there"));
    assertThat(new Restore(backup).to(there, part -> true))
        .isEqualTo(new Restore.Result.Failed(Restore.Reason.EXISTS));
    assertThat(names(there)).isEmpty();
  }

  @Test
  void aChangedByteIsNoticed_andNothingIsUnpacked() throws IOException {
    Path backup = backUp().file();
    byte[] bytes = Files.readAllBytes(backup);
    bytes[bytes.length / 3] ^= 1;
    Files.write(backup, bytes);
    refused(backup, Restore.Reason.DAMAGED);
    Files.write(backup, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    refused(backup, Restore.Reason.INCOMPLETE);
  }

  /// In the list at the end, too: what is whole but wrong is not copied again in vain.
  @Test
  void bitsFlippedInTheListAtTheEnd_areNoMissingEnd() throws IOException {
    Path backup = backUp().file();
    byte[] whole = Files.readAllBytes(backup);
    int list = lastIndexOf(whole, "PK\u0001\u0002");
    for (int at = list; at < list + 4; at++) {
      byte[] wrong = whole.clone();
      wrong[at] ^= 1;
      Files.write(backup, wrong);
      refused(backup, Restore.Reason.DAMAGED);
    }
    Files.write(backup, java.util.Arrays.copyOf(whole, list));
    refused(backup, Restore.Reason.INCOMPLETE);
  }

  private static int lastIndexOf(byte[] whole, String sign) {
    return new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf(sign);
  }

  @Test
  void halfOfAnotherZipFile_isNoBackup_andNeitherIsTheBeginningOfItsName() throws IOException {
    byte[] other = Files.readAllBytes(zip(Map.of("holiday.jpg", new byte[5000])));
    Path file = temp.resolve("half.zip");
    Files.write(file, java.util.Arrays.copyOf(other, other.length / 2));
    refused(file, Restore.Reason.NOT_A_BACKUP);
    Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(backUp().file()), 20));
    refused(file, Restore.Reason.NOT_A_BACKUP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../escaped.txt", "/escaped.txt", "..\\escaped.txt", "extra/"})
  void aZipFileWithAnotherEntry_isNoBackup(String name) throws IOException {
    Map<String, byte[]> entries = entries(backUp().file());
    entries.put(name, name.endsWith("/") ? new byte[0] : new byte[] {1});
    refused(zip(entries), Restore.Reason.NOT_A_BACKUP);
    assertThat(temp.resolve("escaped.txt")).doesNotExist();
  }

  @Test
  void aZipFileThatGrows_isNotUnpacked() throws IOException {
    Map<String, byte[]> entries = entries(backUp().file());
    entries.put("workspace.mv.db", new byte[64 << 20]);
    refused(zip(entries), Restore.Reason.DAMAGED);
    String huge =
        new String(entries.get("manifest.json"), StandardCharsets.UTF_8)
            .replaceAll("\"size\" : \\d+", "\"size\" : 999999999999");
    entries.put("manifest.json", huge.getBytes(StandardCharsets.UTF_8));
    refused(zip(entries), Restore.Reason.DAMAGED);
  }

  @Test
  void whatIsRestoredSaysOfWhenItIs_andWhoCanSignInThere() {
    Person mats = office.addMats();
    office.add("Alva Ny", Role.SUBSTITUTE, "röd lykta i hamn");
    office.desk().staff().suspend(mats.id(), "slutat", office.eva());
    long size = OwnOffice.journal(office.desk()).size();
    Backups.Copy copy = backUp();
    var done =
        (Restore.Result.Done) new Restore(copy.file()).to(temp.resolve("elsewhere"), part -> true);
    assertThat(done.at()).contains(copy.at());
    assertThat(done.checkpoint().orElseThrow().size()).isEqualTo(size);
    assertThat(done.people()).containsExactly("Eva Lindqvist", "Alva Ny");
  }

  @Test
  void aBackupOfALaterUppsikt_isSaidToBeOne_whateverElseIsInIt() throws IOException {
    Map<String, byte[]> entries = entries(backUp().file());
    String later =
        new String(entries.get("manifest.json"), StandardCharsets.UTF_8)
            .replaceAll("\"version\" : 2", "\"version\" : 3, \"more\" : true");
    entries.put("manifest.json", later.getBytes(StandardCharsets.UTF_8));
    refused(zip(entries), Restore.Reason.NEWER_VERSION);
    entries.put("attachments.db", new byte[] {1});
    refused(zip(entries), Restore.Reason.NEWER_VERSION);
  }

  /// Bits that are wrong where the packing begins end the stream too soon, or make it senseless.
  @Test
  void bitsFlippedInThePacking_areDamage_neverAFullDisk() throws IOException {
    Map<String, byte[]> entries = entries(backUp().file());
    Path file = zip(entries);
    byte[] whole = Files.readAllBytes(file);
    int data = indexOf(whole, "workspace.mv.db") + "workspace.mv.db".length();
    for (int at = data; at < data + 12; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] bytes = whole.clone();
        bytes[at] ^= (byte) (1 << bit);
        Files.write(file, bytes);
        if (new Restore(file).to(temp.resolve("flipped"), part -> true)
            instanceof Restore.Result.Failed failed) {
          assertThat(failed.reason()).isEqualTo(Restore.Reason.DAMAGED);
        }
      }
    }
  }

  private static int indexOf(byte[] bytes, String name) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
  }

  @Test
  void whereNoFolderCanBeMade_thatIsSaid() throws IOException {
    Path backup = backUp().file();
    Path file = Files.writeString(temp.resolve("a-file"), "in the way");
    assertThat(new Restore(backup).to(file.resolve("elsewhere"), part -> true))
        .isEqualTo(new Restore.Result.Failed(Restore.Reason.NOT_WRITABLE));
  }

  private void refused(Path backup, Restore.Reason why) throws IOException {
    List<String> before = names(temp);
    assertThat(new Restore(backup).to(temp.resolve("elsewhere"), part -> true))
        .isEqualTo(new Restore.Result.Failed(why));
    assertThat(names(temp)).isEqualTo(before);
  }

  private static Map<String, byte[]> entries(Path backup) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipFile(backup.toFile())) {
      for (ZipEntry entry : zip.stream().<ZipEntry>map(e -> e).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return entries;
  }

  private Path zip(Map<String, byte[]> entries) throws IOException {
    Path file = temp.resolve("hostile.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return file;
  }
}
