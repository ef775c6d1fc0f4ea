package org.uppsikt.work.diary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.search.Folding;

/// The words by which an entry is found. By what is secret only the office finds it.
final class DiaryWords {

  private DiaryWords() {}

  /// Folded words of what somebody typed.
  static List<String> typed(String text) {
    return split(text).distinct().limit(8).toList();
  }

  /// Folded words, and whether anybody may find the entry by them.
  static Map<String, Boolean> of(RegisterEntry fields, String number) {
    var words = new HashMap<String, Boolean>();
    add(words, true, number, fields.publicConcerning(), fields.publicCorrespondent());
    add(words, true, fields.cameOn().toString());
    add(words, !fields.secret(), fields.arrival(), fields.planEntry());
    add(words, false, fields.concerning(), fields.correspondent());
    return words;
  }

  private static void add(Map<String, Boolean> words, boolean open, String... texts) {
    Arrays.stream(texts)
        .flatMap(DiaryWords::split)
        .forEach(word -> words.merge(word, open, Boolean::logicalOr));
  }

  private static Stream<String> split(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+", -1))
        .map(Folding::of)
        .filter(word -> !word.isEmpty());
  }
}
