package org.uppsikt.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.store.key.SafeFile;

/// `restored.json` in a workspace's folder: it came from a backup and its journal does not say so
/// yet. The first opening writes it down and removes the note.
public final class RestoredNote {

  static final String NAME = "restored.json";

  private static final Payload UNREADABLE = Payload.NONE.with("manifest", "unreadable");

  private final Path file;

  /// @param folder of the workspace
  public RestoredNote(Path folder) {
    this.file = folder.resolve(NAME);
  }

  static void write(Path folder, BackupManifest manifest) throws IOException {
    SafeFile.write(folder.resolve(NAME), manifest.bytes());
  }

  /// What belongs in the journal; empty where there is no note. The note lies in clear, so it is
  /// taken for what somebody says and not for the truth.
  public Optional<Payload> read() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return BackupManifest.read(in.readNBytes(BackupManifest.MAX_SMALL))
              instanceof BackupManifest.Reading.Read read
          ? Optional.of(described(read.manifest()))
          : Optional.of(UNREADABLE);
    } catch (IOException e) {
      // It is there, whatever it says.
      return Optional.of(UNREADABLE);
    }
  }

  public void remove() throws IOException {
    Files.deleteIfExists(file);
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
