package org.uppsikt.domain.finding;

/// A stretch of the original text, in UTF-16 code units, end exclusive.
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + " to " + end);
    }
  }
}
