package org.uppsikt.domain.item;

import java.time.LocalDate;

/// How a person passed on or returned what was meant for somebody else (KRO-28).
///
/// @param on the office's own day
public record PassedOn(Protection.Kind kind, Means means, LocalDate on) {

  /// By which means. The name is stored: never rename a constant.
  public enum Means {
    /// Written by hand where the message came from.
    CHANNEL,
    EMAIL,
    LETTER,
    /// By telephone or face to face.
    SPOKEN,
    OTHER
  }

  public PassedOn {
    if (!kind.misdirected()) {
      throw new IllegalArgumentException(kind + " passes nothing on");
    }
  }
}
