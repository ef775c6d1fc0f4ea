package org.uppsikt.flag.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Sentences that nobody could find offensive: texts of another kind than comments, so that the
/// model learns not to make much of words it knows from comments alone. Those of the program itself
/// were written down once: a text of a button that changes must not change the weights.
final class Ordinary {

  /// The set of sentences as people write them; few of them may be flagged.
  static final String TALK = "ordinary";

  private Ordinary() {}

  static boolean has(Row row) {
    return row.set().equals("own") || row.set().equals(TALK);
  }

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String line : lines("/model/sentences.tsv")) {
      String[] cells = line.split("\t", 3);
      rows.add(row("own", cells[1], cells[0], cells[2]));
    }
    // Groups of people in plain talk, so that their names alone mean nothing, and what residents
    // and the office write about the affairs of a municipality.
    for (String line : lines("/model/ordinary.tsv")) {
      String[] cells = line.split("\t", 2);
      rows.add(row(TALK, cells[1], cells[0], cells[1]));
    }
    return rows;
  }

  private static Row row(String set, String id, String language, String text) {
    return new Row(set, id, language, id, false, Set.of(), text);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = open(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = Ordinary.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("no " + resource);
    }
    return in;
  }
}
