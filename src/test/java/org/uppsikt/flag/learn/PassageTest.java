package org.uppsikt.flag.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Finding.Source;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.flag.Desk;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;

class PassageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ett två TRE fyra             | TRE
          ett TRE FYRA fem             | TRE FYRA
          TRE och FYRA men inte FEM    | TRE och FYRA
          TRE men inte FYRA            | TRE
          slut TRE. FYRA börjar        | TRE
          bara små ord                 | bara
          SKA alla TAPER ut herifra    | TAPER
          NI SKA UT                    | NI
          AA BB CC DD EE FF GG HH II JJ | AA BB CC DD EE FF GG HH
          """)
  void itIsTheWeightiestWordAndWhatWeighsNearlyAsMuchBesideIt(String text, String passage) {
    Reading reading = Reading.of(text, new Allowance(Duration.ofDays(1), () -> 0L));
    Span span =
        Passage.of(reading, word -> Character.isUpperCase(text.charAt(word.start())) ? 1 : 0);
    assertThat(text.substring(span.start(), span.end())).isEqualTo(passage);
  }

  /// A small word weighs often, and tells whoever reads why nothing.
  @Test
  void aWordThatOnlyJoinsOthers_isNotTheWeightiest_whateverItWeighs() {
    String text = "Ni ska bara veta att era barn är fula krakar";
    Reading reading = Reading.of(text, new Allowance(Duration.ofDays(1), () -> 0L));
    Span span =
        Passage.of(
            reading,
            word ->
                switch (word.written()) {
                  case "ska" -> 1;
                  case "krakar" -> 0.3;
                  default -> 0;
                });
    assertThat(text.substring(span.start(), span.end())).isEqualTo("krakar");
  }

  /// A person who reads why must see words that could offend, never one that only joins others.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sjefen for sommerjobbene er en feit løgner og en taper, alle hater henne.",
        "Alla som bor där är ju likadana och de kan dra åt helvete allihop",
        "Jeg håper du og hele familien din får det som fortjent, for et kryp",
        "Jumalauta mitä roskaväkeä siellä virastossa on, pitäisi hirttää kaikki"
      })
  void theModelSaysEachThingOnce_ofWordsThatCarryIt_andNotWhatARuleSays(String text) {
    List<Finding> all = Desk.check(text).findingsOrNone();
    List<Finding> model = all.stream().filter(f -> f.source() == Source.MODEL).toList();
    List<String> codes = model.stream().map(f -> f.subject().code()).toList();

    assertThat(all).isNotEmpty();
    assertThat(codes).doesNotHaveDuplicates();
    assertThat(all)
        .filteredOn(f -> f.source() == Source.RULE)
        .noneMatch(f -> codes.contains(f.subject().code()));
    assertThat(model)
        .noneMatch(f -> JOINING.contains(f.whyArguments().getFirst().toLowerCase(Locale.ROOT)));
  }

  private static final List<String> JOINING =
      List.of("og", "och", "du", "de", "det", "er", "är", "en", "for", "som", "on", "ja", "mitä");

  /// Foul it surely is; that it is hate is what the model is less sure of, and says so.
  @Test
  void aKindIsNoSurerThanItsOwnCalibrationSays() {
    String text = "Sjefen for sommerjobbene er en feit løgner og en taper, alle hater henne.";

    assertThat(Desk.check(text).findingsOrNone())
        .filteredOn(f -> f.subject().code().equals("C02"))
        .extracting(Finding::confidence)
        .containsExactly(Finding.Confidence.LOW);
  }
}
