package org.uppsikt.flag.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import org.uppsikt.domain.finding.Span;

/// A text without disguise: lower case, compatibility forms and look-alike letters as plain ones,
/// invisible characters and stacked marks gone, dashes and spaces of every kind as "-" and " ". The
/// Nordic letters stay what they are. Every place maps back to the original.
///
/// Digits in place of letters, drawn-out and spaced-out letters are undone word by word instead
/// ([Words]): a digit may also mean a digit.
public final class Plain {

  private static final int FIRST_FLAG_LETTER = 0x1F1E6;

  private final String original;
  private final StringBuilder text;
  private int[] at;
  private boolean digit;

  /// Places where a plain letter stands for something that is none, or something was left out.
  private final BitSet odd = new BitSet();

  private Plain(String original) {
    this.original = original;
    this.text = new StringBuilder(original.length());
    this.at = new int[original.length() + 1];
  }

  /// @param allowance reading stops where it is spent
  public static Plain of(String original, Allowance allowance) {
    Plain plain = new Plain(original);
    int i = 0;
    while (i < original.length() && !allowance.step()) {
      int end = Letters.endOfCluster(original, i);
      plain.append(original, i, end);
      i = end;
    }
    plain.at = Arrays.copyOf(plain.at, plain.text.length() + 1);
    plain.at[plain.text.length()] = i;
    return plain;
  }

  private void append(String source, int start, int end) {
    int code = source.codePointAt(start);
    if (code < 0x80 && end == start + 1) {
      put(ascii(source, start), start);
      return;
    }
    if (code >= 0x80 && Letters.invisible(code)) {
      odd.set(text.length());
      return;
    }
    if (isLoneFlagLetter(source, code, start)) {
      odd.set(text.length());
      put((char) ('a' + code - FIRST_FLAG_LETTER), start);
      return;
    }
    String cluster = source.substring(start, Math.min(end, start + Letters.LONGEST_CLUSTER));
    String composed = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
    for (int i = 0; i < composed.length(); ) {
      int c = composed.codePointAt(i);
      i += Character.charCount(c);
      String plain = Letters.plain(c);
      int written = end - start == Character.charCount(code) ? code : c;
      if (isChanged(written, plain) || composed.length() < cluster.length() - 1) {
        odd.set(text.length());
      }
      for (int k = 0; k < plain.length(); k++) {
        put(plain.charAt(k), start);
      }
    }
  }

  private static boolean isChanged(int code, String plain) {
    return plain.isEmpty() || plain.codePointAt(0) != Character.toLowerCase(code);
  }

  /// A large "I" within small letters is meant as the "l" it looks like, a small "l" within large
  /// ones as an "I".
  private char ascii(String source, int at) {
    char c = source.charAt(at);
    if (c == 'I' && at > 0 && Character.isLowerCase(source.charAt(at - 1))) {
      odd.set(text.length());
      return 'l';
    }
    boolean largeNext = at + 1 < source.length() && Character.isUpperCase(source.charAt(at + 1));
    boolean smallBefore = at > 0 && Character.isLowerCase(source.charAt(at - 1));
    if (c == 'l' && largeNext && !smallBefore) {
      odd.set(text.length());
      return 'i';
    }
    return Character.toLowerCase(c);
  }

  /// The letters of flags, where they stand apart: two together are a flag and say nothing.
  private static boolean isLoneFlagLetter(String source, int code, int start) {
    return isFlagLetter(code)
        && !(start > 1 && isFlagLetter(source.codePointBefore(start)))
        && !(start + 2 < source.length() && isFlagLetter(source.codePointAt(start + 2)));
  }

  private static boolean isFlagLetter(int code) {
    return code >= FIRST_FLAG_LETTER && code < FIRST_FLAG_LETTER + 26;
  }

  /// Whether a stretch of the plain text was written with odd letters, marks or what cannot be
  /// seen.
  boolean isOdd(int start, int end) {
    int next = odd.nextSetBit(start);
    return next >= 0 && next < end;
  }

  private void put(char c, int start) {
    if (text.length() + 1 >= at.length) {
      at = Arrays.copyOf(at, at.length * 2);
    }
    at[text.length()] = start;
    text.append(c);
    digit |= c >= '0' && c <= '9';
  }

  /// Whether there is a digit anywhere: most texts have none, and need no look for numbers.
  public boolean hasDigit() {
    return digit;
  }

  /// Whether a stretch of signs or letters stands anywhere.
  public boolean has(String part) {
    return text.indexOf(part) >= 0;
  }

  public CharSequence text() {
    return text;
  }

  /// How much of the original was read.
  int read() {
    return at[text.length()];
  }

  /// The stretch of the original that a stretch of the plain text came from.
  public Span span(int start, int end) {
    int from = at[start];
    int next = end;
    while (next < text.length() && at[next] == at[Math.max(start, end - 1)]) {
      next++;
    }
    return new Span(from, Math.max(from, at[next]));
  }

  /// The words of the original in a span.
  public String words(Span span) {
    return original.substring(span.start(), span.end());
  }
}
