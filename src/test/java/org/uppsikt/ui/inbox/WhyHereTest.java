package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Finding.Source;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.finding.Urgency;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter.Order;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.policy.Standing;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Lists;

/// Why a row stands where it stands: true for each level, each order and each state, and read from
/// the urgency that the list is sorted by.
class WhyHereTest {

  private static final Instant NOW = Instant.parse("2026-08-05T10:41:00Z");
  private static final Instant RECEIVED = Instant.parse("2026-08-05T08:24:00Z");
  private static final PolicyInForce POLICY =
      switch (PolicyLibrary.shipped().on("smedjebacken", LocalDate.of(2026, 8, 5))) {
        case Standing.InForce now -> now.policy();
        case Standing.OutOfPeriod out -> out.last();
        case Standing.Unknown unknown -> throw new IllegalStateException();
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C01 C14    | SV | Akut: Hot, uppmaning till brott.",
        "C01 C14    | NB | Akutt: Trusler, oppfordring til lovbrudd.",
        "C01 C14    | FI | Kiireellinen: Uhkaus, rikokseen yllyttäminen.",
        "C01 C14    | EN | Urgent: Threat, incitement to crime.",
        "C04        | SV | Hög: Personangrepp, förtal.",
        "C04        | NB | Høy: Personangrep, ærekrenkelse.",
        "C11 C13    | SV | Medel: Personuppgifter, Reklam.",
        "C11        | FI | Keskitaso: Henkilötiedot.",
        "C14        | SV | Låg: Svordomar, obscena ord.",
        "C14        | EN | Low: Swearing, obscene words.",
        "M:CASE     | SV | Ärende: gäller ett pågående ärende.",
        "M:CASE     | NB | Sak: gjelder en pågående sak.",
        "M:CASE     | FI | Asia: koskee vireillä olevaa asiaa.",
        "M:CASE     | EN | Case: is about an ongoing case.",
        "M:QUESTION | SV | Fråga: väntar på svar.",
        "M:QUESTION | FI | Kysymys: odottaa vastausta.",
        "M:PRESS    | SV | Fråga: medierna väntar på svar.",
        "M:PRESS    | EN | Question: the press waits for an answer.",
        "X1:OPINION | SV | Inget flaggat: kontrollen blev klar utan något att ta ställning till.",
        "           | NB | Ingenting flagget: kontrollen ble ferdig uten noe å ta stilling til.",
        "           | FI | Ei merkintöjä: tarkistus valmistui, eikä löytynyt mitään ratkaistavaa.",
        "           | EN | Nothing flagged: the check ended with nothing to decide on.",
      })
  void whatGaveTheLevelIsSaidFirst(@Nullable String codes, Language language, String first) {
    Lists.Line line = line(new Check.Done(found(Source.RULE, codes)));
    assertThat(why(language, Order.URGENT, line)).startsWith(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SV | Hög: Hot, uppmaning till brott, ett steg lägre eftersom modellen är osäker.",
        "NB | Høy: Trusler, oppfordring til lovbrudd, ett trinn lavere fordi modellen er usikker.",
        "FI | Korkea: Uhkaus, rikokseen yllyttäminen, yhtä tasoa alempana, koska malli on"
            + " epävarma.",
        "EN | High: Threat, incitement to crime, one step lower because the model is unsure."
      })
  void whatTheModelIsNotSureOfSaysWhyItStandsLower(Language language, String first) {
    Lists.Line line = line(new Check.Done(found(Source.MODEL, "C01")));
    assertThat(why(language, Order.URGENT, line)).startsWith(first);
  }

  /// The sentence names what raised or lowered it, and only where it did: what was flagged under
  /// another policy, or before the program weighed it, keeps its place and its sentence.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C11     | COMMENT | HIGH   | SV | Hög: Personuppgifter, ett steg högre eftersom lagen kan"
            + " kräva att det tas bort.",
        "C10     | COMMENT | HIGH   | NB | Høy: Opphavsrett, ett trinn høyere fordi loven kan kreve"
            + " at det fjernes.",
        "C11     | COMMENT | HIGH   | FI | Korkea: Henkilötiedot, yhtä tasoa ylempänä, koska laki"
            + " voi vaatia sen poistamista.",
        "C11     | COMMENT | HIGH   | EN | High: Personal data, one step higher because the law may"
            + " require its removal.",
        "C11     | COMMENT | MEDIUM | SV | Medel: Personuppgifter.",
        "C04 C11 | COMMENT | HIGH   | SV | Hög: Personangrepp, förtal, Personuppgifter.",
        "C13     | COMMENT | HIGH   | SV | Hög: Reklam, ett steg högre eftersom många följer tråden.",
        "C13     | COMMENT | HIGH   | NB | Høy: Reklame, ett trinn høyere fordi mange følger tråden.",
        "C13     | COMMENT | HIGH   | FI | Korkea: Mainos, yhtä tasoa ylempänä, koska moni seuraa"
            + " ketjua.",
        "C13     | COMMENT | HIGH   | EN | High: Advertising, one step higher because many follow"
            + " the thread.",
        "C04     | MESSAGE | MEDIUM | SV | Medel: Personangrepp, förtal, ett steg lägre eftersom bara"
            + " kommunen kan läsa det.",
        "C04     | MESSAGE | MEDIUM | NB | Middels: Personangrep, ærekrenkelse, ett trinn lavere"
            + " fordi bare kommunen kan lese det.",
        "C04     | MESSAGE | MEDIUM | FI | Keskitaso: Henkilöön käyvä hyökkäys, kunnianloukkaus,"
            + " yhtä tasoa alempana, koska vain kunta voi lukea sen.",
        "C11     | MESSAGE | LOW    | EN | Low: Personal data, one step lower because only the"
            + " municipality can read it.",
        "C04     | MESSAGE | HIGH   | SV | Hög: Personangrepp, förtal."
      })
  void lawAndReachAreSaid_whereTheyMovedIt(
      String codes, ItemKind kind, Severity severity, Language language, String first) {
    Check check = new Check.Done(found(Source.RULE, codes));
    Lists.Line line = line(kind, check, Urgency.of(severity, RECEIVED), Optional.empty());
    assertThat(why(language, Order.URGENT, line)).startsWith(first);
  }

  @Test
  void whereSomethingSureIsAsGrave_noStepIsSpokenOf() {
    var both = new ArrayList<>(found(Source.MODEL, "C01"));
    both.addAll(found(Source.RULE, "C04"));
    assertThat(why(Language.SV, Order.URGENT, line(new Check.Done(both))))
        .startsWith("Hög: Personangrepp, förtal, Hot, uppmaning till brott. Kom");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SV | Ej kontrollerad: kontrollen blev inte klar. Kom 08:24.",
        "NB | Ikke kontrollert: kontrollen ble ikke ferdig. Kom 08:24.",
        "FI | Ei tarkistettu: tarkistus ei valmistunut. Saapui 8.24.",
        "EN | Not checked: the check did not end. Came 08:24."
      })
  void aCheckThatFailedIsNeverNothingFlagged(Language language, String first) {
    Lists.Line line = line(new Check.NotChecked(Check.Reason.TOOK_TOO_LONG));
    assertThat(why(language, Order.URGENT, line)).startsWith(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SV | 2026-08-04T09:00:00Z | Akut: höjd från Fråga, skulle ha varit klar i går 09:00.",
        "NB | 2026-08-04T09:00:00Z | Akutt: hevet fra Spørsmål, skulle vært ferdig i går 09:00.",
        "EN | 2026-08-04T09:00:00Z | Urgent: raised from Question, was due yesterday 09:00.",
        "SV | 2026-08-05T10:00:00Z | Hög: höjd från Fråga, skulle ha varit klar i dag 10:00.",
        "SV | 2026-08-05T12:00:00Z | Hög: höjd från Fråga, ska vara klar i dag 12:00.",
        "EN | 2026-08-05T12:00:00Z | High: raised from Question, is due today 12:00.",
        "FI | 2026-08-05T20:00:00Z | Keskitaso: nostettu tasolta Kysymys, oltava valmis tänään"
            + " klo 20.00.",
        "SV | 2026-08-06T20:00:00Z | Fråga: väntar på svar."
      })
  void whatTheClockRaisedSaysFromWhere_andByWhichTime(
      Language language, Instant due, String first) {
    Lists.Line line = due(due);
    assertThat(why(language, Order.URGENT, line)).startsWith(first);
    assertThat(line.urgency().level())
        .as("the level it is sorted by")
        .isEqualTo(Urgency.levelOf(line.place().key()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "URGENT | SV | Kom 08:24. Högre nivå står först, inom nivån den som väntat längst.",
        "URGENT | NB | Kom 08:24. Høyere nivå står først, innen nivået den som har ventet lengst.",
        "URGENT | FI | Saapui 8.24. Korkeampi taso on ensin, tason sisällä kauimmin odottanut.",
        "URGENT | EN | Came 08:24. A higher level stands first, within the level the longest wait.",
        "NEWEST | SV | Kom 08:24. Det senaste står först.",
        "NEWEST | FI | Saapui 8.24. Uusin on ensin.",
        "NEWEST | EN | Came 08:24. The newest stands first.",
        "OLDEST | SV | Kom 08:24. Det äldsta står först.",
        "OLDEST | NB | Kom 08:24. Det eldste står først."
      })
  void theOrderIsThatOfTheList(Order order, Language language, String last) {
    Lists.Line line = line(new Check.Done(found(Source.RULE, "C04")));
    assertThat(why(language, order, line)).endsWith(". " + last);
  }

  @Test
  void aRowOfAThreadStandsUnderIt() {
    Lists.Line line = line(new Check.Done(found(Source.RULE, "C04")));
    assertThat(maker(Language.SV, Order.URGENT).of(line, null, false, true))
        .isEqualTo("Hög: Personangrepp, förtal. Kom 08:24. Står under samma tråd.");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDecidedSpeaksOfNoLevel(Language language) {
    Lists.Line line = line(new Check.Done(found(Source.RULE, "C01")));
    var said = RowMaker.noAction(kit(language));
    var level = kit(language).text(org.uppsikt.ui.kit.Severity.URGENT.word());
    assertThat(maker(language, Order.NEWEST).of(line, said, false, false))
        .startsWith(said.word() + ":")
        .doesNotContain(level);
    assertThat(maker(language, Order.URGENT).of(line, said, true, false))
        .startsWith(said.word() + ":")
        .doesNotContain(level);
  }

  @Test
  void aDecidedRowInDone_andOneThatWasJustDecided() {
    Lists.Line line = line(new Check.Done(found(Source.RULE, "C01")));
    var said = RowMaker.noAction(kit(Language.SV));
    assertThat(maker(Language.SV, Order.NEWEST).of(line, said, false, false))
        .isEqualTo("Ingen åtgärd: beslutet är fattat. Kom 08:24. Det senaste står först.");
    assertThat(maker(Language.SV, Order.URGENT).of(line, said, true, false))
        .isEqualTo("Ingen åtgärd: beslutet är fattat. Raden står kvar tills du går vidare.");
  }

  @Test
  void whatIsProtectedSaysNothingOfWhatWasFound() {
    Lists.Line line = line(new Check.Done(found(Source.RULE, "C01"))).silent();
    assertThat(why(Language.SV, Order.URGENT, line))
        .startsWith("Akut: vad som hittades är skyddat. Kom 08:24.");
  }

  private static String why(Language language, Order order, Lists.Line line) {
    return maker(language, order).of(line, null, false, false);
  }

  private static WhyHere maker(Language language, Order order) {
    Kit kit = kit(language);
    return new WhyHere(kit, new Wording(kit, POLICY), NOW, order);
  }

  private static Kit kit(Language language) {
    return FxStage.kit(language, Appearance.LIGHT, 100);
  }

  private static Lists.Line due(Instant due) {
    Check question = new Check.Done(found(Source.RULE, "M:QUESTION"));
    Urgency urgency =
        Urgency.of(Severity.QUESTION, RECEIVED).by(Urgency.clock(due, NOW, ZoneOffset.UTC));
    return line(question, urgency, Optional.of(due));
  }

  private static Lists.Line line(Check check) {
    return line(check, Urgency.of(Severity.of(check), RECEIVED), Optional.empty());
  }

  private static Lists.Line line(Check check, Urgency urgency, Optional<Instant> due) {
    return line(ItemKind.COMMENT, check, urgency, due);
  }

  private static Lists.Line line(
      ItemKind kind, Check check, Urgency urgency, Optional<Instant> due) {
    var item = new ItemId(7);
    return new Lists.Line(
        new ChannelId(new UUID(0, 1)),
        kind,
        new VersionRef(item, 1),
        Folder.INBOX,
        Visibility.SHOWN,
        Optional.empty(),
        urgency,
        RECEIVED,
        due,
        Optional.empty(),
        "Roger Nylander",
        "Hej",
        0,
        true,
        1,
        check.findingsOrNone(),
        new Lists.Place(urgency.key(), item.value()),
        false,
        false,
        false);
  }

  /// What the model is not sure of, and what a rule found for sure.
  private static List<Finding> found(Source source, @Nullable String codes) {
    return codes == null
        ? List.of()
        : Stream.of(codes.split(" ")).map(code -> finding(source, code)).toList();
  }

  private static Finding finding(Source source, String code) {
    return new Finding(
        Subject.ofCode(code),
        new Span(0, 3),
        source,
        "P-001",
        1,
        source == Source.MODEL ? Confidence.LOW : Confidence.HIGH,
        "why.test",
        List.of(),
        "SME-43");
  }
}
