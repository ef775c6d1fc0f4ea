package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.ui.kit.Run.Kind;

class TextRunsTest {

  private static final EmojiImages EMOJI = EmojiImages.load();

  @ParameterizedTest
  @CsvSource({
    "👍, 1f44d",
    "👍🏽, 1f44d-1f3fd",
    "👩‍👩‍👧‍👦, 1f469-200d-1f469-200d-1f467-200d-1f466",
    "👩🏿‍🚒, 1f469-1f3ff-200d-1f692",
    "🏳️‍🌈, 1f3f3-200d-1f308",
    "🇸🇪, 1f1f8-1f1ea",
    "1️⃣, 0031-20e3",
    "❤️, 2764",
    "❤, 2764",
    "☺, 263a"
  })
  void anEmojiIsOneImage(String emoji, String name) {
    assertThat(runs(emoji)).isEqualTo(List.of(new Run(Kind.EMOJI, 0, emoji.length(), name)));
  }

  @Test
  void flagsInARow_stayApart() {
    assertThat(runs("🇸🇪🇫🇮"))
        .extracting(Run::shown)
        .containsExactly("1f1f8-1f1ea", "1f1eb-1f1ee");
  }

  @Test
  void anUnknownSequence_fallsBackToItsParts() {
    assertThat(runs("🐸‍🚗")).extracting(Run::shown).containsExactly("1f438", "1f697");
  }

  @Test
  void digitsAndOldSigns_stayText() {
    assertThat(runs("42 # * © ® ™")).isEqualTo(List.of(new Run(Kind.PLAIN, 0, 12, "42 # * © ® ™")));
  }

  @Test
  void directionOverrides_areShownAndHaveNoEffect() {
    assertThat(runs("a\u202Eb"))
        .isEqualTo(
            List.of(
                new Run(Kind.PLAIN, 0, 1, "a"),
                new Run(Kind.HIDDEN, 1, 2, "U+202E"),
                new Run(Kind.PLAIN, 2, 3, "b")));
  }

  /// Nothing but what is dropped or stacked: there is no run before it to stand on.
  @Test
  void stackedMarksOnNothing_areCounted() {
    assertThat(runs("\uFE0F".repeat(7))).containsExactly(new Run(Kind.STACKED, 4, 7, "+3"));
  }

  @Test
  void hiddenCharactersInARow_areCounted() {
    assertThat(runs("a\u200B\u200B\u200Bb"))
        .extracting(Run::shown)
        .containsExactly("a", "U+200B ×3", "b");
  }

  @Test
  void zeroAndLoneSurrogates_becomeReplacementMarks() {
    assertThat(runs("x\0y\uD83D"))
        .extracting(Run::shown)
        .containsExactly("x", "\uFFFD", "y", "\uFFFD");
  }

  @Test
  void aJoinerStays_whereTheScriptNeedsIt() {
    assertThat(runs("می\u200Cخواهم")).hasSize(1);
    assertThat(runs("di\u200Cot"))
        .extracting(Run::kind)
        .containsExactly(Kind.PLAIN, Kind.HIDDEN, Kind.PLAIN);
  }

  @Test
  void stackedMarks_areCutAndCounted() {
    assertThat(runs("Z" + "\u0335".repeat(50) + "a"))
        .extracting(Run::shown)
        .containsExactly("Z" + "\u0335".repeat(4), "+46", "a");
  }

  @Test
  void nothingThatActsReachesTheScreenReader() {
    assertThat(SafeText.harmless("a\u202Eb\0c\nd👍")).isEqualTo("a b\uFFFDc d👍");
  }

  @Test
  void plainRuns_standForTheirTextCharacterByCharacter() {
    var text = "Å\r\nä\u0301\uFE0F ö\u2028😡é";
    for (var run : runs(text)) {
      if (run.kind() == Kind.PLAIN) {
        assertThat(run.shown()).hasSize(run.end() - run.start());
      }
    }
  }

  private static List<Run> runs(String text) {
    return TextRuns.of(text, 0, text.length(), EMOJI::has);
  }
}
