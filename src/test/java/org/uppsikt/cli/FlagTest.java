package org.uppsikt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.cli.Shell.Done;

class FlagTest {

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void start() {
    shell = new Shell(folder);
  }

  @AfterEach
  void stop() {
    shell.close();
  }

  @Test
  void everyLineHasItsAnswer_inOrder() {
    Done done =
        shell.typing(
            """
            {"id":"a","text":"Du är en idiot"}
            {"id":2,"text":"Tack!","lang":"sv"}
            """,
            "flag");
    assertThat(done.lines()).hasSize(2);
    assertThat(done.lines().getFirst())
        .startsWith("{\"id\":\"a\",\"lang\":\"sv\",\"findings\":[{\"category\":\"C04\",\"start\":")
        .contains("\"source\":\"RULE\"", "\"confidence\":", "\"why\":\"“", "\"clause\":");
    assertThat(done.lines().getLast())
        .isEqualTo("{\"id\":2,\"lang\":\"sv\",\"findings\":[],\"urgency\":0}");
    assertThat(done.code()).isEqualTo(Exit.FINE);
  }

  /// As `src/docs/urgency.md` has it: the gravest finding decides, and nothing is added to it.
  @Test
  void theUrgencyIsTheNumberOfTheSeverity() {
    Done done =
        shell.typing(
            """
            {"id":1,"text":"Du är en idiot"}
            {"id":2,"text":"Jag ska slå ihjäl dig, din idiot"}
            {"id":3,"text":"När öppnar badet?"}
            """,
            "flag");
    assertThat(done.lines().get(0)).endsWith("\"urgency\":60}");
    assertThat(done.lines().get(1)).endsWith("\"urgency\":80}");
    assertThat(done.lines().get(2)).endsWith("\"urgency\":20}");
  }

  @Test
  void theMunicipalitysOwnAddresses_areItsOwn() {
    Done done =
        shell.typing(
            """
            {"id":1,"text":"Skriv till info@saffle.se eller läs https://www.saffle.se/bygga"}
            {"id":2,"text":"Skriv till info@saffle.example"}
            {"id":3,"text":"Logga in med BankID på https://saff1e.se/"}
            """,
            "flag",
            "--policy",
            "saffle");
    assertThat(done.lines().get(0)).contains("\"findings\":[]");
    assertThat(done.lines().get(1)).contains("\"rule\":\"contact\"");
    assertThat(done.lines().get(2)).contains("\"C17\"");
  }

  /// What the law asks to have removed weighs one step more, by the policy that is named.
  @Test
  void theLawOfThePolicyCounts() {
    String line = "{\"id\":1,\"text\":\"Du når henne på 070-174 06 05\"}";
    assertThat(shell.typing(line, "flag", "--policy", "saffle").out()).contains("\"urgency\":60}");
    assertThat(shell.typing(line, "flag", "--policy", "base-no").out()).contains("\"urgency\":45}");
  }

  @Test
  void whyIsInTheReadersLanguage() {
    String line = "{\"id\":\"a\",\"text\":\"Du är en idiot\"}";
    String swedish = shell.typing(line, "flag", "--lang=sv").out();
    String finnish = shell.typing(line, "flag", "--lang=fi").out();
    assertThat(swedish).contains("\"why\":\"”").isNotEqualTo(finnish);
  }

  @Test
  void brokenLines_areToldInPlace_andTheOthersAnswered() {
    Done done =
        shell.typing(
            """
            {"id":"a","text":"Hej"}
            not json

            {"id":"a","id":"b","text":"x"}
            {"text":"x"}
            {"id":"a","text":5}
            [1]
            {"id":"z","text":"Hej"}\
            """,
            "flag");
    assertThat(done.lines())
        .containsExactly(
            "{\"id\":\"a\",\"lang\":\"sv\",\"findings\":[],\"urgency\":0}",
            wrong(2, "NOT_JSON", "not a JSON object"),
            wrong(3, "NOT_AN_OBJECT", "not a JSON object"),
            wrong(4, "NOT_JSON", "not a JSON object"),
            wrong(5, "NO_ID", "id is missing"),
            wrong(6, "NO_TEXT", "text cannot be read"),
            wrong(7, "NOT_AN_OBJECT", "not a JSON object"),
            "{\"id\":\"z\",\"lang\":\"sv\",\"findings\":[],\"urgency\":0}");
    assertThat(done.code()).isEqualTo(Exit.PROBLEMS);
  }

  /// The code is the contract, the words are beside it.
  private static String wrong(int line, String error, String message) {
    return "{\"line\":%d,\"error\":\"%s\",\"message\":\"Line %d: %s\"}"
        .formatted(line, error, line, message);
  }

  @Test
  void whatIsWrongWithALine_isSaidInTheReadersLanguage() {
    assertThat(shell.typing("not json\n", "flag", "--lang=sv").lines())
        .containsExactly(
            "{\"line\":1,\"error\":\"NOT_JSON\",\"message\":\"Rad 1: inget JSON-objekt\"}");
  }

  @Test
  void brokenSurrogatesInTheId_comeBackAsTheyWere() {
    Done done = shell.typing("{\"id\":\"a\\ud83d\",\"text\":\"\\ud83d idiot\"}", "flag");
    assertThat(done.out().toLowerCase(java.util.Locale.ROOT)).contains("\"id\":\"a\\ud83d\"");
  }

  @Test
  void fileIsReadFromWhereThePersonStands() {
    shell.write("texter.jsonl", "{\"id\":\"a\",\"text\":\"Hej\"}\n");
    assertThat(shell.run("flag", "texter.jsonl").lines()).hasSize(1);
    assertThat(shell.run("flag", "saknas.jsonl").code()).isEqualTo(Exit.NOT_RUN);
  }

  @Test
  void unknownPolicy_isWrongUsage_andNamesTheOthers() {
    Done done = shell.run("flag", "--policy", "nowhere");
    assertThat(done.code()).isEqualTo(Exit.USAGE);
    assertThat(done.err()).contains("nowhere", "smedjebacken");
  }
}
