package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.ScriptedRegistry;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Panel, state and hand-over speak as the law of the country does.
class CountryTermsTest extends TownTest {

  private final ScriptedRegistry registry = new ScriptedRegistry();

  /// What stands there in each country.
  ///
  /// @param pack of a municipality there
  /// @param state why a public item is not registered
  /// @param labels of the panel, in its order
  /// @param lines of the hand-over, among others
  private record Terms(
      String pack, Language language, String state, List<String> labels, List<String> lines) {}

  private static Terms terms(Country country) {
    return switch (country) {
      case SE ->
          new Terms(
              "base",
              Language.SV,
              "Hålls ordnad: offentlig och sökbar (OSL 5 kap. 1 §)",
              List.of(
                  "Kom in den",
                  "Upprättad den (tomt om odaterad)",
                  "Avsändare, som den uppges",
                  "Vad handlingen rör",
                  "Vad den rör, för det offentliga diariet",
                  "Sekretess enligt (tomt om offentlig)",
                  "Kom genom",
                  "Handlingstyp i planen"),
              List.of(
                  "Inkom: ", "Upprättad: Odaterad", "Avsändare (uppgiven): ", "Ärendemening: "));
      case NO ->
          new Terms(
              "base-no",
              Language.NB,
              "Holdes ordnet: offentlig og søkbar (arkivlova)",
              List.of(
                  "Journaldato",
                  "Dokumentets dato (tomt om udatert)",
                  "Korrespondansepart",
                  "Tittel",
                  "Offentlig tittel",
                  "Unntatt offentlighet etter (tomt om offentlig)",
                  "Forsendelsesmåte",
                  "Dokumenttype i arkivplanen"),
              List.of(
                  "Journaldato: ",
                  "Dokumentets dato: Udatert",
                  "Korrespondansepart: ",
                  "Tittel: ",
                  "Offentlig tittel: "));
      case FI ->
          new Terms(
              "base-fi",
              Language.FI,
              "Pidetään järjestyksessä: julkinen ja haettavissa (laki 906/2019 25 §)",
              List.of(
                  "Saapumispäivä",
                  "Asiakirjan päivä (tyhjä, jos päiväämätön)",
                  "Lähettäjä tai asiamies",
                  "Asia",
                  "Asia, julkisessa rekisterissä",
                  "Salassapito, säännös (tyhjä, jos julkinen)",
                  "Saapumistapa",
                  "Asiakirjatyyppi tiedonohjaussuunnitelmassa"),
              List.of(
                  "Ankomstdag: ",
                  "Handlingens datum: Odaterad",
                  "Avsändare: ",
                  "Ärende: ",
                  "Myndighet: ",
                  "FO-nummer: 0116297-6",
                  "Process: Respons från invånare"));
    };
  }

  @ParameterizedTest
  @EnumSource
  void eachCountryHasItsOwnWords(Country country) {
    Terms terms = terms(country);
    office.close();
    office = new PracticeOffice(setup(country), terms.pack()).fromNowOn(town);
    office
        .database()
        .change(
            tx ->
                office.tables().registry().settings().put(tx, setting(), PracticeOffice.ANNA.id()));
    writes("Stolpen lutar.");
    var desk = new InboxDesk(office, FxStage.kit(terms.language(), Appearance.LIGHT, 100));
    assertThat(desk.tells(terms.state())).as("the state").isTrue();
    desk.press("D");
    terms.labels().forEach(label -> assertThat(desk.tells(label)).as(label).isTrue());
    desk.writesInto("decision.drawn", "").press("Ctrl+Enter");
    assertThat(handedOver()).contains(terms.lines());
    assertThat(handedOver().contains("0116297-6")).isEqualTo(country == Country.FI);
  }

  private static RouteSetting setting() {
    var host = new RouteSetting.Host("mail.bjorkvik.example", 587, false);
    var mail =
        new RouteSetting.Mail(host, host, "u", "u@bjorkvik.example", "r@bjorkvik.example", "", "");
    return new RouteSetting(
        RouteKind.MAIL,
        RouteKind.FOLDER,
        "KS yyyy/####",
        "",
        mail,
        new RouteSetting.Authority("0116297-6", "Respons från invånare"));
  }

  private Setup setup(Country country) {
    try {
      return Setup.of(Files.createDirectory(folder.resolve(country.name())), town, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the registry reads.
  private String handedOver() {
    clock.forward(PracticeOffice.WINDOW.plus(Duration.ofSeconds(1)));
    Bench.toRegistry(office.bench().office(), kind -> Optional.of(registry))
        .courier()
        .run(Cancellation.NEVER);
    return registry.arrived().getFirst().text();
  }
}
