package org.uppsikt.store.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.uppsikt.store.key.OwnerOnly;

/// Unpacks a backup into a folder of its own, treating the zip file as hostile: only the three
/// names that a backup has, no more bytes than the file itself is long, and nothing appears under
/// the folder's name before every digest was checked. Opening the workspace inspects the database
/// as always.
public final class Restore {

  private static final Set<String> NAMES =
      Set.of(BackupManifest.NAME, BackupManifest.KEYS, BackupManifest.DATABASE);

  private final Path backup;

  public Restore(Path backup) {
    this.backup = backup;
  }

  /// What came of it.
  public sealed interface Result {

    /// @param checkpoint of the journal when the backup was made
    record Done(Path folder, String at, String checkpoint) implements Result {}

    record Failed(Reason reason) implements Result {}
  }

  /// Why nothing was unpacked.
  public enum Reason {
    MISSING,
    /// The folder is there already, even if it is empty.
    EXISTS,
    NOT_A_BACKUP,
    /// A backup once, but not as it was written.
    DAMAGED,
    NO_ROOM,
    NOT_WRITABLE
  }

  /// Unpacks into a folder that is not there yet.
  public Result to(Path folder) {
    if (!Files.isRegularFile(backup)) {
      return new Result.Failed(Reason.MISSING);
    }
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return new Result.Failed(Reason.EXISTS);
    }
    try (var zip = new ZipFile(backup.toFile())) {
      Optional<BackupManifest> manifest = manifest(zip);
      return manifest.isEmpty()
          ? new Result.Failed(Reason.NOT_A_BACKUP)
          : unpack(zip, manifest.get(), folder);
    } catch (ZipException e) {
      return new Result.Failed(Reason.NOT_A_BACKUP);
    } catch (IOException e) {
      return new Result.Failed(Reason.DAMAGED);
    }
  }

  private static Optional<BackupManifest> manifest(ZipFile zip) throws IOException {
    Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    if (zip.size() != NAMES.size() || !names.equals(NAMES)) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(zip.getEntry(BackupManifest.NAME))) {
      byte[] bytes = in.readNBytes(BackupManifest.MAX_SMALL + 1);
      return bytes.length > BackupManifest.MAX_SMALL
          ? Optional.empty()
          : BackupManifest.read(bytes);
    }
  }

  private Result unpack(ZipFile zip, BackupManifest manifest, Path folder) {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null) {
      return new Result.Failed(Reason.EXISTS);
    }
    Path fresh = parent.resolve(folder.getFileName() + "." + UUID.randomUUID() + ".part");
    Optional<Reason> failed = filled(zip, manifest, fresh);
    if (failed.isEmpty()) {
      failed = moved(fresh, folder);
    }
    failed.ifPresent(reason -> discard(fresh));
    return failed
        .<Result>map(Result.Failed::new)
        .orElseGet(() -> new Result.Done(folder, manifest.at(), manifest.checkpoint()));
  }

  private Optional<Reason> filled(ZipFile zip, BackupManifest manifest, Path fresh) {
    try {
      OwnerOnly.makeFolder(fresh);
      // Nothing in a backup is compressed, so no file in it is longer than the whole.
      long most = Files.size(backup);
      for (BackupManifest.FileNote note : manifest.files()) {
        if (note.size() > most || !isWhole(zip, note, fresh)) {
          return Optional.of(Reason.DAMAGED);
        }
      }
      RestoredNote.write(fresh, manifest);
      return Optional.empty();
    } catch (ZipException | Hashing.TooLong e) {
      return Optional.of(Reason.DAMAGED);
    } catch (IOException e) {
      return Optional.of(Files.isDirectory(fresh) ? Reason.NO_ROOM : Reason.NOT_WRITABLE);
    }
  }

  private static boolean isWhole(ZipFile zip, BackupManifest.FileNote note, Path fresh)
      throws IOException {
    try (InputStream in = new BufferedInputStream(zip.getInputStream(zip.getEntry(note.name())));
        FileChannel file = OwnerOnly.makeFile(fresh.resolve(note.name()))) {
      var written = Hashing.copy(note.name(), in, Channels.newOutputStream(file), note.size());
      file.force(true);
      return written.equals(note);
    }
  }

  private static Optional<Reason> moved(Path fresh, Path folder) {
    try {
      if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(Reason.EXISTS);
      }
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Reason.NOT_WRITABLE);
    }
  }

  private static void discard(Path fresh) {
    try {
      for (String name : NAMES) {
        Files.deleteIfExists(fresh.resolve(name));
      }
      Files.deleteIfExists(fresh.resolve(RestoredNote.NAME));
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      // A folder that ends in .part is no workspace; it can be deleted by hand.
      return;
    }
  }
}
