package org.uppsikt.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The parts of one piece of evidence as they are read back from wherever they were stored.
public interface StoredParts {

  /// Names of all parts that are there, the manifest not among them.
  Set<String> names();

  /// The bytes of a part; empty where it is not there. Closed by the caller.
  Optional<InputStream> open(String name) throws IOException;

  static StoredParts of(Map<String, byte[]> parts) {
    Map<String, byte[]> held = Map.copyOf(parts);
    return new StoredParts() {
      @Override
      public Set<String> names() {
        return held.keySet();
      }

      @Override
      public Optional<InputStream> open(String name) {
        return Optional.ofNullable(held.get(name)).map(java.io.ByteArrayInputStream::new);
      }
    };
  }
}
