package org.uppsikt.flag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The authored cases: one file a language, `flag/suite-LANGUAGE.tsv`, with category, pair, kind
/// and text. A breach and its near miss share their pair and their topic.
final class Suite {

  static final List<String> LANGUAGES = List.of("sv", "nb", "nn", "da", "fi", "en");

  /// One text. `kind` is `breach` or what makes it a near miss, such as `criticism`.
  record Case(String language, String category, String pair, String kind, String text) {
    boolean breach() {
      return kind.equals("breach");
    }

    /// Letters and digits alone, for telling whether two texts are the same.
    String plain() {
      return Suite.plain(text);
    }
  }

  private Suite() {}

  static List<Case> cases() {
    List<Case> all = new ArrayList<>();
    for (String language : LANGUAGES) {
      for (String[] c : rows("suite-" + language + ".tsv")) {
        all.add(new Case(language, c[0], c[1], c[2], c[3]));
      }
    }
    return all;
  }

  static List<String[]> rows(String name) {
    try (InputStream in = Suite.class.getResourceAsStream("/flag/" + name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
