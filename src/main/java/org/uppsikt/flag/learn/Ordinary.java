package org.uppsikt.flag.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    rows.addAll(authored());
    return rows;
  }

  /// Sentences written for this: groups of people in plain talk, so that their names alone mean
  /// nothing, and the affairs of a municipality.
  private static List<Row> authored() {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = open("/model/ordinary.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        String[] cells = line.split("\t", 2);
        rows.add(new Row("own", cells[1], cells[0], cells[1], false, Set.of(), cells[1]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static InputStream open(String resource) {
    InputStream in = Ordinary.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("no " + resource);
    }
    return in;
  }

  private static void add(List<Row> rows, String language, String key, String text) {
    String words = text.replaceAll("\\{[^}]*}", "");
    if (words.split(" ").length >= FEWEST_WORDS) {
      rows.add(new Row("own", key, language, key, false, Set.of(), words));
    }
  }

  private static Map<String, String> texts(String resource) {
    Properties properties = new Properties();
    try (InputStream in = open(resource)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return texts;
  }
}
