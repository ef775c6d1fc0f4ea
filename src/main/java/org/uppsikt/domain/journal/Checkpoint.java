package org.uppsikt.domain.journal;

import java.util.Base64;
import java.util.Optional;

/// A statement of how long the journal was and what its root was. Leaves the machine in exports,
/// evidence sheets and registry messages, so that a later rewrite of the journal shows.
///
/// Written as three lines: origin, size, root in base64 (the checkpoint shape of C2SP tlog).
public record Checkpoint(String origin, long size, Digest root) {

  public String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
  }

  /// Reads what [#text()] wrote; empty where it is not a checkpoint.
  public static Optional<Checkpoint> parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < 3 || !lines[1].matches("\\d{1,18}") || !lines[2].matches("[\\w+/]{43}=")) {
      return Optional.empty();
    }
    String hex = java.util.HexFormat.of().formatHex(Base64.getDecoder().decode(lines[2]));
    return Optional.of(new Checkpoint(lines[0], Long.parseLong(lines[1]), new Digest(hex)));
  }
}
