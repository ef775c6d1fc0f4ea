package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.work.Backups;
import org.uppsikt.work.Doors;
import org.uppsikt.work.export.BackupIn;
import org.uppsikt.work.export.DiskBackupIn;

/// A real backup is looked at, found, unpacked and stopped.
class BackupInTest {

  @TempDir Path temp;
  private final BackupIn backups = new DiskBackupIn();

  @SuppressWarnings("NullAway.Init")
  private OwnOffice office;

  @SuppressWarnings("NullAway.Init")
  private Backups.Copy copy;

  @BeforeEach
  void backUp() {
    office = new OwnOffice(temp.resolve("workspace"));
    office.addMats();
    copy = made(office);
  }

  private Backups.Copy made(OwnOffice of) {
    var result = of.desk().backups().backUp(temp.resolve("copies"), part -> true);
    return ((Backups.Result.Done) result).copy();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Path fresh() {
    return temp.resolve("elsewhere");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatItSaysOfItselfIsSeen_andNothingIsUnpacked() throws IOException {
    List<String> before = names();
    var found = (BackupIn.Look.Found) backups.look(copy.file(), fresh());
    assertThat(found.at()).contains(copy.at());
    assertThat(found.people()).containsExactly("Eva Lindqvist", "Mats Öberg");
    assertThat(found.entries()).hasValueSatisfying(entries -> assertThat(entries).isPositive());
    assertThat(found.size()).isPositive().isLessThan(copy.size());
    assertThat(found.room()).isGreaterThan(found.size());
    assertThat(names()).isEqualTo(before);
  }

  @Test
  void whatWouldFail_isSaidBeforehand() throws IOException {
    Path other = Files.writeString(temp.resolve("other.zip"), "no zip file");
    assertThat(why(temp.resolve("none.zip"), fresh())).isEqualTo(BackupIn.Why.MISSING);
    assertThat(why(other, fresh())).isEqualTo(BackupIn.Why.NOT_A_BACKUP);
    assertThat(why(copy.file(), office.folder)).isEqualTo(BackupIn.Why.EXISTS);
    assertThat(why(copy.file(), other.resolve("in-a-file"))).isEqualTo(BackupIn.Why.NOT_WRITABLE);
    assertThat(why(manifest("\"size\" : \\d+", "\"size\" : 4000000000000000000"), fresh()))
        .isEqualTo(BackupIn.Why.NO_ROOM);
    assertThat(why(manifest("\"size\" : \\d+", "\"size\" : 9000000000000000000"), fresh()))
        .isEqualTo(BackupIn.Why.DAMAGED);
    assertThat(why(manifest("\"version\" : 2", "\"version\" : 3"), fresh()))
        .isEqualTo(BackupIn.Why.NEWER_VERSION);
  }

  private BackupIn.Why why(Path backup, Path folder) {
    return ((BackupIn.Look.Failed) backups.look(backup, folder)).why();
  }

  /// The backup with another manifest.
  private Path manifest(String what, String with) throws IOException {
    Path file = temp.resolve("changed.zip");
    try (var zip = new ZipFile(copy.file().toFile());
        var out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.setLevel(Deflater.NO_COMPRESSION);
      for (ZipEntry entry : zip.stream().<ZipEntry>map(each -> each).toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("manifest.json")) {
          String words = new String(bytes, StandardCharsets.UTF_8).replaceAll(what, with);
          bytes = words.getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(bytes);
      }
    }
    return file;
  }

  /// The sign-in says where it leads before anybody has signed in there.
  @Test
  void whatIsRestored_saysWhoseItIs_asTheWorkspaceDid() {
    unpacked(copy.file(), fresh());
    assertThat(municipality(fresh())).isEqualTo("Björkviks kommun");
  }

  @Test
  void aBackupOfTheFirstVersion_isRestoredAsBefore() throws IOException {
    String named = ",\\s*\"municipality\" : \"[^\"]*\"";
    unpacked(manifest("\"version\" : 2(?s:(.*))" + named, "\"version\" : 1$1"), fresh());
    assertThat(municipality(fresh())).isEmpty();
    assertThat(office.doors.look(fresh())).isInstanceOf(Doors.Look.Own.class);
  }

  private void unpacked(Path backup, Path folder) {
    assertThat(backups.unpack(backup, folder, part -> true))
        .isInstanceOf(BackupIn.Result.Done.class);
  }

  private String municipality(Path folder) {
    return ((Doors.Look.Own) office.doors.look(folder)).municipality();
  }

  @Test
  void anUnpackingThatIsStopped_leavesNothing_whereverItWas() throws IOException {
    List<String> before = names();
    for (double at : List.of(0.0, 0.3, 0.9)) {
      assertThat(backups.unpack(copy.file(), fresh(), part -> part < at))
          .isEqualTo(new BackupIn.Result.Failed(BackupIn.Why.CANCELLED));
      assertThat(names()).isEqualTo(before);
    }
    List<Double> told = new ArrayList<>();
    assertThat(backups.unpack(copy.file(), fresh(), told::add))
        .isInstanceOf(BackupIn.Result.Done.class);
    assertThat(told).isSorted().startsWith(0.0).endsWith(1.0);
  }

  @Test
  void anUnpackingThatIsInterrupted_leavesNothing() throws IOException {
    List<String> before = names();
    var result =
        backups.unpack(
            copy.file(),
            fresh(),
            part -> {
              if (part > 0.3) {
                Thread.currentThread().interrupt();
              }
              return true;
            });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result).isInstanceOf(BackupIn.Result.Failed.class);
    assertThat(names()).isEqualTo(before);
  }

  @Test
  void theBackupsOfAFolderAreFound_theNewestFirst_whoseverTheyAre() throws IOException {
    Path copies = temp.resolve("copies");
    Files.writeString(copies.resolve("readme.zip"), "something else");
    try (var other = new OwnOffice(temp.resolve("other"))) {
      other.clock.forward(java.time.Duration.ofDays(1));
      Backups.Copy newer = made(other);
      assertThat(backups.in(copies))
          .extracting(Backups.Copy::file)
          .containsExactly(newer.file(), copy.file());
    }
    assertThat(backups.in(temp.resolve("nowhere"))).isEmpty();
  }

  @Test
  void aFolderIsProposedThatIsNotThereYet() throws IOException {
    assertThat(backups.free(fresh())).isEqualTo(fresh());
    Files.createDirectory(temp.resolve("workspace-2"));
    assertThat(backups.free(office.folder)).isEqualTo(temp.resolve("workspace-3"));
  }
}
