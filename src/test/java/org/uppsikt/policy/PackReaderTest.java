package org.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.policy.PackProblem.Cure;

class PackReaderTest {

  private final PackReader reader = new PackReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"country\": \"SE\"|\"country\": \"DK\"|/country|CHOOSE_LISTED",
        "\"version\": 1,|\"version\": \"1\",|/version|CHANGE_KIND",
        "\"version\": 1,|\"version\": 0,|/version|CHANGE_FORM",
        "\"country\": \"SE\",|\"country\": \"SE\", \"colour\": \"red\",||REMOVE_FIELD",
        "\"country\": \"SE\",|||ADD_FIELD",
        "\"digit\": \"2\"|\"digit\": \"1\"|/grounds/1/digit|REMOVE_DOUBLE",
        "\"QUESTION\": \"SME-38\"|\"QUESTION\": \"SME-99\"|/matters/QUESTION|ADD_CLAUSE",
        "\"clause\": \"SME-43\"|\"clause\": \"SME-400\"|/grounds/0/clause|ADD_CLAUSE",
        "\"C04\"|\"C99\"|/grounds/0/categories/0|CHOOSE_LISTED",
        "\"2017/00021\"|\"x\", \"validFrom\": \"2017-02-30\"|/document/validFrom|CORRECT_DATE",
        "\"2017/00021\"|\"x\", \"validFrom\": \"2017-01-02\", \"validTo\": \"2017-01-01\"|/document/validTo|CORRECT_DATE",
        "\"C07\",|\"C07\", \"C09\",|/grounds/2/digit|REMOVE_FIELD",
        "\"clause\": \"SME-19\"|\"clause\": \"SME-190\"|/clocks/2/clause|ADD_CLAUSE",
        "\\{answer}|{nonsense}|/templates/1/text/sv|CHOOSE_LISTED",
        "\"CONFIRM_CHANNEL\"|\"SUPERVISE\", \"limit\": {\"amount\": 8, \"unit\": \"DAYS\"}|/clocks/2/limit|TIGHTEN",
        "\"sv\": \"Alla följer|\"nb\": \"Alle følger|/clauses/0/wording|ADD_FIELD",
        "\"since\": \"2018-05-25\"|\"since\": \"2018-02-31\"|/drift/0/since|CORRECT_DATE"
      })
  void malformedPack_isRefused_withPlaceAndCure(String from, String to, String place, String cure)
      throws IOException {
    String changed = smedjebacken().replaceFirst(from, to == null ? "" : to);
    PackResult result = reader.read("mine.json", changed.getBytes(StandardCharsets.UTF_8));

    assertThat(result)
        .isInstanceOfSatisfying(
            PackResult.Broken.class,
            broken ->
                assertThat(broken.problems())
                    .anyMatch(
                        p ->
                            p.file().equals("mine.json")
                                && p.place().equals(place == null ? "" : place)
                                && p.cure() == Cure.valueOf(cure)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"id\": 1,}", "nonsense", "{\"id\":1,\"id\":2}"})
  void whatIsNotJson_isRefused(String text) {
    PackResult result = reader.read("mine.json", text.getBytes(StandardCharsets.UTF_8));

    assertThat(result)
        .isInstanceOfSatisfying(
            PackResult.Broken.class,
            b -> assertThat(b.problems()).extracting(PackProblem::cure).contains(Cure.WRITE_JSON));
  }

  @Test
  void missingFile_isSaid() {
    assertThat(reader.shipped("nowhere.json"))
        .isEqualTo(
            new PackResult.Broken(
                List.of(new PackProblem("nowhere.json", "", Cure.ADD_FILE, List.of()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "nb", "fi", "en"})
  void everyCure_hasItsSentence(String language) throws IOException {
    Properties sentences = new Properties();
    try (InputStream in = getClass().getResourceAsStream("/text/why_" + language + ".properties")) {
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    for (Cure cure : Cure.values()) {
      assertThat(sentences).containsKey(cure.textKey());
    }
  }

  private static String smedjebacken() throws IOException {
    try (InputStream in = PackReader.class.getResourceAsStream("/policy/smedjebacken.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
