package org.uppsikt.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.store.key.SafeFile;

/// What in a workspace's folder tells that it came from a backup and that its journal does not say
/// so yet: `restored.json`, which the unpacking wrote, or the backup's own `manifest.json`, which
/// lies there where somebody unzipped the backup by hand. The first opening writes it down and
/// takes the note away.
public final class RestoredNote {

  static final String NAME = "restored.json";

  /// What becomes of the manifest once the journal tells of it: it is somebody's own file.
  private static final String TAKEN = BackupManifest.NAME + ".taken";

  private static final Payload UNREADABLE = Payload.NONE.with("manifest", "unreadable");

  private static final Payload UNTOLD = Payload.NONE.with("manifest", "missing");

  private final Path folder;

  /// @param folder of the workspace
  public RestoredNote(Path folder) {
    this.folder = folder;
  }

  static void write(Path folder, BackupManifest manifest) throws IOException {
    SafeFile.write(folder.resolve(NAME), manifest.bytes());
  }

  /// Notes that nobody says where the workspace came from, though it did not lie here when it was
  /// closed; kept apart from the memory of this program, which may end before the journal tells.
  public void suspect() throws IOException {
    if (read().isEmpty()) {
      SafeFile.write(folder.resolve(NAME), new byte[0]);
    }
  }

  /// What belongs in the journal; empty where there is no note. A note lies in clear, so it is
  /// taken for what somebody says and not for the truth. Each counts for itself: one that nobody
  /// could remove hides no later one.
  public List<Payload> read() {
    return Stream.concat(
            read(folder.resolve(NAME)).stream(),
            read(byHand()).stream().map(said -> said.with("unpacked", "by hand")))
        .toList();
  }

  private static Optional<Payload> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(BackupManifest.MAX_SMALL);
      if (bytes.length == 0) {
        return Optional.of(UNTOLD);
      }
      return BackupManifest.read(bytes) instanceof BackupManifest.Reading.Read read
          ? Optional.of(described(read.manifest()))
          : Optional.of(UNREADABLE);
    } catch (IOException e) {
      // It is there, whatever it says.
      return Optional.of(UNREADABLE);
    }
  }

  public void remove() throws IOException {
    Files.deleteIfExists(folder.resolve(NAME));
    if (Files.isRegularFile(byHand())) {
      SafeFile.rename(byHand(), folder.resolve(TAKEN));
    }
  }

  private Path byHand() {
    return folder.resolve(BackupManifest.NAME);
  }

  private static Payload described(BackupManifest manifest) {
    Payload with =
        Payload.NONE
            .with("manifest", "read")
            .with("digest", manifest.digest())
            .with("at", manifest.at());
    return Checkpoint.parse(manifest.checkpoint())
        .map(c -> with.with("size", c.size()).with("root", c.root()))
        .orElse(with);
  }
}
