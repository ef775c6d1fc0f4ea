package org.uppsikt.flag.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads labelled texts: lines of id, language, label (1 or 0), kinds (comma-separated, may be
/// empty) and text with a tab between, no header.
public final class Corpus {

  /// A number that stands for the same prompt in every language.
  private static final Pattern PARALLEL = Pattern.compile("rtplx-.*?-(\\d+)-(?:prompt|benign)");

  private static final int COLUMNS = 5;

  private Corpus() {}

  /// @throws IOException where the file cannot be read
  public static List<Row> read(Path file) throws IOException {
    String set = String.valueOf(file.getFileName()).replace(".tsv", "");
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", COLUMNS);
      if (cells.length == COLUMNS) {
        rows.add(row(set, cells));
      }
    }
    return List.copyOf(rows);
  }

  private static Row row(String set, String[] cells) {
    Set<String> marks = new HashSet<>();
    for (String mark : cells[3].split(",")) {
      if (!mark.isBlank()) {
        marks.add(mark.strip());
      }
    }
    return new Row(
        set, cells[0], cells[1], group(cells), cells[2].equals("1"), marks, cells[4].strip());
  }

  private static String group(String[] cells) {
    Matcher parallel = PARALLEL.matcher(cells[0]);
    return parallel.matches()
        ? parallel.group(1)
        : cells[4].toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
  }
}
