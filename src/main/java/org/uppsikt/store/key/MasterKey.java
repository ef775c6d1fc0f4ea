package org.uppsikt.store.key;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/// The random 256-bit key of a workspace, from which every other key is derived. Lives in memory
/// only; [#close] wipes it.
public final class MasterKey implements AutoCloseable {

  static final int BYTES = 32;

  private final byte[] secret;
  private final SecureRandom random;
  private boolean closed;

  MasterKey(byte[] secret, SecureRandom random) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("a master key has 32 bytes");
    }
    this.secret = secret.clone();
    this.random = random;
  }

  static MasterKey random(SecureRandom random) {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    MasterKey key = new MasterKey(fresh, random);
    Arrays.fill(fresh, (byte) 0);
    return key;
  }

  /// The password of the database file: 64 hexadecimal digits. ASCII on purpose, because H2 drops
  /// the high half of every other character. The caller wipes it.
  public char[] filePassword() {
    byte[] key = derive("file password");
    HexFormat hex = HexFormat.of();
    char[] password = new char[key.length * 2];
    for (int i = 0; i < key.length; i++) {
      password[2 * i] = hex.toHighHexDigit(key[i]);
      password[2 * i + 1] = hex.toLowHexDigit(key[i]);
    }
    Arrays.fill(key, (byte) 0);
    return password;
  }

  /// Seals what a channel needs to be reached: tokens, application passwords.
  public SecretBox channelSecrets() {
    return box("channel secrets");
  }

  /// The key that authenticates `uppsikt.seal`, the note about a cleanly closed file.
  public byte[] sealKey() {
    return derive("file seal");
  }

  SecretBox box(String purpose) {
    return new SecretBox(derive(purpose), random);
  }

  byte[] derive(String purpose) {
    if (closed) {
      throw new IllegalStateException("the master key was wiped");
    }
    return Hkdf.derive(secret, "uppsikt 1 " + purpose);
  }

  byte[] copy() {
    return secret.clone();
  }

  @Override
  public void close() {
    Arrays.fill(secret, (byte) 0);
    closed = true;
  }

  @Override
  public String toString() {
    return "master key";
  }
}
