package org.uppsikt.flag.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.flag.Findings.RuleRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The word rules that ship with the program, from `assets/policy/words`.
public final class WordLists {

  private static final List<String> LANGUAGES = List.of("sv", "nb", "da", "fi", "en");

  private WordLists() {}

  /// Every rule of every language.
  ///
  /// @throws RuntimeException where a list cannot be read, which is a fault in the program
  public static List<PhraseRule> shipped() {
    List<PhraseRule> rules = new ArrayList<>();
    JsonMapper json = new JsonMapper();
    for (String language : LANGUAGES) {
      JsonNode list = json.readTree(text("/policy/words/" + language + ".json"));
      for (JsonNode rule : list.path("rules")) {
        rules.add(rule(language, rule));
      }
    }
    return List.copyOf(rules);
  }

  private static PhraseRule rule(String language, JsonNode n) {
    String name = n.path("why").asString();
    return new PhraseRule(
        new RuleRef(language + "." + name, n.path("version").asInt(1), name),
        Subject.ofCode(n.path("subject").asString()),
        Confidence.valueOf(n.path("confidence").asString()),
        strings(n.path("phrases")),
        strings(n.path("unless")));
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
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
