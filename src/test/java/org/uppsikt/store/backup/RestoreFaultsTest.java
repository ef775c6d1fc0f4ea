package org.uppsikt.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.journal.Digest;

/// What a backup lies on, and what is unpacked to, fail in ways that ask for different things.
class RestoreFaultsTest {

  private static final byte[] CONTENT = new byte[200_000];

  @TempDir Path temp;

  private static BackupManifest manifest() {
    String digest = Digest.of(CONTENT).hex().toLowerCase(java.util.Locale.ROOT);
    return new BackupManifest(
        BackupManifest.FORMAT,
        BackupManifest.VERSION,
        "2026-08-05T10:43:00Z",
        "test",
        "",
        List.of(
            new BackupManifest.FileNote(BackupManifest.KEYS, CONTENT.length, digest),
            new BackupManifest.FileNote(BackupManifest.DATABASE, CONTENT.length, digest)),
        "Björkviks kommun");
  }

  private static InputStream breaking(IOException fault) {
    return new FilterInputStream(new ByteArrayInputStream(CONTENT)) {
      private int read;

      @Override
      public int read(byte[] bytes, int from, int most) throws IOException {
        if (read > CONTENT.length / 2) {
          throw fault;
        }
        int count = super.read(bytes, from, most);
        read += count;
        return count;
      }
    };
  }

  private Restore.Reason reason(Restore.Source source) {
    return Restore.filled(source, manifest(), Long.MAX_VALUE, temp.resolve("fresh")).orElseThrow();
  }

  @Test
  void aDiskOrAShareThatGivesNothingOut_isNoFullDisk_andTheBackupIsNotCalledDamaged() {
    assertThat(reason(name -> breaking(new IOException("Input/output error"))))
        .isEqualTo(Restore.Reason.UNREADABLE);
  }

  @Test
  void aStreamThatEndsTooSoon_isDamage() {
    assertThat(reason(name -> breaking(new EOFException()))).isEqualTo(Restore.Reason.DAMAGED);
  }

  @Test
  void aStreamThatMakesNoSense_isDamage() {
    assertThat(reason(name -> breaking(new ZipException("invalid block type"))))
        .isEqualTo(Restore.Reason.DAMAGED);
  }

  /// Somebody takes the new folder away meanwhile, or with it the disk that it lies on.
  @Test
  void whatCannotBeWrittenWhereTheFolderIsGone_isNoFullDisk() {
    assertThat(
            reason(
                name -> {
                  if (name.equals(BackupManifest.DATABASE)) {
                    takenAway();
                  }
                  return new ByteArrayInputStream(CONTENT);
                }))
        .isEqualTo(Restore.Reason.NOT_WRITABLE);
  }

  private void takenAway() {
    try {
      Files.delete(temp.resolve("fresh").resolve(BackupManifest.KEYS));
      Files.delete(temp.resolve("fresh"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
