package org.uppsikt.ui;

import java.util.List;
import org.uppsikt.ui.inbox.ItemCard;
import org.uppsikt.ui.kit.Severity;
import org.uppsikt.ui.kit.Tone;

/// A comment that tries everything: direction overrides, hidden characters, stacked marks, rare
/// emoji, other scripts.
public final class HostileExample {

  public static final String TEXT =
      "abc \u202Edrow\u202C \u200B\u200B\u200Bx\0y \uD83D ok Z"
          + "\u0335\u0321\u0322\u0353\u0318".repeat(8)
          + " algo. 👍🏽 👩‍👩‍👧‍👦 🏳️‍🌈 🇸🇪🇫🇮🇳🇴 1️⃣ ❤️ ☺ ok © ™ 42 \uDB40\uDC41 \uE000"
          + " العربية שלום Ελληνικά кириллица 漢字 https://example.org/x";

  private HostileExample() {}

  static ItemCard card() {
    var base = Example.card();
    return new ItemCard(
        "2",
        Severity.LOW,
        null,
        "",
        base.title(),
        base.received(),
        "",
        Tone.MUTED,
        base.registration(),
        "",
        null,
        new ItemCard.Around(
            List.of(new ItemCard.Voice("\u202EevE 🔥", false, "10:16", TEXT, "")),
            List.of(),
            "",
            false,
            java.util.Map.of(),
            ""),
        "🔥Kalle\u202E 👑",
        "10:24",
        TEXT,
        List.of(Example.mark(TEXT, "ok", Tone.SEVERE, 1, true)),
        base.checked(),
        "",
        base.findings(),
        base.notGrounds(),
        base.actions(),
        "",
        "",
        "",
        null);
  }
}
