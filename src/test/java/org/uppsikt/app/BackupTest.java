package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.journal.Entry;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Head;
import org.uppsikt.domain.people.Person;
import org.uppsikt.store.Journal;
import org.uppsikt.store.backup.Restore;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.work.Backups;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;
import org.uppsikt.work.Proof;
import org.uppsikt.work.Seal;

/// A backup is made while work goes on, whole or not at all.
class BackupTest extends BackupOffice {

  private static final int MANY = 40;

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

  private Path restored(Path backup) {
    Path other = temp.resolve("elsewhere");
    assertThat(new Restore(backup).to(other, part -> true)).isInstanceOf(Restore.Result.Done.class);
    return other;
  }

  private Desk opened(Path workspace, Person person, String password) {
    var credential = new Doors.Credential.Password(person.id(), password.toCharArray());
    Doors.Entry entry = office.doors.open(workspace, credential, Opening.UNWATCHED);
    assertThat(entry).isInstanceOf(Doors.Entry.Open.class);
    return ((Doors.Entry.Open) entry).desk();
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
}
