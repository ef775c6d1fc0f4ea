package org.uppsikt.store.key;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What one guess at a password costs (Argon2id). The limits hold for files from elsewhere too:
/// without them a file could ask for more memory than the machine has.
///
/// @param memoryKiB memory per guess, in KiB, taken from the Java heap
public record PasswordCost(int iterations, int memoryKiB, int parallelism) {

  static final int MAX_MEMORY_KIB = 1 << 20;
  private static final int MAX_ITERATIONS = 10;
  private static final int MAX_PARALLELISM = 4;

  /// About a second on the office's machines.
  public static final PasswordCost OFFICE = new PasswordCost(3, 256 * 1024, 1);

  public PasswordCost {
    boolean fits =
        iterations >= 1
            && iterations <= MAX_ITERATIONS
            && parallelism >= 1
            && parallelism <= MAX_PARALLELISM
            && memoryKiB >= 8 * parallelism
            && memoryKiB <= MAX_MEMORY_KIB;
    if (!fits) {
      throw new IllegalArgumentException("the cost of a password is out of bounds");
    }
  }

  /// Normalised first (NFC), so that å typed as one character or as two is the same password.
  byte[] derive(char[] password, byte[] salt) {
    byte[] bytes = utf8(password);
    Argon2Parameters.Builder parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withIterations(iterations)
            .withMemoryAsKB(memoryKiB)
            .withParallelism(parallelism)
            .withSalt(salt);
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters.build());
    byte[] key = new byte[MasterKey.BYTES];
    generator.generateBytes(bytes, key);
    Arrays.fill(bytes, (byte) 0);
    return key;
  }

  private static byte[] utf8(char[] password) {
    CharBuffer chars = CharBuffer.wrap(password);
    if (!Normalizer.isNormalized(chars, Normalizer.Form.NFC)) {
      chars = CharBuffer.wrap(Normalizer.normalize(chars, Normalizer.Form.NFC));
    }
    ByteBuffer buffer = StandardCharsets.UTF_8.encode(chars);
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    buffer.rewind();
    while (buffer.hasRemaining()) {
      buffer.put((byte) 0);
    }
    return bytes;
  }
}
