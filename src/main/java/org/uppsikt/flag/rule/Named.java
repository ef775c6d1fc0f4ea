package org.uppsikt.flag.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Word;

/// Whether a person is named where a phrase says something of somebody: "Emil Lindgren går till
/// psykolog", "moa i 7B har extra stöd", "Kevins adhd". A given name that is a word too ("Björn",
/// "Mark", "Onni") is a name where it has a capital that no sentence gives it, or where a surname
/// follows. What the writers tell of themselves by name is theirs to tell; a child is named by its
/// parents too (decision 55).
final class Named {

  /// Words between a name and what is said of who bears it: a surname, a class, a street.
  private static final int BETWEEN = 6;

  /// Words before a name that may say it is the writer's: "my name is".
  private static final int CALLS = 2;

  /// A shorter name needs its capital.
  private static final int PLAIN = 4;

  private static final int SHORTEST = 2;

  /// Words that may stand between, with what has a digit or a capital.
  private static final Set<String> LINKS =
      Set.of(
          "som",
          "der",
          "och",
          "og",
          "ja",
          "and",
          "who",
          "joka",
          "i",
          "in",
          "på",
          "on",
          "från",
          "frå",
          "fra",
          "from",
          "vid",
          "ved",
          "av",
          "of",
          "kanske",
          "kanskje",
          "måske",
          "ehkä",
          "inte",
          "ikke",
          "ikkje",
          "ei",
          "not",
          "han",
          "hon",
          "hun",
          "ho",
          "he",
          "she",
          "hän",
          "åk",
          "klass",
          "klasse",
          "class",
          "year",
          "luokan",
          "luokalta",
          "the",
          "har",
          "hade",
          "hadde",
          "havde",
          "has",
          "had",
          "have",
          "lta",
          "ltä",
          "lla",
          "llä",
          "ju",
          "jo");

  /// Whom a sentence speaks of where one of these stands between: not the one who was named.
  private static final Set<String> OTHERS =
      Set.of(
          "jag",
          "jeg",
          "eg",
          "minä",
          "mä",
          "vi",
          "me",
          "we",
          "os",
          "oss",
          "du",
          "ni",
          "dere",
          "dykk",
          "you",
          "sinä",
          "sä",
          "te",
          "de",
          "dom",
          "dei",
          "they",
          "he",
          "man",
          "en",
          "one",
          "alla",
          "alle",
          "all",
          "everyone",
          "kaikki",
          "någon",
          "noen",
          "nokon",
          "nogen",
          "someone",
          "somebody",
          "joku",
          "många",
          "mange",
          "many",
          "moni",
          "monet",
          "att",
          "at",
          "that",
          "että",
          "om",
          "if",
          "jos",
          "när",
          "når",
          "when",
          "kun",
          "elever",
          "elevar",
          "pupils",
          "oppilaat",
          "barn",
          "børn",
          "children",
          "kids",
          "lapset");

  /// Before the name of the writer: "jag heter Emil", "my name is Emily".
  private static final Set<String> CALLED =
      Set.of("heter", "heiter", "hedder", "namn", "namnet", "navn", "navnet", "name", "nimeni");

  /// Right before it: "jag, Emil Ek, har".
  private static final Set<String> I =
      Set.of("jag", "jeg", "eg", "minä", "mä", "olen", "i'm", "im");

  private static final List<String> FINNISH_ENDINGS =
      List.of(
          "lla", "llä", "lle", "lta", "ltä", "sta", "stä", "ssa", "ssä", "han", "hän", "hon", "hin",
          "hun", "an", "in", "en", "on", "n", "a", "ä");

  private static final class Once {
    static final Set<String> GIVEN = WordLists.named("given");
    static final Set<String> FINNISH = weakened(WordLists.named("given", "fi"));
    static final Map<String, Set<String>> ALSO_WORDS =
        WordLists.LANGUAGES.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    language -> language, language -> WordLists.named("alsowords", language)));

    /// With the stems that endings are put to: "Mikko" is "Mikon", "Markus" is "Markuksen".
    private static Set<String> weakened(Set<String> names) {
      Set<String> stems = new HashSet<>(names);
      names.stream().flatMap(Once::stems).forEach(stems::add);
      return Set.copyOf(stems);
    }

    private static Stream<String> stems(String name) {
      String weak = name.replaceFirst("(.)(?<=[kpt])\\1(?=[aeiouyäö]$)", "$1");
      return name.endsWith("s")
          ? Stream.of(name.substring(0, name.length() - 1) + "kse")
          : Stream.of(weak);
    }
  }

  private final Reading reading;
  private final List<Word> words;
  private final String language;

  private Named(Reading reading, String language) {
    this.reading = reading;
    this.words = reading.words();
    this.language = language;
  }

  /// Where what is said of a named person begins and ends, with the name.
  record Said(int first, int last) {}

  /// @param language of the phrase
  /// @return the words of the phrase with the name; of nobody where the first is -1
  static Said said(Mark mark, Reading reading, String language, int first, int last) {
    Named named = new Named(reading, language);
    return switch (mark) {
      case NAMED -> new Said(named.before(first), last);
      case NAMES -> new Said(named.owner(first), last);
      case OF -> named.isNext(last + 1) ? new Said(first, last + 1) : new Said(-1, last);
      default -> new Said(first, last);
    };
  }

  /// Whether what is said is said of the writer, by name: "jag heter Emil och har".
  static boolean isOfWriter(Reading reading, String language, int first) {
    Named named = new Named(reading, language);
    int at = named.subject(first);
    return at >= 0 && named.isWriter(named.start(at));
  }

  private int before(int first) {
    int at = subject(first);
    return at < 0 || isWriter(start(at)) ? -1 : start(at);
  }

  /// The name that what begins at a word is said of; -1 for none.
  private int subject(int first) {
    for (int at = first - 1; at >= 0 && first - at <= BETWEEN && isSameSentence(at + 1); at--) {
      if (isName(at)) {
        return at;
      }
      boolean unknown = at > 0 && isSameSentence(at) && isName(at - 1);
      if (OTHERS.contains(written(at)) || !(unknown || isLink(at))) {
        return -1;
      }
    }
    return -1;
  }

  private int owner(int first) {
    int at = first - 1;
    boolean owns = at >= 0 && isSameSentence(first) && isGenitive(written(at)) && isName(at);
    return owns && !isWriter(start(at)) ? start(at) : -1;
  }

  private boolean isNext(int at) {
    return at < words.size() && isSameSentence(at) && isName(at);
  }

  /// The first of the names that stand together.
  private int start(int at) {
    int start = at;
    while (start > 0 && isSameSentence(start) && isName(start - 1)) {
      start--;
    }
    return start;
  }

  /// Whether who is named is the writer.
  private boolean isWriter(int start) {
    if (start > 0 && isSameSentence(start) && I.contains(written(start - 1))) {
      return true;
    }
    for (int at = start - 1; at >= 0 && start - at <= CALLS && isSameSentence(at + 1); at--) {
      if (CALLED.contains(written(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean isName(int at) {
    String written = written(at);
    String name = name(written);
    if (name.isEmpty()) {
      return false;
    }
    if (Once.ALSO_WORDS.getOrDefault(language, Set.of()).contains(written)
        || Once.ALSO_WORDS.getOrDefault(language, Set.of()).contains(name)) {
      return hasCapital(at) && (!opens(at) || goesOnAsName(at + 1));
    }
    return hasCapital(at) || name.length() >= PLAIN;
  }

  /// The given name that a word is, whatever its ending; empty for none.
  private String name(String written) {
    if (Once.GIVEN.contains(written)) {
      return written;
    }
    if (language.equals("fi")) {
      return FINNISH_ENDINGS.stream()
          .filter(written::endsWith)
          .map(ending -> written.substring(0, written.length() - ending.length()))
          .filter(stem -> stem.length() > SHORTEST && Once.FINNISH.contains(stem))
          .findFirst()
          .orElse("");
    }
    String bare = written.replaceFirst("['’]?s$|'$|’$", "");
    return bare.length() > SHORTEST && Once.GIVEN.contains(bare) ? bare : "";
  }

  private boolean isGenitive(String written) {
    return language.equals("fi")
        ? written.endsWith("n") || written.endsWith("lla") || written.endsWith("llä")
        : written.endsWith("s");
  }

  /// With a surname or a class: "Björn Ek", "Onni 5B".
  private boolean goesOnAsName(int at) {
    return at < words.size() && isSameSentence(at) && (hasCapital(at) || hasDigit(at));
  }

  private boolean hasDigit(int at) {
    return written(at).chars().anyMatch(Character::isDigit);
  }

  private boolean isLink(int at) {
    String written = written(at);
    return LINKS.contains(written) || hasCapital(at) || written.length() == 1 || hasDigit(at);
  }

  private boolean hasCapital(int at) {
    String written = reading.plain().words(reading.span(words.get(at), words.get(at)));
    return written.length() > 1
        && Character.isUpperCase(written.charAt(0))
        && Character.isLowerCase(written.charAt(1));
  }

  private boolean opens(int at) {
    return at == 0 || words.get(at).opensSentence();
  }

  private boolean isSameSentence(int at) {
    return !words.get(at).opensSentence();
  }

  private String written(int at) {
    return words.get(at).written();
  }
}
