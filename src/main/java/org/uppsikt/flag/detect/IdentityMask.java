package org.uppsikt.flag.detect;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes identity numbers of persons out of a text that is printed, sent or shown to anybody
/// (KRO-21, requirements I18). Only numbers whose date and check digits are right.
public final class IdentityMask {

  /// The detector's, for text as it is written: letters in either case.
  private static final Pattern SHAPE =
      Pattern.compile(IdentityNumberDetector.SHAPE.pattern(), Pattern.CASE_INSENSITIVE);

  private static final String MASK = "••••••-••••";

  private IdentityMask() {}

  public static String of(String text) {
    return SHAPE
        .matcher(text)
        .replaceAll(found -> isNumber(found) ? MASK : Matcher.quoteReplacement(found.group()));
  }

  private static boolean isNumber(MatchResult found) {
    String written = found.group().toLowerCase(Locale.ROOT);
    return IdentityNumbers.finnish(written)
        || IdentityNumbers.norwegian(written)
        || IdentityNumbers.swedish(written)
        || written.indexOf('-') == 6 && IdentityNumbers.danish(written);
  }
}
