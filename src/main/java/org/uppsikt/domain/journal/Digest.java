package org.uppsikt.domain.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 digest. Written as 64 lower-case hexadecimal digits everywhere.
public record Digest(String hex) {

  public Digest {
    if (hex.length() != 64) {
      throw new IllegalArgumentException("a digest has 64 digits, not " + hex.length());
    }
  }

  public static Digest of(byte[]... parts) {
    MessageDigest sha = sha256();
    for (byte[] part : parts) {
      sha.update(part);
    }
    return new Digest(HexFormat.of().formatHex(sha.digest()));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
