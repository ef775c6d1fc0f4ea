package org.uppsikt.flag.reading;

import java.text.Normalizer;
import java.util.Arrays;
import org.uppsikt.domain.finding.Span;

/// A text without disguise: lower case, compatibility forms and look-alike letters as plain ones,
/// invisible characters and stacked marks gone, dashes and spaces of every kind as "-" and " ". The
/// Nordic letters stay what they are. Every place maps back to the original.
///
/// Digits in place of letters, drawn-out and spaced-out letters are undone word by word instead
/// ([Words]): a digit may also mean a digit.
public final class Plain {

  private final String original;
  private final StringBuilder text;
  private int[] at;

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
    if (code < 0x80) {
      put(Character.toLowerCase((char) code), start);
      return;
    }
    if (Letters.invisible(code)) {
      return;
    }
    String cluster = source.substring(start, Math.min(end, start + Letters.LONGEST_CLUSTER));
    String composed = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
    for (int i = 0; i < composed.length(); ) {
      int c = composed.codePointAt(i);
      i += Character.charCount(c);
      String plain = Letters.plain(c);
      for (int k = 0; k < plain.length(); k++) {
        put(plain.charAt(k), start);
      }
    }
  }

  private void put(char c, int start) {
    if (text.length() + 1 >= at.length) {
      at = Arrays.copyOf(at, at.length * 2);
    }
    at[text.length()] = start;
    text.append(c);
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
