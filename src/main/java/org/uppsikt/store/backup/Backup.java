package org.uppsikt.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.store.Database;
import org.uppsikt.store.Journal;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.key.OwnerOnly;
import org.uppsikt.store.key.SafeFile;
import org.uppsikt.store.key.WorkspaceName;

/// Writes backups of an open embedded workspace while work goes on. A backup appears under its name
/// only when it is whole, was read back and is on the disk; whatever goes wrong leaves nothing.
public final class Backup {

  private final Database database;
  private final Path keys;
  private final String program;

  /// @param keys the key file that belongs to the database
  /// @param program version of Uppsikt
  public Backup(Database database, Path keys, String program) {
    this.database = database;
    this.keys = keys;
    this.program = program;
  }

  /// What came of it.
  public sealed interface Result {

    /// @param manifest digest of the backup's manifest, for the journal
    record Done(BackupFolder.Copy copy, Digest manifest) implements Result {}

    record Failed(Reason reason) implements Result {}
  }

  /// Why there is no backup.
  public enum Reason {
    NO_ROOM,
    NOT_WRITABLE,
    CANCELLED,
    /// It does not read back as it was written, or what goes into it cannot be read.
    DAMAGED
  }

  /// Makes a backup in a folder, which is made too where it is missing.
  ///
  /// @param goesOn told how much is done, from 0 to 1; false to stop, which leaves nothing
  public Result into(Path folder, Instant now, DoublePredicate goesOn) {
    var place = new BackupFolder(folder, database.chain());
    Path copy = place.unfinished(".copy.part");
    Path zip = place.unfinished(".zip.part");
    try {
      Writing.made(() -> Files.createDirectories(folder));
      if (!Files.isWritable(folder)) {
        return new Result.Failed(Reason.NOT_WRITABLE);
      }
      return written(place, new Meter(goesOn), copy, zip, now);
    } catch (Meter.Stopped e) {
      return new Result.Failed(Reason.CANCELLED);
    } catch (Writing.Failed e) {
      return new Result.Failed(reason(folder));
    } catch (IOException e) {
      return new Result.Failed(unread(folder));
    } catch (StoreException e) {
      return new Result.Failed(
          e.kind() == StoreException.Kind.DAMAGED ? Reason.DAMAGED : reason(folder));
    } finally {
      discard(copy);
      discard(zip);
    }
  }

  private Result written(BackupFolder place, Meter meter, Path copy, Path zip, Instant now)
      throws IOException {
    meter.begins();
    Writing.made(() -> Files.deleteIfExists(copy));
    Writing.made(() -> Files.deleteIfExists(zip));
    String checkpoint = database.read(tx -> new Journal().checkpoint(tx)).text();
    database.copyTo(copy);
    meter.copied(2 * Files.size(copy));
    BackupManifest manifest = pack(copy, zip, now, checkpoint, meter);
    Writing.now(() -> Files.delete(copy));
    if (!readsBack(zip, manifest, meter)) {
      return new Result.Failed(Reason.DAMAGED);
    }
    Path file = place.fresh(now);
    Writing.now(() -> SafeFile.rename(zip, file));
    return new Result.Done(new BackupFolder.Copy(file, now, Files.size(file)), manifest.digest());
  }

  /// The key file is read after the database was copied: who was suspended in between is then
  /// suspended in the backup.
  private BackupManifest pack(Path copy, Path zip, Instant now, String checkpoint, Meter meter)
      throws IOException {
    try (FileChannel channel = Writing.made(() -> OwnerOnly.makeFile(zip));
        var out = new ZipOutputStream(new Writing(Channels.newOutputStream(channel)))) {
      // What is encrypted does not shrink.
      out.setLevel(Deflater.NO_COMPRESSION);
      BackupManifest.FileNote database = database(copy, out, meter);
      BackupManifest.FileNote keyFile;
      try (InputStream in = Files.newInputStream(keys)) {
        keyFile = entry(BackupManifest.KEYS, in, out);
      }
      var manifest =
          new BackupManifest(
              BackupManifest.FORMAT,
              BackupManifest.VERSION,
              now.toString(),
              program,
              checkpoint,
              List.of(database, keyFile),
              name().orElse(null));
      out.putNextEntry(new ZipEntry(BackupManifest.NAME));
      out.write(manifest.bytes());
      out.finish();
      out.flush();
      Writing.now(() -> channel.force(true));
      return manifest;
    }
  }

  /// What the folder says of itself; the database is read by nobody who has no password.
  private Optional<String> name() {
    return Optional.ofNullable(keys.toAbsolutePath().getParent())
        .flatMap(folder -> new WorkspaceName(folder).read());
  }

  private static BackupManifest.FileNote database(Path copy, ZipOutputStream out, Meter meter)
      throws IOException {
    try (var in = new ZipInputStream(meter.on(Files.newInputStream(copy)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().endsWith(".mv.db")) {
          return entry(BackupManifest.DATABASE, in, out);
        }
      }
      throw new IOException("the copy has no database");
    }
  }

  private static BackupManifest.FileNote entry(String name, InputStream in, ZipOutputStream out)
      throws IOException {
    out.putNextEntry(new ZipEntry(name));
    BackupManifest.FileNote note = Hashing.copy(name, in, out, Long.MAX_VALUE);
    out.closeEntry();
    return note;
  }

  private static boolean readsBack(Path zip, BackupManifest manifest, Meter meter)
      throws IOException {
    try (var file = new ZipFile(zip.toFile())) {
      for (BackupManifest.FileNote note : manifest.files()) {
        if (!note.equals(read(file, note, meter))) {
          return false;
        }
      }
      return file.size() == manifest.files().size() + 1;
    }
  }

  private static BackupManifest.FileNote read(
      ZipFile zip, BackupManifest.FileNote note, Meter meter) throws IOException {
    try (InputStream in = meter.on(zip.getInputStream(zip.getEntry(note.name())))) {
      return Hashing.copy(note.name(), in, OutputStream.nullOutputStream(), note.size());
    }
  }

  /// What was written there, or the key file, cannot be read; or the whole folder is gone.
  private static Reason unread(Path folder) {
    Reason reason = reason(folder);
    return reason == Reason.NO_ROOM ? Reason.DAMAGED : reason;
  }

  private static Reason reason(Path folder) {
    if (Thread.currentThread().isInterrupted()) {
      return Reason.CANCELLED;
    }
    return Files.isDirectory(folder) && Files.isWritable(folder)
        ? Reason.NO_ROOM
        : Reason.NOT_WRITABLE;
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The next backup of this workspace in this folder writes over it.
      return;
    }
  }
}
