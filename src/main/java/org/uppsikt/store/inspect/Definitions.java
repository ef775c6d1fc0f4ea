package org.uppsikt.store.inspect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.store.inspect.DdlTokens.Token;
import org.uppsikt.store.inspect.Inspection.Foreign;
import org.uppsikt.store.inspect.Inspection.Kind;

/// Which stored definitions H2 may execute when it opens the file: tables, indexes, constraints,
/// sequences, the user, two settings, written with known words only. A list of what is allowed, so
/// that whatever a later H2 learns stays outside. A migration that needs another word adds it here;
/// a test with all migrations says so.
final class Definitions {

  private static final Set<String> SETTINGS = Set.of("CREATE_BUILD", "WRITE_DELAY", "CACHE_SIZE");

  private static final Set<String> STATEMENTS =
      Set.of("TABLE", "INDEX", "PRIMARY", "SEQUENCE", "USER", "UNIQUE");

  /// Words between CREATE and what is created.
  private static final Set<String> BEFORE_OBJECT =
      Set.of("CACHED", "MEMORY", "FORCE", "OR", "REPLACE", "GLOBAL", "LOCAL", "TEMPORARY");

  private static final Set<String> WORDS =
      Set.of(
          ("ADD ADMIN ALTER ALWAYS AND AS ASC BELONGS_TO_TABLE BETWEEN BIGINT BINARY BOOLEAN BY"
                  + " CACHE CACHED CASCADE CASE CAST CHAR_LENGTH CHARACTER CHECK COALESCE COLUMN"
                  + " COMMENT CONSTRAINT CREATE CURRENT_TIMESTAMP CYCLE DATE DEFAULT DELETE DESC"
                  + " DISTINCT DOUBLE ELSE END EXISTS FALSE FIRST FOREIGN GENERATED HASH IDENTITY IF"
                  + " IN INCREMENT INDEX INTEGER IS JSON KEY LARGE LAST LENGTH LIKE LOWER MAXVALUE"
                  + " MINVALUE NO NOCHECK NOT NULL NULLS NUMERIC OBJECT OCTET_LENGTH ON OR PRECISION"
                  + " PRIMARY REFERENCES RESTART SALT SELECTIVITY SEQUENCE SET SMALLINT START TABLE"
                  + " THEN TIME TIMESTAMP TRIM TRUE UNIQUE UPDATE UPPER USER UUID VARYING WHEN WITH"
                  + " WITHOUT ZONE")
              .split(" "));

  /// A quoted name before an opening bracket is a table only after one of these, and a function
  /// anywhere else.
  private static final Set<String> BEFORE_TABLE = Set.of("TABLE", "EXISTS", "REFERENCES", "ON");

  private Definitions() {}

  /// Why the definition may not be executed, or nothing.
  static Optional<Foreign> refuse(String sql) {
    List<Token> tokens = DdlTokens.of(sql);
    if (tokens.isEmpty()) {
      return Optional.of(new Foreign(Kind.OTHER, ""));
    }
    String name = name(tokens);
    return switch (tokens.getFirst().text()) {
      case "CREATE" -> create(tokens, name);
      case "ALTER" -> alter(tokens, name);
      case "COMMENT" -> words(tokens, 1, name);
      case "SET" -> setting(tokens);
      case "GRANT" -> Optional.of(new Foreign(Kind.RIGHT, name));
      default -> Optional.of(new Foreign(Kind.OTHER, name));
    };
  }

  private static Optional<Foreign> create(List<Token> tokens, String name) {
    int at = 1;
    while (at < tokens.size() && BEFORE_OBJECT.contains(tokens.get(at).text())) {
      at++;
    }
    String object = at < tokens.size() ? tokens.get(at).text() : "";
    boolean plain = at == 1 || (at == 2 && tokens.get(1).is("CACHED"));
    if (plain && STATEMENTS.contains(object)) {
      return words(tokens, at, name);
    }
    return Optional.of(new Foreign(kind(object), name));
  }

  private static Kind kind(String object) {
    return switch (object) {
      case "TRIGGER" -> Kind.TRIGGER;
      case "ALIAS" -> Kind.ROUTINE;
      case "LINKED" -> Kind.LINKED_TABLE;
      case "VIEW", "MATERIALIZED" -> Kind.VIEW;
      case "CONSTANT" -> Kind.CONSTANT;
      case "DOMAIN" -> Kind.DOMAIN;
      case "AGGREGATE" -> Kind.AGGREGATE;
      case "SYNONYM" -> Kind.SYNONYM;
      case "SCHEMA" -> Kind.SCHEMA;
      case "ROLE" -> Kind.RIGHT;
      default -> Kind.OTHER;
    };
  }

  private static Optional<Foreign> alter(List<Token> tokens, String name) {
    boolean constraint =
        tokens.size() > 6
            && tokens.get(1).is("TABLE")
            && tokens.stream().limit(8).anyMatch(token -> token.is("CONSTRAINT"));
    return constraint ? words(tokens, 1, name) : Optional.of(new Foreign(Kind.OTHER, name));
  }

  private static Optional<Foreign> setting(List<Token> tokens) {
    String setting = tokens.size() > 1 ? tokens.get(1).text() : "";
    boolean number = tokens.size() == 3 && tokens.get(2).kind() == DdlTokens.Kind.NUMBER;
    return number && SETTINGS.contains(setting)
        ? Optional.empty()
        : Optional.of(new Foreign(Kind.SETTING, setting));
  }

  private static Optional<Foreign> words(List<Token> tokens, int from, String name) {
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean known =
          switch (token.kind()) {
            case WORD -> WORDS.contains(token.text());
            case QUOTED -> !isCall(tokens, i);
            case STRANGE -> false;
            case TEXT, NUMBER, SYMBOL -> true;
          };
      if (!known) {
        boolean engine = token.is("ENGINE");
        return Optional.of(
            new Foreign(engine ? Kind.TABLE_ENGINE : Kind.EXPRESSION, name + " " + token.text()));
      }
    }
    return Optional.empty();
  }

  private static boolean isCall(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size() || !tokens.get(at + 1).is("(")) {
      return false;
    }
    int start = at;
    while (start >= 2 && tokens.get(start - 1).is(".")) {
      start -= 2;
    }
    Token before = tokens.get(Math.max(start - 1, 0));
    return before.kind() != DdlTokens.Kind.WORD || !BEFORE_TABLE.contains(before.text());
  }

  /// The first quoted name, with its schema.
  private static String name(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == DdlTokens.Kind.QUOTED) {
        boolean qualified = i + 2 < tokens.size() && tokens.get(i + 1).is(".");
        String first = tokens.get(i).text();
        return qualified ? first + "." + tokens.get(i + 2).text() : first;
      }
    }
    return "";
  }
}
