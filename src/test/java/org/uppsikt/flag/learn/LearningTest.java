package org.uppsikt.flag.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.flag.Desk;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.learn.OwnDecisions.Outcome;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Spoken;
import org.uppsikt.flag.rule.PhraseDetector;

class LearningTest {

  private static final LearnedModel SHIPPED = LearnedModel.shipped();
  private static final PhraseDetector RULES = StandardDetectors.wordRules();

  @Test
  void modelThatIsWrittenAndRead_isTheSame() throws IOException {
    byte[] once = bytes(SHIPPED);
    byte[] twice = bytes(LearnedModel.read(new ByteArrayInputStream(once)));
    assertThat(twice).isEqualTo(once);
  }

  private static byte[] bytes(LearnedModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "sv,Jag undrar när biblioteket öppnar på lördag",
    "nb,Jeg lurer på når biblioteket åpner på lørdag og hva det koster",
    "nn,Eg lurer på når biblioteket opnar og kva det kostar",
    "da,Jeg spekulerer på hvornår biblioteket åbner og hvad det koster",
    "fi,Milloin kirjasto aukeaa lauantaina",
    "en,When does the library open on Saturday"
  })
  void languageIsToldFromTheText_notFromThePrior(String language, String text) {
    assertThat(spoken(text, "sv").language()).isEqualTo(language);
  }

  @Test
  void aWordAlone_isInTheLanguageOfTheMunicipality() {
    assertThat(spoken("Hej", "sv").language()).isEqualTo("sv");
    assertThat(spoken("Slut", "sv").families()).containsExactly("nordic");
  }

  private static Spoken spoken(String text, String prior) {
    Allowance allowance = new Allowance(Duration.ofDays(1), () -> 0L);
    return SHIPPED.recogniser().recognise(Reading.of(text, allowance), prior);
  }

  @Test
  void ownDecisions_teachTheWordsOfTheOffice() {
    List<Row> decisions = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      boolean breach = i % 2 == 0;
      String text =
          (breach
                  ? "Hela gänget i huset är rena klurkar, nummer "
                  : "Tack till gänget i huset, nummer ")
              + i;
      decisions.add(Row.decision("d" + i, "sv", "g" + i, breach, text));
    }
    Outcome outcome = OwnDecisions.learn(SHIPPED, RULES, decisions, (done, all) -> true);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Learned.class,
            learned -> {
              assertThat(learned.decisions()).isEqualTo(60);
              assertThat(learned.isBetter()).isTrue();
              assertThat(learned.after()).isGreaterThan(0.95);
            });
  }

  /// A few words resemble a comment that advertises for want of others; where they offer something
  /// they are found all the same, and so is a short message that is paid for.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false|Please check your letterbox",
        "false|Check your bins",
        "false|Check the road outside our house please",
        "true|Check out my channel",
        "true|Subscribe to my page please",
        "true|Txt WIN to 87121 now, £1.50"
      })
  void aFewWordsThatOfferNothing_areNoAdvertising(boolean sells, String text) {
    boolean found =
        Desk.check(text, Desk.context("en", "base")).findingsOrNone().stream()
            .anyMatch(finding -> finding.subject().code().equals("C13"));
    assertThat(found).isEqualTo(sells);
  }

  @Test
  void aFewDecisions_teachNothing() {
    List<Row> few = List.of(Row.decision("1", "sv", "1", true, "Du är en idiot"));
    assertThat(OwnDecisions.learn(SHIPPED, RULES, few, (done, all) -> true))
        .isEqualTo(new Outcome.TooFew(1));
  }
}
