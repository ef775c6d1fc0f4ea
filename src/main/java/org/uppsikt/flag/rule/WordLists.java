package org.uppsikt.flag.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.flag.Findings.RuleRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The word rules that ship with the program, from `assets/policy/words`.
public final class WordLists {

  private static final Pattern CLASS = Pattern.compile("<([a-z]+)>");
  private static final List<String> LANGUAGES = List.of("sv", "nb", "da", "fi", "en");

  private WordLists() {}

  /// Every rule of every language.
  ///
  /// @throws RuntimeException where a list cannot be read, which is a fault in the program
  public static List<PhraseRule> shipped() {
    return Once.RULES;
  }

  private static final class Once {
    static final List<PhraseRule> RULES = read();
  }

  private static List<PhraseRule> read() {
    List<PhraseRule> rules = new ArrayList<>();
    JsonMapper json = new JsonMapper();
    for (String language : LANGUAGES) {
      JsonNode list = json.readTree(text("/policy/words/" + language + ".json"));
      for (JsonNode rule : list.path("rules")) {
        rules.add(rule(language, rule, list.path("classes")));
      }
    }
    return List.copyOf(rules);
  }

  private static PhraseRule rule(String language, JsonNode n, JsonNode classes) {
    String name = n.path("why").asString();
    List<String> phrases = strings(n.path("phrases"), classes);
    JsonNode anywhere = n.path("anywhere");
    return new PhraseRule(
        new RuleRef(language + "." + name, n.path("version").asInt(1), name),
        Subject.ofCode(n.path("subject").asString()),
        Confidence.valueOf(n.path("confidence").asString()),
        phrases,
        strings(n.path("unless"), classes),
        Set.copyOf(anywhere.isBoolean() ? phrases : strings(anywhere, classes)));
  }

  private static List<String> strings(JsonNode array, JsonNode classes) {
    return array.valueStream().map(JsonNode::asString).map(p -> written(p, classes)).toList();
  }

  /// A phrase with the words of a class, "<hurt>", in place of its name.
  private static String written(String phrase, JsonNode classes) {
    Matcher name = CLASS.matcher(phrase);
    return name.replaceAll(
        found -> {
          JsonNode words = classes.path(found.group(1));
          if (!words.isString()) {
            throw new IllegalStateException("no class " + found.group(1));
          }
          return Matcher.quoteReplacement(words.asString());
        });
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
