package org.uppsikt.flag.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads labelled texts: lines of id, language, label (1 or 0), kinds (comma-separated, may be
/// empty) and text with a tab between, no header.
public final class Corpus {

  /// A number that stands for the same prompt in every language.
  private static final Pattern PARALLEL = Pattern.compile("rtplx-.*?-(\\d+)-(?:prompt|benign)");

  /// Comments of one video talk of the same song.
  private static final Pattern VIDEO = Pattern.compile("^yts-\\d+");

  private static final int COLUMNS = 5;

  /// Words in a row that two texts share only where one was made from the other.
  private static final int RUN = 8;

  private Corpus() {}

  /// What a file holds.
  ///
  /// @param leftOut lines that are no judged text
  public record Judged(List<Row> rows, int leftOut) {
    public Judged {
      rows = List.copyOf(rows);
    }
  }

  /// @throws IOException where the file cannot be read
  public static List<Row> read(Path file) throws IOException {
    return judged(file).rows();
  }

  /// @throws IOException where the file cannot be read
  public static Judged judged(Path file) throws IOException {
    String set = String.valueOf(file.getFileName()).replace(".tsv", "");
    List<Row> rows = new ArrayList<>();
    int leftOut = 0;
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", COLUMNS);
      if (cells.length == COLUMNS) {
        rows.add(row(set, cells));
      } else if (!line.isBlank()) {
        leftOut++;
      }
    }
    return new Judged(grouped(rows), leftOut);
  }

  /// Texts that share a run of words are near duplicates and come into one group; the parallel
  /// ones have theirs.
  private static List<Row> grouped(List<Row> rows) {
    Map<String, Integer> seen = new HashMap<>();
    int[] first = new int[rows.size()];
    for (int i = 0; i < first.length; i++) {
      first[i] = i;
      if (PARALLEL.matcher(rows.get(i).id()).matches()) {
        continue;
      }
      String[] words = rows.get(i).group().split(" ");
      for (int from = 0; from + RUN <= words.length; from++) {
        String run = String.join(" ", List.of(words).subList(from, from + RUN));
        Integer before = seen.putIfAbsent(run, i);
        int other = root(first, before == null ? i : before);
        int own = root(first, i);
        first[Math.max(own, other)] = Math.min(own, other);
      }
    }
    List<Row> out = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      Row root = rows.get(root(first, i));
      Matcher video = VIDEO.matcher(root.id());
      out.add(rows.get(i).within(video.find() ? video.group() : root.group()));
    }
    return List.copyOf(out);
  }

  private static int root(int[] first, int from) {
    int at = from;
    while (first[at] != at) {
      at = first[at];
    }
    return at;
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
