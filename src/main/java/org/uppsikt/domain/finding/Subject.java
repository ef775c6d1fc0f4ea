package org.uppsikt.domain.finding;

import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.NonGround;

/// What a finding is about: a ground for unpublishing, something that is expressly not one, or a
/// matter that needs another outcome.
public sealed interface Subject {

  record Breach(Category category) implements Subject {}

  record NotGround(NonGround kind) implements Subject {}

  record Matter(MatterKind kind) implements Subject {}

  /// Matters that need an outcome other than unpublishing.
  enum MatterKind {
    /// A question or a direct address, answered promptly (SME-38).
    QUESTION,
    /// Concerns an ongoing case and must be registered (SME-33).
    CASE,
    PRESS,
    /// Is about somebody who works for the municipality: no ground, but her leader hears of it
    /// (SAL-44).
    EMPLOYEE,
    /// The same text again and again by one sender.
    REPEATED,
    /// A great deal in a few minutes by one sender.
    FLOOD
  }

  /// Stored form: "C04", "X1:CRITICISM", "M:QUESTION".
  default String code() {
    return switch (this) {
      case Breach b -> b.category().code();
      case NotGround n -> "X1:" + n.kind();
      case Matter m -> "M:" + m.kind();
    };
  }

  static Subject ofCode(String code) {
    if (code.startsWith("X1:")) {
      return new NotGround(NonGround.valueOf(code.substring(3)));
    }
    if (code.startsWith("M:")) {
      return new Matter(MatterKind.valueOf(code.substring(2)));
    }
    return new Breach(Category.ofCode(code));
  }
}
