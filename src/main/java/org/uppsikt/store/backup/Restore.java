package org.uppsikt.store.backup;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.store.key.KeyFile;
import org.uppsikt.store.key.OwnerOnly;
import org.uppsikt.store.key.WorkspaceName;

/// Unpacks a backup into a folder of its own, treating the zip file as hostile: only the three
/// names that a backup has, no more bytes than the file itself is long, and nothing appears under
/// the folder's name before every digest was checked. Opening the workspace inspects the database
/// as always.
public final class Restore {

  private static final Set<String> NAMES =
      Set.of(BackupManifest.NAME, BackupManifest.KEYS, BackupManifest.DATABASE);

  /// How the record begins that ends a zip file, and how far from the end of it at the most.
  private static final String END = "PK\u0005\u0006";

  private static final long LONGEST_END = 65_557;

  private final Path backup;

  public Restore(Path backup) {
    this.backup = backup;
  }

  /// What came of it.
  public sealed interface Result {

    /// @param at when the backup was made; empty where it does not say so
    /// @param checkpoint of the journal when the backup was made; empty where it does not say so
    /// @param people who can sign in there, by name: those of the time of the backup
    record Done(
        Path folder, Optional<Instant> at, Optional<Checkpoint> checkpoint, List<String> people)
        implements Result {
      public Done {
        people = List.copyOf(people);
      }
    }

    record Failed(Reason reason) implements Result {}
  }

  /// What a backup says of itself while it is still packed. Only its unpacking checks that.
  public sealed interface Look {

    /// @param at when it was made; empty where it does not say so
    /// @param checkpoint of the journal then; empty where it does not say so
    /// @param people who can sign in with it, by name; none where its key file cannot be read
    /// @param size in bytes, once it is unpacked
    record Found(
        Optional<Instant> at, Optional<Checkpoint> checkpoint, List<String> people, long size)
        implements Look {
      public Found {
        people = List.copyOf(people);
      }
    }

    record Failed(Reason reason) implements Look {}
  }

  /// Why nothing was unpacked.
  public enum Reason {
    MISSING,
    /// The folder is there already, even if it is empty.
    EXISTS,
    NOT_A_BACKUP,
    /// It begins as a backup does and lacks its end: its copying was not brought to an end.
    INCOMPLETE,
    /// A later Uppsikt made it.
    NEWER_VERSION,
    /// A backup once, but not as it was written.
    DAMAGED,
    /// What it lies on does not give it out now.
    UNREADABLE,
    NO_ROOM,
    NOT_WRITABLE,
    /// Somebody stopped it.
    CANCELLED
  }

  /// Reads what it says of itself, and unpacks nothing.
  public Look look() {
    return opened(Restore::found, Look.Failed::new);
  }

  private static Look found(ZipFile zip, BackupManifest manifest) throws IOException {
    ZipEntry keys = zip.getEntry(BackupManifest.KEYS);
    try (InputStream in = zip.getInputStream(keys)) {
      byte[] bytes = in.readNBytes(BackupManifest.MAX_SMALL + 1);
      long size = 0;
      for (BackupManifest.FileNote note : manifest.files()) {
        size = Math.addExact(size, note.size());
      }
      return new Look.Found(
          manifest.made(),
          Checkpoint.parse(manifest.checkpoint()),
          people(KeyFile.people(bytes)),
          size);
    } catch (ArithmeticException e) {
      return new Look.Failed(Reason.DAMAGED);
    }
  }

  /// Takes away what unpackings that were killed left beside a folder: it takes the room that the
  /// next one needs.
  public static void sweepBeside(Path folder) {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null && Files.isDirectory(parent)) {
      Unpacking.sweep(parent);
    }
  }

  /// Unpacks into a folder that is not there yet.
  ///
  /// @param goesOn told how much is done, from 0 to 1; false to stop, which leaves nothing
  public Result to(Path folder, DoublePredicate goesOn) {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return new Result.Failed(Files.isRegularFile(backup) ? Reason.EXISTS : Reason.MISSING);
    }
    return opened(
        (zip, manifest) -> unpack(zip, manifest, folder, new Meter(goesOn)), Result.Failed::new);
  }

  /// What is done with a backup that says what it is.
  private interface Work<T> {
    T with(ZipFile zip, BackupManifest manifest) throws IOException;
  }

  private <T> T opened(Work<T> work, Function<Reason, T> failed) {
    if (!Files.isRegularFile(backup)) {
      return failed.apply(Reason.MISSING);
    }
    try (var zip = new ZipFile(backup.toFile())) {
      return switch (manifest(zip)) {
        case BackupManifest.Reading.Read read when hasItsNames(zip) ->
            work.with(zip, read.manifest());
        case BackupManifest.Reading.Newer newer -> failed.apply(Reason.NEWER_VERSION);
        default -> failed.apply(Reason.NOT_A_BACKUP);
      };
    } catch (ZipException e) {
      if (!beginsAsOne()) {
        return failed.apply(Reason.NOT_A_BACKUP);
      }
      return failed.apply(hasItsEnd() ? Reason.DAMAGED : Reason.INCOMPLETE);
    } catch (EOFException e) {
      return failed.apply(Reason.DAMAGED);
    } catch (IOException e) {
      return failed.apply(Reason.UNREADABLE);
    }
  }

  /// Whether the file starts with the entry that a backup starts with. What a zip file holds is
  /// listed at its end, which half a copy lacks.
  private boolean beginsAsOne() {
    try (InputStream in = Files.newInputStream(backup);
        var zip = new ZipInputStream(in)) {
      ZipEntry first = zip.getNextEntry();
      return first != null && first.getName().equals(BackupManifest.DATABASE);
    } catch (IOException e) {
      return false;
    }
  }

  /// Whether the record stands there that ends every zip file: then nothing of it is missing.
  private boolean hasItsEnd() {
    try (var file = FileChannel.open(backup)) {
      var last = ByteBuffer.allocate(Math.toIntExact(Math.min(file.size(), LONGEST_END)));
      file.position(file.size() - last.capacity());
      int read = 0;
      while (last.hasRemaining() && read >= 0) {
        read = file.read(last);
      }
      return new String(last.array(), StandardCharsets.ISO_8859_1).contains(END);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean hasItsNames(ZipFile zip) {
    Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    return zip.size() == NAMES.size() && names.equals(NAMES);
  }

  /// Read before the names are: those of a later version may be others.
  private static BackupManifest.Reading manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(BackupManifest.NAME);
    if (entry == null) {
      return new BackupManifest.Reading.Bad();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(BackupManifest.MAX_SMALL + 1);
      return bytes.length > BackupManifest.MAX_SMALL
          ? new BackupManifest.Reading.Bad()
          : BackupManifest.read(bytes);
    }
  }

  private Result unpack(ZipFile zip, BackupManifest manifest, Path folder, Meter meter) {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null) {
      return new Result.Failed(Reason.EXISTS);
    }
    sweepBeside(folder);
    Path fresh = Unpacking.beside(parent, folder);
    Optional<Reason> failed = filled(zip, manifest, fresh, meter);
    if (failed.isEmpty()) {
      failed = moved(fresh, folder);
    }
    failed.ifPresent(reason -> discard(fresh));
    return failed.<Result>map(Result.Failed::new).orElseGet(() -> done(manifest, folder));
  }

  private static Result done(BackupManifest manifest, Path folder) {
    // Where that fails the sign-in shows the folder's name, as it does of a backup without one.
    Optional.ofNullable(manifest.municipality()).ifPresent(new WorkspaceName(folder)::keep);
    return new Result.Done(
        folder,
        manifest.made(),
        Checkpoint.parse(manifest.checkpoint()),
        people(KeyFile.people(folder.resolve(BackupManifest.KEYS))));
  }

  private static List<String> people(KeyFile.SignInList signIns) {
    return signIns instanceof KeyFile.SignInList.People list
        ? list.people().stream()
            .filter(person -> !person.suspended())
            .map(KeyFile.SignIn::name)
            .toList()
        : List.of();
  }

  /// Where what was backed up is read from.
  interface Source {
    InputStream open(String name) throws IOException;
  }

  private Optional<Reason> filled(ZipFile zip, BackupManifest manifest, Path fresh, Meter meter) {
    // Nothing in a backup is compressed, so no file in it is longer than the whole.
    long most = backup.toFile().length();
    Source source = name -> meter.on(zip.getInputStream(zip.getEntry(name)));
    try {
      meter.begins(manifest.files().stream().mapToLong(note -> Math.min(most, note.size())).sum());
    } catch (Meter.Stopped e) {
      return Optional.of(Reason.CANCELLED);
    }
    try (var _ = Unpacking.in(fresh)) {
      return filled(source, manifest, most, fresh);
    } catch (IOException e) {
      return Optional.of(Reason.NOT_WRITABLE);
    }
  }

  /// Says apart what cannot be read and what cannot be written.
  static Optional<Reason> filled(Source source, BackupManifest manifest, long most, Path fresh) {
    try {
      OwnerOnly.makeFolder(fresh);
    } catch (IOException e) {
      return Optional.of(Reason.NOT_WRITABLE);
    }
    try {
      for (BackupManifest.FileNote note : manifest.files()) {
        if (note.size() > most || !isWhole(source, note, fresh)) {
          return Optional.of(Reason.DAMAGED);
        }
      }
      Writing.now(() -> RestoredNote.write(fresh, manifest));
      return Optional.empty();
    } catch (Meter.Stopped e) {
      return Optional.of(Reason.CANCELLED);
    } catch (Writing.Failed e) {
      return Optional.of(Files.isDirectory(fresh) ? Reason.NO_ROOM : Reason.NOT_WRITABLE);
    } catch (ZipException | EOFException | Hashing.TooLong e) {
      return Optional.of(Reason.DAMAGED);
    } catch (IOException e) {
      return Optional.of(Reason.UNREADABLE);
    }
  }

  private static boolean isWhole(Source source, BackupManifest.FileNote note, Path fresh)
      throws IOException {
    try (InputStream in = new BufferedInputStream(source.open(note.name()));
        FileChannel file = Writing.made(() -> OwnerOnly.makeFile(fresh.resolve(note.name())))) {
      var out = new Writing(Channels.newOutputStream(file));
      var written = Hashing.copy(note.name(), in, out, note.size());
      Writing.now(() -> file.force(true));
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
