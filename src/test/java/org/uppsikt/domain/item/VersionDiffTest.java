package org.uppsikt.domain.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.WordDiff.Kind;
import org.uppsikt.domain.item.WordDiff.Run;

class VersionDiffTest {

  private static final String CALM = "Ett ord till. ".repeat(700_000);

  @Test
  void words_areComparedAsWholes_andWhatIsGoneStandsBeforeWhatCame() {
    VersionDiff diff =
        VersionDiff.of("Badet öppnar i maj, sägs det", "Badet öppnar i juni, sägs det");
    assertThat(diff.runs())
        .containsExactly(
            new Run(Kind.SAME, "Badet öppnar i "),
            new Run(Kind.REMOVED, "maj"),
            new Run(Kind.ADDED, "juni"),
            new Run(Kind.SAME, ", sägs det"));
    assertThat(diff.isSame()).isFalse();
    assertThat(VersionDiff.of("Lika", "Lika").isSame()).isTrue();
  }

  @Test
  void severalChanges_standApart() {
    assertThat(VersionDiff.of("du är dum och ful och lat", "du är klok och ful och flitig").runs())
        .extracting(run -> run.kind() + ":" + run.text())
        .containsExactly(
            "SAME:du är ",
            "REMOVED:dum",
            "ADDED:klok",
            "SAME: och ful och ",
            "REMOVED:lat",
            "ADDED:flitig");
  }

  /// Of ten million characters the one word that changed is shown, wherever it stands, with what
  /// stands beside it; what is left out is counted.
  @Test
  void aWordFarBeyondTheBeginning_isFound() {
    VersionDiff diff = VersionDiff.of(CALM + "snäll " + CALM, CALM + "idiot " + CALM);
    assertThat(diff.runs())
        .contains(new Run(Kind.REMOVED, "snäll"), new Run(Kind.ADDED, "idiot"))
        .allMatch(run -> run.text().length() <= VersionDiff.BESIDE + 200);
    assertThat(diff.compared()).isZero();
    int shown = text(diff, Kind.REMOVED).length();
    assertThat(diff.sameBefore() + shown + diff.sameAfter()).isEqualTo(2 * CALM.length() + 6);
  }

  /// Where the change itself is too long, its beginning is compared and the rest counted.
  @Test
  void aChangeThatIsTooLong_isComparedFromItsBeginning_andTheRestIsCounted() {
    VersionDiff diff =
        VersionDiff.of("Hej. " + words(1, 9_000) + " Slut", "Hej. " + words(2, 8_000) + " Slut");
    assertThat(diff.compared()).isBetween(19_000, VersionDiff.LONGEST);
    assertThat(diff.leftEarlier()).isPositive();
    assertThat(diff.leftLater()).isPositive().isLessThan(diff.leftEarlier());
    assertThat(diff.sameAfter()).isEqualTo(" Slut".length());
    assertThat(text(diff, Kind.ADDED)).doesNotContain("Slut");
  }

  @Test
  void whatIsNothingButSigns_isShownAsExchanged_andThatIsSaid() {
    VersionDiff diff = VersionDiff.of("!?".repeat(9_000), "?:".repeat(9_000));
    assertThat(diff.asOne()).isTrue();
    assertThat(text(diff, Kind.ADDED)).isEqualTo("?:".repeat(9_000));
    assertThat(VersionDiff.of("!? a", "?! a").asOne()).isFalse();
  }

  @Test
  void noPairOfSurrogatesIsTorn() {
    VersionDiff diff = VersionDiff.of("hej 😀 då", "hej 😡 då");
    assertThat(diff.runs())
        .containsExactly(
            new Run(Kind.SAME, "hej "),
            new Run(Kind.REMOVED, "😀"),
            new Run(Kind.ADDED, "😡"),
            new Run(Kind.SAME, " då"));
  }

  /// Whatever the two are, the earlier text is what is the same and gone, the later one what is the
  /// same and came.
  @Test
  void bothTextsCanBeReadFromTheRuns() {
    var random = new Random(4);
    for (int i = 0; i < 300; i++) {
      String earlier = text(random);
      String later = text(random);
      VersionDiff diff = VersionDiff.of(earlier, later);
      assertThat(text(diff, Kind.REMOVED)).isEqualTo(earlier);
      assertThat(text(diff, Kind.ADDED)).isEqualTo(later);
    }
  }

  /// What takes many pieces to draw is shown as far as can be drawn, and the rest is counted.
  @Test
  void whatTakesManyPiecesToDraw_isComparedFromItsBeginning_andTheRestIsCounted() {
    for (String change : List.of("אב ", "ab ab ", "ab cd ab ")) {
      String earlier = "Hej ".repeat(300) + "ab ".repeat(2_000) + " Slut".repeat(200);
      String later = "Hej ".repeat(300) + change.repeat(1_500) + " Slut".repeat(200);
      VersionDiff diff = VersionDiff.of(earlier, later, VersionDiffTest::signs);
      int pieces = diff.runs().stream().mapToInt(run -> signs(run.text()).size()).sum();
      assertThat(pieces).isLessThan(VersionDiff.DRAWN + 500);
      assertThat(diff.isSame()).isFalse();
      assertThat(text(diff, Kind.REMOVED)).isNotEmpty();
      int before = diff.sameBefore() + text(diff, Kind.REMOVED).length();
      assertThat(before + diff.leftEarlier() + diff.sameAfter()).isEqualTo(earlier.length());
      int after = diff.sameBefore() + text(diff, Kind.ADDED).length();
      assertThat(after + diff.leftLater() + diff.sameAfter()).isEqualTo(later.length());
    }
  }

  private static List<Integer> signs(String text) {
    return IntStream.rangeClosed(1, text.length()).boxed().toList();
  }

  private static String text(VersionDiff diff, Kind kind) {
    return diff.runs().stream()
        .filter(run -> run.kind() == kind || run.kind() == Kind.SAME)
        .map(Run::text)
        .collect(Collectors.joining());
  }

  private static String text(Random random) {
    var signs = List.of("a", "b", "å", " ", "  ", "\n", ".", "😀", "e\u0301", "\uD83D");
    return IntStream.range(0, random.nextInt(14))
        .mapToObj(i -> signs.get(random.nextInt(signs.size())))
        .collect(Collectors.joining());
  }

  private static String words(int seed, int count) {
    var random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> "ord" + random.nextInt(50))
        .collect(Collectors.joining(" "));
  }
}
