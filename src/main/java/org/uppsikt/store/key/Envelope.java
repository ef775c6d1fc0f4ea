package org.uppsikt.store.key;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/// Wraps a key for one holder's public key (X25519, HKDF, AES-256-GCM), so that a new master key
/// can be given to everyone without anyone's password.
final class Envelope {

  static final int POINT = 32;

  /// Length of a wrapped master key in bytes.
  static final int LENGTH = POINT + MasterKey.BYTES + SecretBox.OVERHEAD;

  private Envelope() {}

  static String seal(byte[] secret, String publicKey, String context, SecureRandom random) {
    X25519PrivateKeyParameters once = new X25519PrivateKeyParameters(random);
    byte[] point = once.generatePublicKey().getEncoded();
    byte[] shared = agree(once, Base64.getDecoder().decode(publicKey));
    byte[] box = box(shared, point, publicKey, random).seal(secret, context);
    byte[] envelope = Arrays.copyOf(point, POINT + box.length);
    System.arraycopy(box, 0, envelope, POINT, box.length);
    return Base64.getEncoder().encodeToString(envelope);
  }

  static Optional<byte[]> open(String envelope, byte[] privateKey, String context) {
    byte[] bytes = Base64.getDecoder().decode(envelope);
    byte[] point = Arrays.copyOf(bytes, POINT);
    X25519PrivateKeyParameters own = new X25519PrivateKeyParameters(privateKey);
    String publicKey = Base64.getEncoder().encodeToString(own.generatePublicKey().getEncoded());
    byte[] shared;
    try {
      shared = agree(own, point);
    } catch (IllegalStateException e) { // a point of low order, which only a forger writes
      return Optional.empty();
    }
    return box(shared, point, publicKey, new SecureRandom())
        .open(Arrays.copyOfRange(bytes, POINT, bytes.length), context);
  }

  private static byte[] agree(X25519PrivateKeyParameters own, byte[] point) {
    X25519Agreement agreement = new X25519Agreement();
    agreement.init(own);
    byte[] shared = new byte[agreement.getAgreementSize()];
    agreement.calculateAgreement(new X25519PublicKeyParameters(point), shared, 0);
    return shared;
  }

  private static SecretBox box(byte[] shared, byte[] point, String publicKey, SecureRandom random) {
    String label = "uppsikt 1 wrap " + HexFormat.of().formatHex(point) + " " + publicKey;
    return new SecretBox(Hkdf.derive(shared, label), random);
  }
}
