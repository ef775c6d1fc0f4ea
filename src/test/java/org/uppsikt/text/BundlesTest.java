package org.uppsikt.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundlesTest {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  @ParameterizedTest
  @EnumSource
  void everyKeyHasWords_andEveryWordAKey(Language language) throws IOException {
    assertThat(new TreeSet<>(bundle(language).stringPropertyNames()))
        .isEqualTo(keys().stream().map(Key::id).collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageFillsTheSamePlaces(Language language) throws IOException {
    var swedish = bundle(Language.SV);
    var other = bundle(language);
    for (var key : keys()) {
      if (!(key instanceof FormatText)) {
        assertThat(places(other.getProperty(key.id())))
            .as(key.id())
            .isEqualTo(places(swedish.getProperty(key.id())));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noEmptyWords_noStraightApostrophe_noExclamationMark(Language language) throws IOException {
    bundle(language)
        .forEach(
            (key, words) ->
                assertThat((String) words).as((String) key).isNotBlank().doesNotContain("'", "!"));
  }

  /// What the office saves of a comment has one name in each language, in the window and at the
  /// command line. What is proved by its own digits is another matter.
  @ParameterizedTest
  @EnumSource(names = {"SV", "NB"})
  void evidenceHasTheNameOfTheOffice(Language language) throws IOException {
    bundle(language)
        .forEach(
            (key, words) -> {
              if (!"cli.source.option".equals(key)) {
                assertThat((String) words).as((String) key).doesNotContainPattern("(?iU)\\bbevis");
              }
            });
  }

  /// Nor does it have a second one, as in the tasks once, beside words that use the first.
  @Test
  void evidenceHasOneNameInNorwegian() throws IOException {
    bundle(Language.NB)
        .forEach(
            (key, words) ->
                assertThat((String) words).as((String) key).doesNotContainIgnoringCase("underlag"));
  }

  /// Whoever looks after the office has one name in Finnish, so that it is known whom to ask.
  @Test
  void theAdministratorHasOneNameInFinnish() throws IOException {
    bundle(Language.FI)
        .forEach(
            (key, words) ->
                assertThat((String) words)
                    .as((String) key)
                    .doesNotContainIgnoringCase("pääkäyttäj"));
  }

  @ParameterizedTest
  @EnumSource
  void everyPatternCanBeFilled(Language language) {
    var texts = Texts.of(language);
    for (var key : keys()) {
      assertThat(texts.get(key, 2, 3, 4, 5, 6)).as(key.id()).doesNotContain("{", "}");
    }
  }

  @Test
  void countsFollowTheNumber() {
    var texts = Texts.of(Language.SV);
    assertThat(
            List.of(
                texts.get(ShellText.OUTBOX, 0),
                texts.get(ShellText.OUTBOX, 1),
                texts.get(InboxText.COUNT_UNREAD, 23, 4)))
        .isEqualTo(List.of("Utkorgen är tom", "1 i utkorgen", "23 öppna, 4 olästa"));
  }

  private static java.util.Set<String> places(String words) {
    var found = new HashSet<String>();
    var matcher = PLACE.matcher(words);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static List<Key> keys() {
    var keys = new ArrayList<Key>();
    new ClassFileImporter()
        .importPackages("org.uppsikt.text").stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(Key.class))
            .forEach(
                type ->
                    Arrays.stream(type.reflect().getEnumConstants())
                        .forEach(key -> keys.add((Key) key)));
    return keys;
  }

  private static Properties bundle(Language language) throws IOException {
    var words = new Properties();
    var path = "/text/messages_" + language.tag() + ".properties";
    try (var in =
        new InputStreamReader(
            BundlesTest.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }
}
