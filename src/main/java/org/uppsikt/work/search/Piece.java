package org.uppsikt.work.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.finding.Span;

/// One part of a written query: `field:`, then an equals sign for the exact spelling, then a word
/// or a text in quotation marks, then a star.
///
/// @param place in the query, with everything that belongs to it
/// @param open whether the closing quotation mark is missing
record Piece(
    Optional<Field> field, String value, boolean exact, boolean prefix, boolean open, Span place) {

  /// The pieces of a query in their order.
  static List<Piece> of(String query, Vocabulary vocabulary) {
    var pieces = new ArrayList<Piece>();
    var reader = new Reader(query, vocabulary);
    while (reader.skipSpace()) {
      pieces.add(reader.piece());
    }
    return pieces;
  }

  private static final class Reader {

    private static final String QUOTES = "\"“”„»«";
    private final String query;
    private final Vocabulary vocabulary;
    private int at;

    Reader(String query, Vocabulary vocabulary) {
      this.query = query;
      this.vocabulary = vocabulary;
    }

    boolean skipSpace() {
      while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
        at++;
      }
      return at < query.length();
    }

    Piece piece() {
      int start = at;
      Optional<Field> field = field();
      if (field.isPresent() && !skipSpace()) {
        return new Piece(field, "", false, false, false, new Span(start, at));
      }
      boolean exact = query.charAt(at) == '=' && at + 1 < query.length();
      at += exact ? 1 : 0;
      boolean quoted = QUOTES.indexOf(query.charAt(at)) >= 0;
      Optional<String> value = quoted ? quoted() : Optional.of(bare());
      String words = value.orElse("");
      boolean star = words.endsWith("*") || quoted && starBehind();
      String plain = words.endsWith("*") ? words.substring(0, words.length() - 1) : words;
      return new Piece(field, plain, exact, star, value.isEmpty(), new Span(start, at));
    }

    /// A known keyword and its colon are read; anything else stays.
    private Optional<Field> field() {
      int colon = at;
      while (colon < query.length() && Character.isLetter(query.charAt(colon))) {
        colon++;
      }
      if (colon == at || colon >= query.length() || query.charAt(colon) != ':') {
        return Optional.empty();
      }
      Optional<Field> field = vocabulary.field(query.substring(at, colon));
      if (field.isPresent()) {
        at = colon + 1;
      }
      return field;
    }

    private Optional<String> quoted() {
      int end = at + 1;
      while (end < query.length() && QUOTES.indexOf(query.charAt(end)) < 0) {
        end++;
      }
      if (end == query.length()) {
        at = end;
        return Optional.empty();
      }
      String value = query.substring(at + 1, end);
      at = end + 1;
      return Optional.of(value);
    }

    private String bare() {
      int start = at;
      while (at < query.length() && !Character.isWhitespace(query.charAt(at))) {
        at++;
      }
      return query.substring(start, at);
    }

    private boolean starBehind() {
      if (at < query.length() && query.charAt(at) == '*') {
        at++;
        return true;
      }
      return false;
    }
  }
}
