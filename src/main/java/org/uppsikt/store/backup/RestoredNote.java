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
      Optional<BackupManifest> manifest =
          BackupManifest.read(in.readNBytes(BackupManifest.MAX_SMALL));
      Payload payload = Payload.NONE.with("manifest", manifest.isPresent() ? "read" : "unreadable");
      return Optional.of(manifest.map(m -> described(payload, m)).orElse(payload));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  public void remove() throws IOException {
    Files.deleteIfExists(file);
  }

  private static Payload described(Payload payload, BackupManifest manifest) {
    Payload with = payload.with("digest", manifest.digest());
    return Checkpoint.parse(manifest.checkpoint())
        .map(c -> with.with("size", c.size()).with("root", c.root()))
        .orElse(with);
  }
}
