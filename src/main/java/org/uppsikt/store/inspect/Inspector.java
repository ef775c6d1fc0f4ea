package org.uppsikt.store.inspect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.store.inspect.Inspection.Where;
import org.uppsikt.store.key.MasterKey;

/// Looks at a database file before it is opened, as if a stranger had sent it: changes nothing in
/// it, loads no class it names, connects nowhere. Reads the file once for its digest and, where it
/// was not closed cleanly, once more page by page.
///
/// Must not be used on a file that this process has open itself (see [FileSeal]).
public final class Inspector {

  private static final int SMALLEST = 3 * FileCipher.BLOCK;

  private final Path file;
  private final MasterKey master;

  /// Looks at one file with the key it should have.
  ///
  /// @param file the database file, ending in `.mv.db`
  public Inspector(Path file, MasterKey master) {
    this.file = file;
    this.master = master;
  }

  public Inspection inspect() {
    return inspect(ReadWatch.UNWATCHED);
  }

  /// As [#inspect()], of which somebody hears and which she can stop: the file is then closed and
  /// as it was.
  public Inspection inspect(ReadWatch watch) {
    char[] password = master.filePassword();
    try {
      return Files.exists(file) ? present(password, watch) : new Inspection.Missing();
    } catch (IOException e) {
      return new Inspection.Unreadable();
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /// Whether another program has it open; reads nothing of it.
  public boolean inUse() {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return isLocked(channel);
    } catch (IOException e) {
      return false;
    }
  }

  private Inspection present(char[] password, ReadWatch watch) throws IOException {
    if (!Files.isRegularFile(file)) {
      return new Inspection.NotADatabase();
    }
    long size = Files.size(file);
    if (size == 0) {
      return new Inspection.Empty();
    }
    FileSeal.State seal = new FileSeal(file, master).read();
    Optional<Inspection> outside = outside(size, seal, password, watch);
    if (outside.isPresent()) {
      return outside.get();
    }
    boolean sealed = seal instanceof FileSeal.State.Closed;
    return inside(size, sealed, password, watch);
  }

  /// What can be said without reading the file as a database.
  private Optional<Inspection> outside(
      long size, FileSeal.State seal, char[] password, ReadWatch watch) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (isLocked(channel)) {
        return Optional.of(new Inspection.InUse());
      }
      if (!FileCipher.isEncrypted(channel)) {
        boolean ours = seal instanceof FileSeal.State.Closed;
        return Optional.of(ours ? changed(size, seal) : new Inspection.NotADatabase());
      }
      if (size < SMALLEST) {
        return Optional.of(new Inspection.Truncated());
      }
      if (!FileCipher.opens(channel, password)) {
        return Optional.of(unopened(size, seal));
      }
    }
    return seal instanceof FileSeal.State.Closed closed
        ? compared(size, closed, watch)
        : Optional.empty();
  }

  private Optional<Inspection> compared(long size, FileSeal.State.Closed closed, ReadWatch watch)
      throws IOException {
    if (closed.size() != size) {
      return Optional.of(changed(size, closed));
    }
    Optional<Digest> content = FileSeal.digest(file, watch);
    if (content.isEmpty()) {
      return Optional.of(new Inspection.Cancelled());
    }
    return content.get().equals(closed.content())
        ? Optional.empty()
        : Optional.of(changed(size, closed));
  }

  private static Inspection unopened(long size, FileSeal.State seal) {
    return switch (seal) {
      case FileSeal.State.Closed closed -> changed(size, closed);
      case FileSeal.State.Open open -> new Inspection.Damaged(Where.HEADER);
      case FileSeal.State.None none -> new Inspection.WrongKey();
      case FileSeal.State.OtherKey other -> new Inspection.WrongKey();
      case FileSeal.State.Broken broken -> new Inspection.Damaged(Where.HEADER);
    };
  }

  private static Inspection changed(long size, FileSeal.State seal) {
    boolean shorter = seal instanceof FileSeal.State.Closed closed && size < closed.size();
    return shorter ? new Inspection.Truncated() : new Inspection.Damaged(Where.SINCE_CLOSING);
  }

  private Inspection inside(long size, boolean sealed, char[] password, ReadWatch asked) {
    // One that was closed is read as pages only as far as H2 would run something in it.
    ReadWatch watch =
        sealed ? (what, done, of) -> asked.goesOn(ReadWatch.What.SEAL, of, of) : asked;
    return guarded(
        Where.CATALOGUE,
        () -> {
          try (StoredFile stored = StoredFile.open(file, size, password, watch)) {
            Optional<Inspection> foreign = stored.foreign().map(found -> found);
            return stored.stopped()
                ? new Inspection.Cancelled()
                : foreign.orElseGet(() -> pages(stored, sealed));
          }
        });
  }

  private static Inspection pages(StoredFile stored, boolean sealed) {
    return guarded(
        Where.PAGE,
        () -> {
          if (!sealed) {
            stored.readAll();
          }
          return stored.stopped() ? new Inspection.Cancelled() : new Inspection.Fine(sealed);
        });
  }

  /// Damaged pages make H2's readers fail in every way there is, down to asking for an array as
  /// large as a garbled length; whatever it is, the file is damaged.
  private static Inspection guarded(Where where, Supplier<Inspection> reading) {
    try {
      return reading.get();
    } catch (MVStoreException e) {
      return e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
          ? new Inspection.InUse()
          : new Inspection.Damaged(where);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError | AssertionError e) {
      return new Inspection.Damaged(where);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try (FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }
}
