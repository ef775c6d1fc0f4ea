package org.uppsikt.store.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A stored definition taken apart. Knows the plain notation in which H2 writes its own definitions
/// and nothing more; everything else comes out as [Kind#STRANGE].
final class DdlTokens {

  enum Kind {
    WORD,
    QUOTED,
    TEXT,
    NUMBER,
    SYMBOL,
    STRANGE
  }

  /// @param text a word in capitals, a quoted name without its quotes
  record Token(Kind kind, String text) {
    boolean is(String symbolOrWord) {
      return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(symbolOrWord);
    }
  }

  private static final String SYMBOLS = "(),.=<>+-*|";

  private final String sql;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private DdlTokens(String sql) {
    this.sql = sql;
  }

  static List<Token> of(String sql) {
    DdlTokens reader = new DdlTokens(sql);
    while (reader.at < sql.length()) {
      reader.next();
    }
    return reader.tokens;
  }

  private void next() {
    char c = sql.charAt(at);
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      at++;
    } else if (c == '"' || c == '\'') {
      quoted(c);
    } else if (isDigit(c)) {
      run(Kind.NUMBER);
    } else if (isLetter(c)) {
      run(Kind.WORD);
    } else {
      boolean comment = c == '-' && sql.startsWith("--", at);
      add(SYMBOLS.indexOf(c) >= 0 && !comment ? Kind.SYMBOL : Kind.STRANGE, String.valueOf(c));
      at++;
    }
  }

  private void run(Kind kind) {
    int from = at;
    while (at < sql.length() && (isLetter(sql.charAt(at)) || isDigit(sql.charAt(at)))) {
      at++;
    }
    add(kind, sql.substring(from, at).toUpperCase(Locale.ROOT));
  }

  private void quoted(char quote) {
    StringBuilder text = new StringBuilder();
    at++;
    while (at < sql.length()) {
      char c = sql.charAt(at++);
      if (c != quote) {
        text.append(c);
      } else if (at < sql.length() && sql.charAt(at) == quote) {
        text.append(quote);
        at++;
      } else {
        add(quote == '"' ? Kind.QUOTED : Kind.TEXT, text.toString());
        return;
      }
    }
    add(Kind.STRANGE, text.toString());
  }

  private void add(Kind kind, String text) {
    tokens.add(new Token(kind, text));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
