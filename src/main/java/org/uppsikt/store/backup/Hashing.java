package org.uppsikt.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.uppsikt.domain.journal.Digest;

/// Copies a stream and says what went through.
final class Hashing {

  private static final int BUFFER = 1 << 16;

  private Hashing() {}

  /// @param most no more bytes than this are copied
  /// @throws TooLong where there are more
  static BackupManifest.FileNote copy(String name, InputStream in, OutputStream out, long most)
      throws IOException {
    MessageDigest sha = Digest.sha256();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      size += n;
      if (size > most) {
        throw new TooLong();
      }
      sha.update(buffer, 0, n);
      out.write(buffer, 0, n);
    }
    return new BackupManifest.FileNote(name, size, HexFormat.of().formatHex(sha.digest()));
  }

  /// There is more than was announced.
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;
  }
}
