package org.uppsikt.flag.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;

class WrittenTest {

  @Test
  void digitsAreAlike_signsStandAlone_wordsKeepTheirApostrophe() {
    assertThat(Written.tokens("Don't miss £500!! Txt WIN to 87121"))
        .containsExactly("don't", "miss", "£", "000", "!!", "txt", "win", "to", "00000");
  }

  @Test
  void numbersThatDifferInTheirDigitsAlone_areTheSame() {
    assertThat(places("call 09061701461 now")).isEqualTo(places("call 09058094583 now"));
    assertThat(places("call 09061701461 now")).isNotEqualTo(places("call 0906 now"));
  }

  @Test
  void placesStandApartFromThoseOfWords() {
    Reading reading = reading("Win £500 now, call 09061701461!");
    assertThat(places(reading)).allMatch(at -> at >= Grams.PLACES && at < Written.ALL);
    for (int at : Grams.of(reading, "en").at()) {
      assertThat(at).isLessThan(Grams.PLACES);
    }
  }

  @Test
  void whatComesAfterTheEnd_isNotRead() {
    String once = "a ".repeat(Written.READ / 2);
    assertThat(places(once)).isEqualTo(places(once + "Win £500 now!"));
  }

  /// The set of messages teaches advertising in messages, that of comments in comments, and neither
  /// hides what the other has learned.
  @Test
  void eitherWayOfAdvertisingIsFound() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String word = Integer.toString(i, 26).replaceAll("\\d", "x") + "ing";
      rows.add(
          row("smsspam", "sms-" + i, true, "URGENT! txt PRIZE to 8712" + i + " £1.50 " + word));
      rows.add(row("smsspam", "sms-9" + i, false, "ok see you at home later then " + word));
      rows.add(
          row(
              "ytspam",
              "yts-0" + i % 5 + "-" + i,
              true,
              "subscribe to my channel please guys " + word));
      rows.add(
          row(
              "ytspam",
              "yts-0" + i % 5 + "-9" + i,
              false,
              "this song makes me cry every time " + word));
    }
    var learned = Learning.from(rows, StandardDetectors.wordRules()).model();
    var detector = new LearnedDetector(learned, StandardDetectors.wordRules());
    double message = detector.probability(reading("txt PRIZE to 83355 £1.50"), "en", true);
    double comment = detector.probability(reading("subscribe to my channel"), "en", true);
    double talk = detector.probability(reading("see you at home later"), "en", true);
    double song = detector.probability(reading("this song makes me cry"), "en", true);
    assertThat(message).isGreaterThan(0.5);
    assertThat(comment).isGreaterThan(0.5);
    assertThat(talk).isLessThan(0.5);
    assertThat(song).isLessThan(0.5);
  }

  /// What a message is about and asks for marks it, however rare the very words are.
  @Test
  void aMessageIsMarkedByWhatItSells_whomItSpeaksTo_andWhatItAsksFor() {
    assertThat(marks("Dear customer, your polyphonic tones are here: txt STOP to end"))
        .contains("tone", "service", "asked to");
    assertThat(marks("Flirty singles nearby, log on www.example.com"))
        .contains("flirt", "asked to");
    assertThat(marks("See you at the bus stop, mum is at home"))
        .doesNotContain("tone", "flirt", "service", "asked to");
  }

  private static List<String> marks(String text) {
    return Marks.of(reading(text), List.of());
  }

  private static Row row(String set, String id, boolean breach, String text) {
    var mark = Set.of(breach ? "spam" : "ham");
    return new Row(set, id, "en", text, breach, mark, text);
  }

  private static List<Integer> places(String text) {
    return places(reading(text));
  }

  private static List<Integer> places(Reading reading) {
    List<Integer> places = new ArrayList<>();
    for (int at : Written.of(reading).at()) {
      places.add(at);
    }
    return places;
  }

  private static Reading reading(String text) {
    return Reading.of(text, new Allowance(Duration.ofDays(1), () -> 0L));
  }
}
