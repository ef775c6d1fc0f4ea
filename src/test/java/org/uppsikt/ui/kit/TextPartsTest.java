package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.ui.kit.TextParts.Part;

/// A long text is read part by part: nothing of it is left out or shown twice, and no part costs
/// more to draw than the window bears.
class TextPartsTest {

  private static final int LENGTH = 60_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ett ord till. ",
        "o",
        "👩‍👩‍👧‍👦🇸🇪👍🏽",
        "Z\u0327\u0329\u0322\u0316\u0301\u0301\u0301\u0301a\u0489",
        "שלום לכולם ",
        "\uFE0F",
        "\u0301",
        "\uD83D"
      })
  void onAndBack_everyCharacterStandsInOnePart(String written) {
    String text = written.repeat(LENGTH / written.length());
    var parts = new TextParts(text, List.of(), name -> true);
    List<Part> on = on(parts, text);
    assertThat(on.getFirst().from()).isZero();
    assertThat(on.getLast().to()).isEqualTo(text.length());
    for (int i = 1; i < on.size(); i++) {
      assertThat(on.get(i).from()).isEqualTo(on.get(i - 1).to());
    }
    Part back = on.getLast();
    while (back.from() > 0) {
      Part before = parts.before(back.from());
      assertThat(before.to()).isEqualTo(back.from());
      assertThat(before.from()).isLessThan(before.to());
      assertBounded(text, before);
      back = before;
    }
    on.forEach(part -> assertBounded(text, part));
  }

  @Test
  void noEmojiAndNoWordIsTorn() {
    for (String written : List.of("👩‍👩‍👧‍👦", "Ett ord till. ")) {
      String text = written.repeat(LENGTH / written.length());
      var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
      clusters.setText(text);
      for (Part part : on(new TextParts(text, List.of(), name -> true), text)) {
        assertThat(clusters.isBoundary(part.to())).isTrue();
        assertThat(written.contains(" ") && !text.startsWith(" ", part.to() - 1)).isFalse();
      }
    }
  }

  @Test
  void aTextOfHits_hasShorterParts_andEachHitIsFound() {
    String hit = "idiot ";
    String text = hit.repeat(10_000);
    List<Mark> marks =
        IntStream.range(0, 1_000)
            .mapToObj(i -> new Mark(i * 6, i * 6 + 5, Tone.DANGER, i + 1, true))
            .toList();
    var parts = new TextParts(text, marks, name -> true);
    assertThat(parts.from(0).to()).isBetween(1_000, 6_000);
    assertThat(marks).allMatch(mark -> parts.around(mark.start()).holds(mark.start()));
    assertThat(parts.around(50_000).from()).as("with some of what comes before").isLessThan(50_000);
  }

  /// Where places stand so close that a part is shorter than what comes before a place, each is
  /// found all the same.
  @Test
  void whereMarksStandCloserThanAPartIsLong_eachIsFound() {
    for (String written : List.of("a ", "ko ")) {
      int length = written.length();
      String text = written.repeat(600);
      List<Mark> marks =
          IntStream.range(0, 2_400)
              .mapToObj(i -> i / 4 * length)
              .map(at -> new Mark(at, at + length - 1, Tone.DANGER, 1, true))
              .toList();
      var parts = new TextParts(text, marks, name -> true);
      assertThat(parts.from(0).to()).isLessThan(400);
      assertThat(marks).allMatch(mark -> parts.around(mark.start()).holds(mark.start()));
    }
  }

  private static List<Part> on(TextParts parts, String text) {
    var on = new ArrayList<Part>();
    on.add(parts.from(0));
    while (on.getLast().to() < text.length()) {
      on.add(parts.from(on.getLast().to()));
    }
    return on;
  }

  private static void assertBounded(String text, Part part) {
    assertThat(part.to() - part.from()).isBetween(1, TextParts.LONGEST);
    assertThat(Pieces.of(text, part.from(), part.to(), List.of(), name -> true))
        .hasSizeLessThanOrEqualTo(TextParts.DEAREST + 1);
  }
}
