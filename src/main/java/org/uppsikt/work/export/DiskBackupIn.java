package org.uppsikt.work.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.store.backup.BackupFolder;
import org.uppsikt.store.backup.Restore;
import org.uppsikt.work.Backups;

/// Backups as files, and workspaces as folders, on the disks that this machine reaches.
public final class DiskBackupIn implements BackupIn {

  @Override
  public List<Backups.Copy> in(Path folder) {
    return BackupFolder.anybodys(folder).stream()
        .map(copy -> new Backups.Copy(copy.file(), copy.at(), copy.size()))
        .toList();
  }

  @Override
  public Path free(Path wanted) {
    Path folder = wanted;
    for (int n = 2; isThere(folder); n++) {
      folder = wanted.resolveSibling(wanted.getFileName() + "-" + n);
    }
    return folder;
  }

  @Override
  public Look look(Path backup, Path folder) {
    return switch (new Restore(backup).look()) {
      case Restore.Look.Failed failed -> new Look.Failed(why(failed.reason()));
      case Restore.Look.Found found -> fits(found, folder);
    };
  }

  private static Look fits(Restore.Look.Found found, Path folder) {
    if (isThere(folder)) {
      return new Look.Failed(Why.EXISTS);
    }
    Optional<Path> above = nearest(folder);
    if (above.isEmpty() || !Files.isDirectory(above.get()) || !Files.isWritable(above.get())) {
      return new Look.Failed(Why.NOT_WRITABLE);
    }
    Restore.sweepBeside(folder);
    try {
      long room = Files.getFileStore(above.get()).getUsableSpace();
      return room < found.size()
          ? new Look.Failed(Why.NO_ROOM)
          : new Look.Found(
              found.at(),
              found.checkpoint().map(Checkpoint::size),
              found.people(),
              found.size(),
              room);
    } catch (IOException e) {
      return new Look.Failed(Why.NOT_WRITABLE);
    }
  }

  /// What is there already of the way to the folder.
  private static Optional<Path> nearest(Path folder) {
    Path above = folder.toAbsolutePath().getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return Optional.ofNullable(above);
  }

  private static boolean isThere(Path folder) {
    return Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public Result unpack(Path backup, Path folder, DoublePredicate goesOn) {
    return switch (new Restore(backup).to(folder, goesOn)) {
      case Restore.Result.Done done ->
          new Result.Done(
              done.folder(), done.at(), done.checkpoint().map(Checkpoint::size), done.people());
      case Restore.Result.Failed failed -> new Result.Failed(why(failed.reason()));
    };
  }

  private static Why why(Restore.Reason reason) {
    return switch (reason) {
      case MISSING -> Why.MISSING;
      case EXISTS -> Why.EXISTS;
      case NOT_A_BACKUP -> Why.NOT_A_BACKUP;
      case INCOMPLETE -> Why.INCOMPLETE;
      case NEWER_VERSION -> Why.NEWER_VERSION;
      case DAMAGED -> Why.DAMAGED;
      case UNREADABLE -> Why.UNREADABLE;
      case NO_ROOM -> Why.NO_ROOM;
      case NOT_WRITABLE -> Why.NOT_WRITABLE;
      case CANCELLED -> Why.CANCELLED;
    };
  }
}
