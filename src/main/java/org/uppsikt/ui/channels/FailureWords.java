package org.uppsikt.ui.channels;

import java.util.Locale;
import org.uppsikt.text.FailureText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tone;

/// A channel's failure in words, from the code that was stored (`work.Failures`): what happened,
/// what was kept, what to do. A code nobody knows is told as such and shown folded.
public final class FailureWords {

  private FailureWords() {}

  public static Notice of(Kit kit, String code) {
    return of(kit, code, FailureText.KEPT);
  }

  /// Of a channel that was to be connected: there is nothing of it yet.
  static Notice ofNew(Kit kit, String code) {
    return of(kit, code, FailureText.KEPT_NEW);
  }

  private static Notice of(Kit kit, String code, FailureText kept) {
    var kind = kind(code);
    return new Notice(
        tone(kind),
        kit.text(kind, detail(code)),
        kit.text(kept),
        kit.text(FailureText.valueOf("DO_" + kind.name())),
        code);
  }

  /// What happened, as one short sentence for a list.
  public static String happened(Kit kit, String code) {
    return kit.text(kind(code), detail(code));
  }

  private static Tone tone(FailureText kind) {
    return switch (kind) {
      case RATE_LIMITED, CANCELLED, BY_HAND, NOT_OFFERED -> Tone.WARN;
      default -> Tone.DANGER;
    };
  }

  /// "UNREACHABLE:TIMED_OUT" is the text TIMED_OUT; other codes are texts by their first part.
  private static FailureText kind(String code) {
    var first = before(code);
    var wanted = first.equals("UNREACHABLE") ? detail(code) : first;
    for (var text : FailureText.values()) {
      boolean known = !text.name().startsWith("DO_") && !text.name().startsWith("KEPT");
      if (known && text.name().equals(wanted.toUpperCase(Locale.ROOT))) {
        return text;
      }
    }
    return FailureText.UNKNOWN;
  }

  private static String before(String code) {
    int colon = code.indexOf(':');
    return colon < 0 ? code : code.substring(0, colon);
  }

  private static String detail(String code) {
    int colon = code.indexOf(':');
    return colon < 0 ? "" : code.substring(colon + 1);
  }
}
