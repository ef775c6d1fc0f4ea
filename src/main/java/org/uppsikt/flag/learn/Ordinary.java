package org.uppsikt.flag.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/// The program's own sentences, which nobody could find offensive: texts of another kind than
/// comments, so that the model learns not to make much of words it knows from comments alone.
final class Ordinary {

  private static final int FEWEST_WORDS = 4;

  private Ordinary() {}

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String language : List.of("sv", "nb", "fi", "en")) {
      for (String bundle : List.of("messages", "why")) {
        texts("/text/" + bundle + "_" + language + ".properties")
            .forEach((key, text) -> add(rows, language, key, text));
      }
    }
    return rows;
  }

  private static void add(List<Row> rows, String language, String key, String text) {
    String words = text.replaceAll("\\{[^}]*}", "");
    if (words.split(" ").length >= FEWEST_WORDS) {
      rows.add(new Row("own", key, language, key, false, Set.of(), words));
    }
  }

  private static TreeMap<String, String> texts(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Ordinary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TreeMap<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return texts;
  }
}
