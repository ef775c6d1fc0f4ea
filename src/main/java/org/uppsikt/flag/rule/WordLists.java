package org.uppsikt.flag.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.flag.Findings.RuleRef;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The word rules that ship with the program, from `assets/policy/words`.
public final class WordLists {

  private static final Logger LOG = LoggerFactory.getLogger(WordLists.class);

  /// Words that are no phrases of rules: where they stand in a list, with a stroke for each level.
  private static final List<String> NAMED =
      List.of(
          "roles",
          "people",
          "nobody",
          "given",
          "alsowords",
          "classes/near",
          "classes/kin",
          "offers/buy",
          "offers/goods",
          "offers/burn",
          "offers/guide",
          "offers/films");

  private static final Pattern CLASS = Pattern.compile("<([a-z]+)>");
  static final List<String> LANGUAGES = List.of("sv", "nb", "da", "fi", "en");

  private WordLists() {}

  /// What the lists hold.
  ///
  /// @param rules that can be read, without the phrases of theirs that cannot
  /// @param broken ids of the rules that cannot be read whole, and of lists that cannot at all
  /// @param named words that stand under a name of their own
  record Read(List<PhraseRule> rules, List<String> broken, Map<String, Set<String>> named) {
    Read {
      rules = List.copyOf(rules);
      broken = List.copyOf(broken);
      named = Map.copyOf(named);
    }
  }

  /// Every rule of every language.
  public static List<PhraseRule> shipped() {
    return Once.READ.rules();
  }

  /// Rules of the lists that ship that cannot be read, which is a fault in the program.
  public static List<String> broken() {
    return Once.READ.broken();
  }

  /// The words that stand under a name in the lists of all languages, for a detector that reads
  /// words otherwise than rules do. Of a list that cannot be read there are none; [#broken] names
  /// it.
  public static Set<String> named(String name) {
    return Once.READ.named().getOrDefault(name, Set.of());
  }

  /// The words that stand under a name in the lists of one language: "gran" is a tree in one and
  /// somebody's grandmother in another.
  static Set<String> named(String name, String language) {
    return named(language + "/" + name);
  }

  private static final class Once {
    static final Read READ = read(language -> text("/policy/words/" + language + ".json"));
  }

  /// Reads the list of every language. One that cannot be read, or a rule or a phrase of one, is
  /// named and takes no other with it.
  static Read read(Function<String, byte[]> lists) {
    List<PhraseRule> rules = new ArrayList<>();
    Set<String> broken = new TreeSet<>();
    Map<String, Set<String>> named = new TreeMap<>();
    JsonMapper json = new JsonMapper();
    for (String language : LANGUAGES) {
      try {
        JsonNode list = json.readTree(lists.apply(language));
        for (String name : NAMED) {
          List<String> words = words(list.at("/" + name));
          named.computeIfAbsent(name, _ -> new HashSet<>()).addAll(words);
          named.computeIfAbsent(language + "/" + name, _ -> new HashSet<>()).addAll(words);
        }
        for (JsonNode rule : list.path("rules")) {
          read(language, rule, list.path("classes"), rules, broken);
        }
      } catch (JacksonException | IllegalStateException | UncheckedIOException e) {
        LOG.error("the rules in {} cannot be read", language, e);
        broken.add(language);
      }
    }
    return new Read(rules, List.copyOf(broken), named);
  }

  /// Of a list, or of the words of a class, which stand in one text.
  private static List<String> words(JsonNode named) {
    return named.isString()
        ? List.of(named.asString().split("\\|"))
        : named.valueStream().map(JsonNode::asString).toList();
  }

  private static void read(
      String language,
      JsonNode rule,
      JsonNode classes,
      List<PhraseRule> rules,
      Set<String> broken) {
    String id = language + "." + rule.path("why").asString("");
    try {
      rules.add(rule(language, rule, new Classes(classes, () -> broken.add(id))));
    } catch (JacksonException | IllegalArgumentException e) {
      LOG.error("the rule {} cannot be read", id, e);
      broken.add(id);
    }
  }

  private static PhraseRule rule(String language, JsonNode n, Classes classes) {
    String name = n.path("why").asString();
    List<String> phrases = classes.in(n.path("phrases"));
    JsonNode anywhere = n.path("anywhere");
    return new PhraseRule(
        new RuleRef(language + "." + name, n.path("version").asInt(1), name),
        Subject.ofCode(n.path("subject").asString()),
        Confidence.valueOf(n.path("confidence").asString()),
        phrases,
        classes.in(n.path("unless")),
        Set.copyOf(anywhere.isBoolean() ? phrases : classes.in(anywhere)));
  }

  /// Words that stand together under a name, and what to do where a phrase names others.
  private record Classes(JsonNode words, Runnable broken) {

    /// The phrases of a list that can be read.
    List<String> in(JsonNode phrases) {
      return phrases
          .valueStream()
          .map(JsonNode::asString)
          .flatMap(p -> written(p).stream())
          .toList();
    }

    /// A phrase with the words of a class, "<hurt>", in place of its name.
    private Optional<String> written(String phrase) {
      Matcher name = CLASS.matcher(phrase);
      if (!name.results().allMatch(found -> words.path(found.group(1)).isString())) {
        broken.run();
        return Optional.empty();
      }
      return Optional.of(
          name.replaceAll(
              found -> Matcher.quoteReplacement(words.path(found.group(1)).asString())));
    }
  }

  private static byte[] text(String resource) {
    try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
