package org.uppsikt.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BundleRulesTest {

  private static final Path BUNDLES = Path.of("assets/text");
  private static final Path TEXT = Path.of("src/main/java/org/uppsikt/text");

  @Test
  void everyMessageIsThereInEveryLanguage() {
    SortedSet<String> keys = BundleKeys.in(SourceFile.below(TEXT));
    assertThat(keys.isEmpty()).isEqualTo(!Files.isDirectory(TEXT));
    if (!keys.isEmpty()) {
      assertThat(BundleRules.faults(BundleRules.bundlesIn(BUNDLES), keys)).isEmpty();
    }
  }

  @Test
  void keysAreReadFromTheEnums() {
    String source =
        """
        enum ShellText implements Key {
          APP_NAME, INBOX { void m() {} };
          private static final int OTHER = 1;
          public String screen() { return "shell"; }
        }
        """;
    assertThat(BundleKeys.in(List.of(SourceFile.parse("x/ShellText.java", source))))
        .containsExactly("shell.app.name", "shell.inbox");
  }

  @Test
  void everyKeyIsAskedFor() {
    assertThat(KeyUse.faults(SourceRulesTest.FILES)).isEmpty();
  }

  @Test
  void plantedKeysThatNothingAsksForAreFound() {
    String keys =
        """
        enum DoorText implements Key {
          TITLE, OLD_TITLE, WHY_EMPTY, WHY_GONE, EMPTY_DO, GONE_DO, EMPTY, GONE, AT_EMPTY_LOCKED,
          AT_EMPTY_GONE;
          public String screen() { return "door"; }
        }
        """;
    String program =
        """
        class Door {
          enum Why { EMPTY, LOCKED }
          Object words(Why why) {
            return List.of(
                DoorText.TITLE, DoorText.valueOf("WHY_" + why), DoorText.valueOf(why + "_DO"),
                DoorText.valueOf("AT_" + why + "_" + why), %s);
          }
        }
        """;
    assertThat(unasked(keys, program.formatted("1")))
        .containsExactly("OLD_TITLE", "WHY_GONE", "GONE_DO", "EMPTY", "GONE", "AT_EMPTY_GONE");
    assertThat(unasked(keys, program.formatted("DoorText.valueOf(why.name())")))
        .containsExactly("OLD_TITLE", "WHY_GONE", "GONE_DO", "GONE", "AT_EMPTY_GONE");
    assertThat(unasked(keys, program.formatted("DoorText.values(), \"GONE\"")))
        .containsExactly("OLD_TITLE");
  }

  private static List<String> unasked(String keys, String program) {
    return KeyUse.faults(
            List.of(
                SourceFile.parse("x/DoorText.java", keys),
                SourceFile.parse("x/Door.java", program)))
        .stream()
        .map(fault -> fault.replaceFirst("take out DoorText\\.(\\w+) and door.*", "$1"))
        .toList();
  }

  @Test
  void plantedGapIsFoundWithTheLineToPaste() {
    assertThat(with("fi", "a.b={0} kpl\n"))
        .containsExactly("messages_fi.properties: add%na.c=Spara".formatted());
  }

  @Test
  void plantedOtherPlaceholdersAreFound() {
    assertThat(with("en", "a.b={1} items\na.c=Save\n"))
        .containsExactly(
            "messages_en.properties: a.b does not take the values of%na.b={0} st".formatted());
  }

  @Test
  void plantedDoubleAndUnusedKeysAreFound() {
    assertThat(with("nb", "a.b={0} stk\na.c=Lagre\na.c=Lagre\na.d=Ubrukt\n"))
        .containsExactly(
            "messages_nb.properties: take out the second a.c",
            "messages_nb.properties: take out a.d, which nothing names");
  }

  @Test
  void plantedMissingBundleIsFound() {
    assertThat(BundleRules.faults(Map.of("sv", "", "nb", "", "fi", ""), new TreeSet<>()))
        .containsExactly("messages_en.properties is missing");
  }

  private static List<String> with(String language, String text) {
    Map<String, String> bundles = new HashMap<>();
    BundleRules.LANGUAGES.forEach(each -> bundles.put(each, "# ord\na.b={0} st\n\na.c=Spara\n"));
    bundles.put(language, text);
    return BundleRules.faults(bundles, new TreeSet<>(List.of("a.b", "a.c")));
  }
}
