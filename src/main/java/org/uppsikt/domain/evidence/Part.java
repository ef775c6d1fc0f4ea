package org.uppsikt.domain.evidence;

import org.uppsikt.domain.journal.Digest;

/// One saved part of a piece of evidence: the name of the file in an export, what it is, its length
/// in bytes and the SHA-256 of exactly those bytes.
public record Part(String name, Kind kind, String mediaType, long size, Digest sha256) {

  public Part {
    if (size < 1) {
      throw new IllegalArgumentException("part " + name + " is empty");
    }
  }

  /// What a part holds. The name is stored: never rename a constant.
  public enum Kind {
    /// The text exactly as received.
    CONTENT,
    /// Who sent it, or the statement that the platform withholds it (SME-40).
    SENDER,
    /// The post and the items around it.
    THREAD,
    /// The platform's answer as received.
    RAW,
    /// The evidence sheet: PDF/A, drawn by Uppsikt, the picture of the item.
    SHEET,
    /// A picture of the page, added by the moderator.
    SCREENSHOT
  }
}
