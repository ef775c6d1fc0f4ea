package org.uppsikt.flag.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uppsikt.flag.reading.Word;

/// Who is spoken of where the words of a phrase do not say it. "They" are slugs where slugs stand
/// near it and no people do: whoever calls people rats means people; and who has an illness in "my
/// son's teacher has" is not the
/// son.
final class Whom {

  /// Words from "they" back to whom it stands for, in its own sentence and the one before.
  private static final int BACK = 14;

  /// Words after it: "hope they die, those slugs".
  private static final int AHEAD = 4;

  private static final int SHORTEST_STEM = 3;

  private static final Set<String> OF = Set.of("til", "till", "of");

  /// "The teacher of my son who has": the son.
  private static final Set<String> WHO = Set.of("som", "der", "who", "that", "which");

  private static final Set<String> HE =
      Set.of("han", "hon", "hun", "ho", "he", "she", "hän", "hänellä");

  private static final Set<String> MINE =
      Set.of(
          "min", "mitt", "mit", "mi", "mina", "mine", "vår", "vårt", "våra", "våre", "vores", "my",
          "our", "minun", "mun", "meidän", "meiän");

  /// Words of the same lists that are no kin.
  private static final Set<String> THINGS =
      Set.of("hus", "huset", "bil", "bilen", "hund", "äldsta");

  private record Names(Set<String> whole, List<String> stems) {

    static Names of(Set<String> words) {
      return new Names(
          words.stream().filter(w -> !w.endsWith("*")).collect(Collectors.toUnmodifiableSet()),
          words.stream()
              .filter(w -> w.endsWith("*") && w.length() > SHORTEST_STEM)
              .map(w -> w.substring(0, w.length() - 1))
              .toList());
    }

    boolean has(Word word) {
      String written = word.written();
      return whole.contains(written) || stems.stream().anyMatch(written::startsWith);
    }
  }

  private static final class Once {
    static final Map<String, Names> NOBODY =
        WordLists.LANGUAGES.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    language -> language,
                    language -> Names.of(WordLists.named("nobody", language))));
    static final Names KIN =
        Names.of(
            Stream.of("classes/near", "classes/kin")
                .flatMap(name -> WordLists.named(name).stream())
                .filter(word -> !THINGS.contains(word))
                .collect(Collectors.toSet()));
    static final Names PEOPLE =
        Names.of(
            Stream.of("people", "roles")
                .flatMap(name -> WordLists.named(name).stream())
                .collect(Collectors.toSet()));
  }

  private Whom() {}

  /// What decides whether a phrase fits.
  enum Asked {
    NOTHING,
    /// It must not be said of an animal, a plant or a firm.
    NO_THING,
    /// What excuses must be said of the writer's own kin.
    OWN,
    /// What is found must not.
    NOT_OWN
  }

  /// @param language of the phrase
  static boolean fits(Asked asked, String language, List<Word> words, int first, int last) {
    return switch (asked) {
      case NOTHING -> true;
      case NO_THING -> !isNobody(Once.NOBODY.get(language), words, first, last);
      case OWN -> !isOfAnother(words, first, last);
      case NOT_OWN -> !isOwn(words, first);
    };
  }

  /// Whether whom a phrase calls "they" is no person: an animal, a plant or a firm is named in its
  /// sentence or the one before, or ends the sentence after it, and people are named in neither.
  private static boolean isNobody(@Nullable Names nobody, List<Word> words, int first, int last) {
    int from = sentencesBefore(words, first, last);
    int to = endOfSentence(words, last);
    if (nobody == null || words.subList(from, to).stream().anyMatch(Once.PEOPLE::has)) {
      return false;
    }
    return words.subList(from, last + 1).stream().anyMatch(nobody::has)
        || (to > last + 1 && to <= last + 1 + AHEAD && nobody.has(words.get(to - 1)));
  }

  /// Where the sentence before begins, as far as one looks back.
  private static int sentencesBefore(List<Word> words, int first, int last) {
    int sentences = 0;
    int at = last;
    while (at > 0 && at > first - BACK) {
      sentences += words.get(at).opensSentence() ? 1 : 0;
      if (sentences == 2) {
        return at;
      }
      at--;
    }
    return Math.max(0, at);
  }

  private static int endOfSentence(List<Word> words, int last) {
    int to = last + 1;
    while (to < words.size() && to <= last + BACK && !words.get(to).opensSentence()) {
      to++;
    }
    return to;
  }

  /// Whether what a phrase says of the writer's own kin is said of somebody else, who is theirs:
  /// "the teacher of my son has".
  private static boolean isOfAnother(List<Word> words, int first, int last) {
    return first >= 2
        && !words.get(first).opensSentence()
        && !words.get(first - 1).opensSentence()
        && OF.contains(words.get(first - 1).written())
        && Once.PEOPLE.has(words.get(first - 2))
        && words.subList(first, last + 1).stream().noneMatch(w -> WHO.contains(w.written()));
  }

  /// Whether the "he" or "she" of a phrase is the writer's own kin, named last before: "my son
  /// needs help, he has". Where somebody is said to have said it, it is not.
  private static boolean isOwn(List<Word> words, int first) {
    int he = HE.contains(words.get(first).written()) ? first : first - 1;
    if (he < 1 || !HE.contains(words.get(he).written())) {
      return false;
    }
    int sentences = words.get(he).opensSentence() ? 1 : 0;
    for (int at = he - 1; at >= 0 && at >= he - BACK && sentences < 2; at--) {
      Word word = words.get(at);
      if (Once.KIN.has(word)) {
        return isMine(words, at);
      }
      if (Aside.isReport(word)
          || (Once.PEOPLE.has(word) && !word.written().equals(words.get(he).written()))) {
        return false;
      }
      sentences += word.opensSentence() ? 1 : 0;
    }
    return false;
  }

  private static boolean isMine(List<Word> words, int kin) {
    return words.get(kin).written().endsWith("ni")
        || words.get(kin).written().endsWith("mme")
        || (kin + 1 < words.size() && MINE.contains(words.get(kin + 1).written()))
        || (kin > 0 && MINE.contains(words.get(kin - 1).written()))
        || (kin > 1
            && MINE.contains(words.get(kin - 2).written())
            && !isSomebodys(words.get(kin - 1)));
  }

  /// "My neighbour's wife": not the writer's own.
  private static boolean isSomebodys(Word word) {
    return Once.PEOPLE.has(word) || word.written().endsWith("s");
  }
}
