package org.uppsikt.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.journal.Digest;

/// Computes every hash of a piece of evidence again and says exactly what does not fit. Run before
/// an order is built, again at the moment it is carried out (requirements 8.1, I1), and by
/// `verify`.
public sealed interface Rehash {

  /// Everything is there and hashes to the manifest.
  record Sound(Manifest manifest) implements Rehash {}

  /// Something is wrong; the list is not empty.
  record Broken(List<Fault> faults) implements Rehash {
    public Broken {
      faults = List.copyOf(faults);
    }
  }

  /// One thing that does not fit.
  ///
  /// @param part name of the part, or [#MANIFEST]
  record Fault(Kind kind, String part) {

    /// Stands for the manifest in the place of a part's name.
    public static final String MANIFEST = "manifest.json";

    /// What is wrong.
    public enum Kind {
      MANIFEST_ALTERED,
      MANIFEST_MALFORMED,
      MISSING,
      ALTERED,
      UNREADABLE,
      EXTRA
    }
  }

  /// Checks the manifest against the journal, then the parts against the manifest.
  ///
  /// @param expected the manifest's hash as the journal holds it
  static Rehash check(Bytes manifest, Digest expected, StoredParts stored) {
    if (!manifest.digest().equals(expected)) {
      return broken(Fault.Kind.MANIFEST_ALTERED);
    }
    return check(manifest, stored);
  }

  /// Checks the parts against a manifest whose own hash is checked elsewhere.
  static Rehash check(Bytes manifest, StoredParts stored) {
    return Manifest.read(manifest.copy())
        .map(read -> parts(read, stored))
        .orElseGet(() -> broken(Fault.Kind.MANIFEST_MALFORMED));
  }

  private static Rehash parts(Manifest manifest, StoredParts stored) {
    List<Fault> faults = new ArrayList<>();
    var extra = new TreeSet<>(stored.names());
    for (Part part : manifest.parts()) {
      extra.remove(part.name());
      fault(part, stored).ifPresent(kind -> faults.add(new Fault(kind, part.name())));
    }
    extra.forEach(name -> faults.add(new Fault(Fault.Kind.EXTRA, name)));
    return faults.isEmpty() ? new Sound(manifest) : new Broken(faults);
  }

  private static Optional<Fault.Kind> fault(Part part, StoredParts stored) {
    try (InputStream in = stored.open(part.name()).orElse(null)) {
      if (in == null) {
        return Optional.of(Fault.Kind.MISSING);
      }
      MessageDigest sha = Digest.sha256();
      byte[] buffer = new byte[64 * 1024];
      long size = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha.update(buffer, 0, n);
        size += n;
      }
      boolean same =
          size == part.size() && HexFormat.of().formatHex(sha.digest()).equals(part.sha256().hex());
      return same ? Optional.empty() : Optional.of(Fault.Kind.ALTERED);
    } catch (IOException e) {
      return Optional.of(Fault.Kind.UNREADABLE);
    }
  }

  private static Rehash broken(Fault.Kind kind) {
    return new Broken(List.of(new Fault(kind, Fault.MANIFEST)));
  }
}
