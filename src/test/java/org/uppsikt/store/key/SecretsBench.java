package org.uppsikt.store.key;

import java.security.SecureRandom;

/// Secrets of channels, sealed by a key that nobody keeps.
public final class SecretsBench {

  private SecretsBench() {}

  public static SecretBox channels() {
    return MasterKey.random(new SecureRandom()).channelSecrets();
  }
}
