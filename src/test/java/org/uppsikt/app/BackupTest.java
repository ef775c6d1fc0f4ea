package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.journal.Entry;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Head;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Journal;
import org.uppsikt.store.backup.Restore;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.work.Backups;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;
import org.uppsikt.work.Proof;
import org.uppsikt.work.Seal;

class BackupTest {

  private static final int MANY = 40;

  @TempDir Path temp;
  private OwnOffice office;
  private Channel channel;
  private Path folder;

  @BeforeEach
  void make() {
    office = new OwnOffice(temp.resolve("workspace"));
    channel = office.addManual();
    folder = temp.resolve("backups");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private ItemId arrive(String id) {
    return office
        .desk()
        .intake()
        .take(channel.id(), List.of(), List.of(Arrivals.comment(id, "Vad händer med bron? " + id)))
        .fresh()
        .getFirst();
  }

  private void seal(ItemId item) {
    assertThat(
            office.desk().seal().seal(new VersionRef(item, 1), office.desk().person(), List.of()))
        .isInstanceOf(Seal.Result.Sealed.class);
  }

  private Backups.Copy backUp() {
    Backups.Result result = office.desk().backups().backUp(folder, part -> true);
    assertThat(result).isInstanceOf(Backups.Result.Done.class);
    return ((Backups.Result.Done) result).copy();
  }

  private Path restored(Path backup) {
    Path other = temp.resolve("elsewhere");
    assertThat(new Restore(backup).to(other)).isInstanceOf(Restore.Result.Done.class);
    return other;
  }

  private Desk opened(Path workspace, Person person, String password) {
    var credential = new Doors.Credential.Password(person.id(), password.toCharArray());
    Doors.Entry entry = office.doors.open(workspace, credential, Opening.UNWATCHED);
    assertThat(entry).isInstanceOf(Doors.Entry.Open.class);
    return ((Doors.Entry.Open) entry).desk();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aBackupThatIsStopped_leavesNothing_whereverItWas() throws Exception {
    arrive("first");
    for (double at : List.of(0.0, 0.3, 0.5, 0.9)) {
      Backups.Result result = office.desk().backups().backUp(folder, part -> part < at);
      assertThat(result).isEqualTo(new Backups.Result.Failed(Backups.Why.CANCELLED));
      assertThat(names(folder)).isEmpty();
    }
    List<Double> told = new ArrayList<>();
    office.desk().backups().backUp(folder, told::add);
    assertThat(told).isSorted().startsWith(0.0).endsWith(1.0);
    assertThat(names(folder)).hasSize(1);
  }

  @Test
  void aBackupMadeWhileWorkGoesOn_opensElsewhereWithTheSamePasswords() throws Exception {
    Person mats = office.addMats();
    seal(arrive("first"));
    Backups.Copy copy = whileItemsArrive(this::backUp);
    try (var desk = opened(restored(copy.file()), mats, OwnOffice.MATS_OWN)) {
      assertThat(desk.reading().counts().get(Folder.INBOX)).isPositive();
      wholeJournal(desk);
      assertThat(evidenceIsWhole(desk)).isEqualTo(1);
      assertThat(OwnOffice.journal(desk))
          .extracting(entry -> entry.entry().kind())
          .containsOnlyOnce(EventKind.RESTORED_FROM_BACKUP)
          .doesNotContain(EventKind.BACKED_UP);
    }
    assertThat(OwnOffice.journal(office.desk()))
        .extracting(entry -> entry.entry().kind())
        .containsOnlyOnce(EventKind.BACKED_UP);
    wholeJournal(office.desk());
  }

  /// Items arrive before, during and after the copying.
  private Backups.Copy whileItemsArrive(java.util.function.Supplier<Backups.Copy> work)
      throws Exception {
    var stop = new AtomicBoolean();
    var count = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Void> arriving =
          CompletableFuture.runAsync(
              () -> {
                while (!stop.get()) {
                  arrive("item-" + count.incrementAndGet());
                }
              },
              threads);
      while (count.get() < MANY && !arriving.isDone()) {
        Thread.onSpinWait();
      }
      Backups.Copy copy = work.get();
      int then = count.get();
      while (count.get() < then + 3 && !arriving.isDone()) {
        Thread.onSpinWait();
      }
      stop.set(true);
      arriving.get();
      return copy;
    }
  }

  /// Walks the chain as another program would: every leaf from its fields, the root from the
  /// leaves.
  private static void wholeJournal(Desk desk) {
    Head head = Head.START;
    for (Journal.Stored stored : OwnOffice.journal(desk)) {
      Entry entry = stored.entry();
      assertThat(entry.leafOf()).isEqualTo(entry.leaf());
      assertThat(entry.previous()).isEqualTo(head.last());
      assertThat(entry.seq()).isEqualTo(head.size());
      assertThat(Entry.commit(stored.salt().orElseThrow(), stored.content().orElseThrow()))
          .isEqualTo(entry.commitment());
      head = head.after(entry);
    }
    Checkpoint stored =
        desk.office().database().read(tx -> desk.office().tables().journal().checkpoint(tx));
    assertThat(head.checkpoint(stored.origin())).isEqualTo(stored);
  }

  private static int evidenceIsWhole(Desk desk) {
    var evidences = desk.office().tables().evidences();
    return desk.office()
        .database()
        .read(
            tx -> {
              var all = evidences.all(tx);
              assertThat(all)
                  .allMatch(evidence -> new Proof(desk.office().tables()).holds(tx, evidence));
              return all.size();
            });
  }

  @Test
  void twoBackupsAtOnce_areMadeOneAfterTheOther() throws Exception {
    arrive("first");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new AtomicBoolean();
      var second = new CompletableFuture<Backups.Result>();
      Backups.Result first =
          office
              .desk()
              .backups()
              .backUp(
                  folder,
                  part -> {
                    if (part > 0 && asked.compareAndSet(false, true)) {
                      // Whoever waits may think better of it, and takes nothing with her.
                      assertThat(waits(threads)).isEqualTo(Backups.Why.CANCELLED);
                      threads.execute(() -> second.complete(whole()));
                    }
                    return true;
                  });
      assertThat(first).isInstanceOf(Backups.Result.Done.class);
      assertThat(second.get()).isInstanceOf(Backups.Result.Done.class);
    }
    assertThat(names(folder)).hasSizeGreaterThanOrEqualTo(2).allMatch(n -> n.endsWith(".zip"));
    restored(folder.resolve(names(folder).getFirst()));
  }

  private Backups.Why waits(ExecutorService threads) {
    return CompletableFuture.supplyAsync(
            () -> office.desk().backups().backUp(folder, part -> false), threads)
        .thenApply(result -> ((Backups.Result.Failed) result).why())
        .join();
  }

  private Backups.Result whole() {
    return office.desk().backups().backUp(folder, part -> true);
  }

  @Test
  void aFolderThatCannotBeWritten_givesAReasonAndLeavesNothing() throws IOException {
    Path file = Files.writeString(temp.resolve("a-file"), "in the way");
    assertThat(office.desk().backups().backUp(file.resolve("backups"), part -> true))
        .isEqualTo(new Backups.Result.Failed(Backups.Why.NOT_WRITABLE));
    assertThat(OwnOffice.journal(office.desk()))
        .extracting(entry -> entry.entry().kind())
        .doesNotContain(EventKind.BACKED_UP);
  }

  /// They hold the slots of the keys: whoever may copy them can try passwords at leisure.
  @Test
  void workspaceBackupAndWhatIsRestoredAreTheOwnersAlone() throws IOException {
    Path backup = backUp().file();
    Path elsewhere = restored(backup);
    Path workspace = temp.resolve("workspace");
    assertThat(modes(workspace, elsewhere)).containsOnly(mode(workspace, "rwx------"));
    assertThat(
            modes(
                backup,
                workspace.resolve("keys.json"),
                elsewhere.resolve("keys.json"),
                elsewhere.resolve("workspace.mv.db")))
        .containsOnly(mode(workspace, "rw-------"));
  }

  private static Set<Object> modes(Path... files) throws IOException {
    var modes = new HashSet<>();
    for (Path file : files) {
      modes.add(mode(file, ""));
    }
    return modes;
  }

  /// Nothing where the file system knows no owners; what is expected, or else what the file has.
  private static Object mode(Path file, String expected) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!posix) {
      return "";
    }
    return expected.isEmpty()
        ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
        : expected;
  }

  @Test
  void aBackupIsUnpackedIntoANewFolderOnly() throws IOException {
    Path backup = backUp().file();
    Path there = Files.createDirectories(temp.resolve("there"));
    assertThat(new Restore(backup).to(there))
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
    refused(backup, Restore.Reason.NOT_A_BACKUP);
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
    var done = (Restore.Result.Done) new Restore(copy.file()).to(temp.resolve("elsewhere"));
    assertThat(done.at()).contains(copy.at());
    assertThat(done.checkpoint().orElseThrow().size()).isEqualTo(size);
    assertThat(done.people()).containsExactly("Eva Lindqvist", "Alva Ny");
  }

  @Test
  void aBackupOfALaterUppsikt_isSaidToBeOne_whateverElseIsInIt() throws IOException {
    Map<String, byte[]> entries = entries(backUp().file());
    String later =
        new String(entries.get("manifest.json"), StandardCharsets.UTF_8)
            .replaceAll("\"version\" : 1", "\"version\" : 2, \"more\" : true");
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
        if (new Restore(file).to(temp.resolve("flipped")) instanceof Restore.Result.Failed failed) {
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
    assertThat(new Restore(backup).to(file.resolve("elsewhere")))
        .isEqualTo(new Restore.Result.Failed(Restore.Reason.NOT_WRITABLE));
  }

  private void refused(Path backup, Restore.Reason why) throws IOException {
    List<String> before = names(temp);
    assertThat(new Restore(backup).to(temp.resolve("elsewhere")))
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
