package org.uppsikt.flag.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.rule.OwnRule;
import org.uppsikt.flag.Desk;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Engine;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.learn.LearnedModel;

/// A rule or a phrase that cannot be read is named for every text, and everything else runs.
class BrokenRulesTest {

  @Test
  void anUnknownClassInOnePhrase_takesThatPhraseAlone() {
    Check check = check(planted("\"kill you|yourself", "\"<nosuch> x\", \"kill you|yourself"));
    assertThat(missing(check)).containsExactly("en.threat.person");
    assertThat(rules(check)).contains("en.threat.person", "sv.insult.person");
  }

  @Test
  void aPhraseThatCannotBeRead_takesThatPhraseAlone() {
    Check check = check(planted("\"kill you|yourself", "\"ab* x\", \"kill you|yourself"));
    assertThat(missing(check)).containsExactly("en.threat.person");
    assertThat(rules(check)).contains("en.threat.person", "sv.insult.person");
  }

  @Test
  void aRuleThatCannotBeRead_takesItselfAlone() {
    Check check = check(planted("\"subject\": \"C01\"", "\"subject\": \"C99\""));
    assertThat(missing(check)).containsExactly("en.threat.person", "en.threat.veiled");
    assertThat(rules(check)).contains("en.insult.person", "sv.insult.person");
  }

  @Test
  void aListThatCannotBeRead_takesItselfAlone() {
    Check check = check(planted("\"rules\": [", "\"rules\": [ ,,"));
    assertThat(missing(check)).containsExactly("en");
    assertThat(rules(check)).contains("sv.insult.person");
  }

  /// As on a disk that gives out.
  @Test
  void aListWhoseFileCannotBeRead_takesItselfAlone() {
    Check check =
        check(
            WordLists.read(
                language -> {
                  if (language.equals("en")) {
                    throw new UncheckedIOException(new IOException("no"));
                  }
                  return shipped(language).getBytes(StandardCharsets.UTF_8);
                }));
    assertThat(missing(check)).containsExactly("en");
    assertThat(rules(check)).contains("sv.insult.person");
  }

  @Test
  void aStoredPhraseOfTheOfficeThatCannotBeRead_leavesTheOtherRulesOfTheOffice() {
    List<Detector> own =
        OwnRules.detectors(
            List.of(rule("own.1", "ab*", "trollkuk"), rule("own.2", "sopgubbe"), rule("own.3")));
    Check check =
        new Engine(own, Engine.CEILING, () -> 0L)
            .check("Din trollkuk och sopgubbe", Desk.context("base"));
    assertThat(missing(check)).containsExactly("own.1");
    assertThat(rules(check)).containsExactlyInAnyOrder("own.1", "own.2");
  }

  /// What ships is whole.
  @Test
  void noRuleThatShipsIsBroken() {
    assertThat(WordLists.broken()).isEmpty();
    assertThat(StandardDetectors.wordRules().broken()).isEmpty();
  }

  private static OwnRule rule(String id, String... phrases) {
    return new OwnRule(id, 1, "", Category.C04_PERSONAL_ATTACK, "x", List.of(phrases));
  }

  private static Check check(WordLists.Read read) {
    var rules = new PhraseDetector(read.rules(), read.broken());
    return new Engine(
            StandardDetectors.all(rules, LearnedModel.shipped()), Engine.CEILING, () -> 0L)
        .check("Din jävla idiot. I will kill you, you stupid idiot", Desk.context("base"));
  }

  private static List<String> missing(Check check) {
    assertThat(check).isInstanceOf(Check.NotChecked.class);
    return ((Check.NotChecked) check).missing();
  }

  private static List<String> rules(Check check) {
    return check.findingsOrNone().stream().map(Finding::rule).toList();
  }

  /// The lists that ship, with a fault in the English one.
  private static WordLists.Read planted(String is, String fault) {
    return WordLists.read(
        language -> {
          String list = shipped(language);
          if (!language.equals("en")) {
            return list.getBytes(StandardCharsets.UTF_8);
          }
          assertThat(list).contains(is);
          return list.replace(is, fault).getBytes(StandardCharsets.UTF_8);
        });
  }

  private static String shipped(String language) {
    try (InputStream in =
        WordLists.class.getResourceAsStream("/policy/words/" + language + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
