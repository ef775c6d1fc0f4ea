package org.uppsikt.store.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.h2.store.fs.encrypt.FileEncrypt;

/// H2's encryption of a file: a block with its name and a salt, then the blocks of the file, each
/// encrypted by itself (AES-XTS).
final class FileCipher {

  static final int BLOCK = 4096;
  private static final byte[] MAGIC = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PLAIN = "H:2,".getBytes(StandardCharsets.US_ASCII);

  private FileCipher() {}

  static boolean isEncrypted(FileChannel channel) throws IOException {
    return startsWith(channel, 0, MAGIC);
  }

  /// Whether the password makes sense of either of the two copies of the header.
  static boolean opens(FileChannel channel, char[] password) throws IOException {
    FileChannel plain = decrypted(channel, password);
    return startsWith(plain, 0, PLAIN) || startsWith(plain, BLOCK, PLAIN);
  }

  /// A view of the decrypted file; on an empty file, one that encrypts with a salt of its own.
  /// Closing it closes the channel.
  static FileChannel decrypted(FileChannel channel, char[] password) {
    return new FileEncrypt("", key(password), new WholeBlocks(channel));
  }

  /// Two bytes a character, high byte first. Wiped by H2.
  private static byte[] key(char[] password) {
    byte[] key = new byte[password.length * 2];
    for (int i = 0; i < password.length; i++) {
      key[2 * i] = (byte) (password[i] >> 8);
      key[2 * i + 1] = (byte) password[i];
    }
    return key;
  }

  private static boolean startsWith(FileChannel channel, long at, byte[] expected)
      throws IOException {
    if (channel.size() < at + BLOCK) {
      return false;
    }
    ByteBuffer buffer = ByteBuffer.allocate(BLOCK);
    int read = 1;
    while (buffer.hasRemaining() && read > 0) {
      read = channel.read(buffer, at + buffer.position());
    }
    return Arrays.equals(buffer.array(), 0, expected.length, expected, 0, expected.length);
  }
}
