package org.uppsikt.flag.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.rule.PhraseDetector;

/// The weights that ship are what `uppsikt learn FOLDER --to assets/model/comments.model` gives
/// today. Where this is red after a list of words or the way of learning was changed, they have to
/// be learned anew, measured and written on the card.
class OriginTest {

  private static final String ANEW = "learn anew: uppsikt learn FOLDER --to comments.model";
  private static final PhraseDetector RULES = StandardDetectors.wordRules();

  @Test
  void weightsThatShip_cameFromWhatTheProgramIsToday() {
    Map<String, String> origin = shipped();
    assertThat(origin).as(ANEW).containsAllEntriesOf(Origin.ofTheProgram(RULES));
    assertThat(origin)
        .as(ANEW)
        .containsEntry(Origin.WEIGHTS, Digest.of(Origin.bytes("/model/comments.model")).hex());
  }

  @Test
  void everythingTheyWereLearnedFromIsNamed_andNothingElse() {
    List<String> names = new ArrayList<>(Origin.LISTS);
    names.add(Origin.WAY);
    names.add(Origin.WEIGHTS);
    Learning.LICENSED.forEach(set -> names.add(set + ".tsv"));
    assertThat(shipped()).containsOnlyKeys(names);
  }

  /// A list that is added has to be named too.
  @Test
  void everyListOfWordsAndReadings_isAmongThem() throws IOException {
    List<String> lists = new ArrayList<>();
    for (String folder : List.of("policy/words", "reading")) {
      try (Stream<Path> files = Files.list(Path.of("assets", folder.split("/")))) {
        files
            .map(file -> "/" + folder + "/" + file.getFileName())
            .filter(name -> !name.endsWith(".md") && !name.endsWith("LICENSE.txt"))
            .forEach(lists::add);
      }
    }
    assertThat(Origin.LISTS).containsAll(lists);
  }

  @Test
  void anotherTextOrAnotherRule_isAnotherOrigin(@TempDir Path folder) throws IOException {
    for (String set : Learning.LICENSED) {
      Files.writeString(folder.resolve(set + ".tsv"), "1\ten\t0\t\tHello\n");
    }
    Path weights = Files.writeString(folder.resolve("weights"), "once");
    Origin.write(folder, weights, RULES);
    Map<String, String> once = read(Files.readString(Origin.beside(weights)));
    Files.writeString(folder.resolve("dkhate.tsv"), "1\tda\t0\t\tHej\n");
    Origin.write(folder, weights, new PhraseDetector(List.of()));
    Map<String, String> again = read(Files.readString(Origin.beside(weights)));

    Map<String, String> other = new HashMap<>(again);
    other.entrySet().removeAll(once.entrySet());
    assertThat(other).containsOnlyKeys("dkhate.tsv", Origin.WAY);
  }

  private static Map<String, String> shipped() {
    return read(new String(Origin.bytes("/model/comments.model.from"), StandardCharsets.UTF_8));
  }

  private static Map<String, String> read(String text) {
    Map<String, String> origin = new TreeMap<>();
    text.lines().map(line -> line.split("\t", 2)).forEach(at -> origin.put(at[1], at[0]));
    return origin;
  }
}
