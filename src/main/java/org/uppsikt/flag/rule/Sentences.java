package org.uppsikt.flag.rule;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Spoken;
import org.uppsikt.flag.reading.Word;

/// Which rules a word of a text is read by: those of the families of the whole text, and those of
/// the family that its own sentence is surely of. The sentence is asked about only where a rule of
/// another family hits it, and once: ordinary text in one language costs nothing.
final class Sentences {

  private final Reading reading;
  private int start;
  private int end;
  private @Nullable Set<String> families;

  Sentences(Reading reading) {
    this.reading = reading;
  }

  /// @param language a rule is written for; empty where it reads any
  /// @param word asked about in rising order, else work is done again
  boolean speaks(String language, int word) {
    return language.isEmpty()
        || reading.spoken().mayBe(language)
        || families(word).contains(Spoken.family(language));
  }

  private Set<String> families(int word) {
    Set<String> known = families;
    if (known == null || word < start || word >= end) {
      List<Word> words = reading.words();
      start = word;
      while (start > 0 && !words.get(start).opensSentence()) {
        start--;
      }
      end = word + 1;
      while (end < words.size() && !words.get(end).opensSentence()) {
        end++;
      }
      // A text of one sentence is told as a whole.
      boolean whole = start == 0 && end == words.size();
      known = whole ? Set.of() : reading.spoken().parts().surely(words.subList(start, end));
      families = known;
    }
    return known;
  }
}
