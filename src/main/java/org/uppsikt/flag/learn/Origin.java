package org.uppsikt.flag.learn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.flag.rule.PhraseDetector;

/// What weights came from, by digest: the labelled texts, the lists of the program that the rules
/// and the readings of a text rest on, and the way of learning itself. It is written beside the
/// weights, so that whoever changes one of these and learns nothing anew is told.
public final class Origin {

  /// The lists that change what a text looks like to the model.
  static final List<String> LISTS =
      List.of(
          "/model/ordinary.tsv",
          "/model/sentences.tsv",
          "/policy/words/aside.tsv",
          "/policy/words/da.json",
          "/policy/words/en.json",
          "/policy/words/fi.json",
          "/policy/words/nb.json",
          "/policy/words/sv.json",
          "/reading/look-alikes.txt",
          "/reading/pictures.tsv");

  static final String WEIGHTS = "weights";
  static final String WAY = "way of learning";

  /// Every so many of the program's sentences are enough to tell one way of learning from another.
  private static final int STEP = 12;

  private static final List<String> SETS = List.of("rtplx-sv", "rtplx-en", "ytspam", "smsspam");

  private Origin() {}

  /// Where it stands for weights in this file.
  public static Path beside(Path weights) {
    return weights.resolveSibling(weights.getFileName() + ".from");
  }

  /// Writes down what weights came from.
  ///
  /// @param folder of the labelled texts
  /// @throws IOException where a file cannot be read, or it cannot be written
  public static void write(Path folder, Path weights, PhraseDetector rules) throws IOException {
    Map<String, String> origin = new TreeMap<>(ofTheProgram(rules));
    for (String name : Learning.LICENSED) {
      String file = name + ".tsv";
      origin.put(file, Digest.of(Files.readAllBytes(folder.resolve(file))).hex());
    }
    origin.put(WEIGHTS, Digest.of(Files.readAllBytes(weights)).hex());
    List<String> lines = new ArrayList<>();
    origin.forEach((name, digest) -> lines.add(digest + "\t" + name));
    Files.write(beside(weights), lines);
  }

  /// What of the origin lies in the program as it is.
  static Map<String, String> ofTheProgram(PhraseDetector rules) {
    Map<String, String> origin = new TreeMap<>();
    LISTS.forEach(list -> origin.put(list, Digest.of(bytes(list)).hex()));
    origin.put(WAY, way(rules));
    return origin;
  }

  /// What the way of learning makes of some sentences of the program that are called a breach or
  /// not by turns: another way of reading, weighing or fitting makes other weights of them.
  private static String way(PhraseDetector rules) {
    List<Row> sentences = Ordinary.rows();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i += STEP) {
      String set = SETS.get(rows.size() % SETS.size());
      rows.add(turned(sentences.get(i), set, rows.size() / SETS.size()));
    }
    var out = new ByteArrayOutputStream();
    try {
      Learning.ofThese(rows, rules).model().write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Digest.of(out.toByteArray()).hex();
  }

  private static Row turned(Row sentence, String set, int turn) {
    boolean breach = turn % 2 == 0;
    boolean spam = set.endsWith("spam");
    String id = (set.equals("smsspam") ? "sms-" : "own-") + turn;
    String language = set.equals("rtplx-sv") ? "sv" : "en";
    Set<String> marks = !breach ? Set.of() : spam ? Set.of("spam") : Set.of("Insult", "Violence");
    return new Row(set, id, language, sentence.text(), breach, marks, sentence.text());
  }

  static byte[] bytes(String resource) {
    try (InputStream in = Origin.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
