package org.uppsikt.store.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals small secrets, such as a channel's token, with AES-256-GCM. The context (what the secret
/// belongs to, for instance the channel's id) is bound in: a sealed secret moved to another row
/// does not open. A box made by one master key is not opened by another.
public final class SecretBox {

  private static final byte FORMAT = 1;
  private static final int NONCE = 12;
  private static final int TAG = 16;

  /// How many bytes longer than the secret the sealed form is.
  public static final int OVERHEAD = 1 + NONCE + TAG;

  private final SecretKeySpec key;
  private final SecureRandom random;

  SecretBox(byte[] key, SecureRandom random) {
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
  }

  public byte[] seal(byte[] secret, String context) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] body = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(secret);
      return ByteBuffer.allocate(1 + NONCE + body.length).put(FORMAT).put(nonce).put(body).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /// The secret, or nothing where key, context or bytes are not the ones it was sealed with.
  public Optional<byte[]> open(byte[] sealed, String context) {
    if (sealed.length < OVERHEAD || sealed[0] != FORMAT) {
      return Optional.empty();
    }
    byte[] nonce = new byte[NONCE];
    System.arraycopy(sealed, 1, nonce, 0, NONCE);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, context);
      return Optional.of(cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
