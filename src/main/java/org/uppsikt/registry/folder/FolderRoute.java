package org.uppsikt.registry.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.registry.Delivery;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Found;
import org.uppsikt.registry.News;
import org.uppsikt.registry.Parcel;
import org.uppsikt.registry.Route;

/// A folder as a route to the registry: one encrypted file per hand-over, named by nothing but its
/// identity, with a cover sheet beside it that holds nothing secret (KRO-26). May be repeated: the
/// file has one name, appears whole or not at all, and is not written twice.
///
/// The case number comes back on paper or by telephone and is typed in: nothing is read here.
public final class FolderRoute implements Route {

  private final Path folder;
  private final Supplier<char[]> password;
  private final Disk disk;

  /// Puts a name in a folder on the disk.
  interface Disk {
    void force(Path folder);
  }

  /// @param folder where the registry fetches
  /// @param password agreed with the registry, for every file in it
  public FolderRoute(Path folder, Supplier<char[]> password) {
    this(folder, password, FolderRoute::forceNames);
  }

  FolderRoute(Path folder, Supplier<char[]> password, Disk disk) {
    this.folder = folder;
    this.password = password;
    this.disk = disk;
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    Path file = file(parcel.id());
    if (Files.exists(file)) {
      disk.force(folder);
      return new Delivery.Accepted();
    }
    char[] secret = password.get();
    if (secret.length == 0) {
      return new Delivery.Refused(Fault.NO_ENCRYPTION, "");
    }
    Path unfinished = folder.resolve("." + file.getFileName() + ".part");
    try {
      Files.deleteIfExists(unfinished);
      SealedZip.write(unfinished, parcel, secret);
      writeCover(parcel);
      force(unfinished);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      // Without it a power cut may take the new name, and the hand-over with it.
      disk.force(folder);
      return new Delivery.Accepted();
    } catch (IOException e) {
      forget(unfinished);
      return new Delivery.Refused(Fault.NOT_WRITTEN, "");
    }
  }

  private void writeCover(Parcel parcel) throws IOException {
    if (parcel.cover().isPresent()) {
      Path cover = folder.resolve(name(parcel.id()) + ".pdf");
      Files.write(cover, parcel.cover().get().bytes());
      force(cover);
    }
  }

  @Override
  public Found find(HandOverId id) {
    if (!Files.isDirectory(folder)) {
      return new Found.CannotTell(Fault.UNREACHABLE);
    }
    return Files.exists(file(id)) ? new Found.There() : new Found.NotThere();
  }

  @Override
  public News news(Optional<String> cursor) {
    return new News(List.of(), cursor, Optional.empty(), 0);
  }

  @Override
  public void close() {}

  private Path file(HandOverId id) {
    return folder.resolve(name(id) + ".zip");
  }

  private static String name(HandOverId id) {
    return "uppsikt-" + id;
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// Not every system opens a folder, or has to: there the name is safe with the file.
  private static void forceNames(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // As above.
    }
  }

  private static void forget(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      // It is encrypted, and the next attempt begins by removing it.
    }
  }
}
