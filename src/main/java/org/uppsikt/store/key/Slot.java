package org.uppsikt.store.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.jspecify.annotations.Nullable;

/// One holder's way to the master key: a key pair whose private half is sealed by the holder's
/// password (or the recovery key), and the master key wrapped for the public half. All Base64.
///
/// @param master the master key; absent while the person is suspended
/// @param next the master key to come, during a rotation
@JsonInclude(JsonInclude.Include.NON_NULL)
record Slot(String publicKey, String privateKey, @Nullable String master, @Nullable String next) {

  Slot {
    requireLength(publicKey, Envelope.POINT);
    requireLength(privateKey, Envelope.POINT + SecretBox.OVERHEAD);
    if (master != null) {
      requireLength(master, Envelope.LENGTH);
    }
    if (next != null) {
      requireLength(next, Envelope.LENGTH);
    }
  }

  static void requireLength(String base64, int length) {
    if (Base64.getDecoder().decode(base64).length != length) {
      throw new IllegalArgumentException("a key of the wrong length");
    }
  }

  /// A new key pair, its private half sealed with `lock`.
  static Slot create(byte[] lock, String context, SecureRandom random) {
    X25519PrivateKeyParameters pair = new X25519PrivateKeyParameters(random);
    byte[] secret = pair.getEncoded();
    byte[] sealed = new SecretBox(lock, random).seal(secret, context);
    Arrays.fill(secret, (byte) 0);
    return new Slot(base64(pair.generatePublicKey().getEncoded()), base64(sealed), null, null);
  }

  /// The private key, or nothing where the password is not the right one.
  Optional<byte[]> unlock(byte[] lock, String context) {
    return new SecretBox(lock, new SecureRandom())
        .open(Base64.getDecoder().decode(privateKey), context);
  }

  Slot with(@Nullable String newMaster, @Nullable String newNext) {
    return new Slot(publicKey, privateKey, newMaster, newNext);
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
