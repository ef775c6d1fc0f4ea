package org.uppsikt.store.key;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/// Keys from a key (RFC 5869 with SHA-256). A label of its own for every use, so that one derived
/// key tells nothing of another.
final class Hkdf {

  private static final byte[] SALT = "uppsikt".getBytes(StandardCharsets.US_ASCII);

  private Hkdf() {}

  static byte[] derive(byte[] secret, String label) {
    HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
    generator.init(new HKDFParameters(secret, SALT, label.getBytes(StandardCharsets.UTF_8)));
    byte[] key = new byte[MasterKey.BYTES];
    generator.generateBytes(key, 0, key.length);
    return key;
  }
}
