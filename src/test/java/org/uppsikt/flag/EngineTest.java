package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Spoken;
import org.uppsikt.flag.rule.WordLists;

class EngineTest {

  private static final FlagContext CONTEXT = Desk.context("base");
  private static final String MIXED =
      "Handläggaren Karin är helt dum i huvudet, och hon bor på Ekvägen 4. Jag ska döda henne!";

  private record Broken(String id) implements Detector {
    @Override
    public int version() {
      return 1;
    }

    @Override
    public void look(Reading reading, FlagContext context, Allowance allowance, Findings into) {
      throw new IllegalStateException(reading.original());
    }
  }

  @Test
  void everyFinding_isKept_withRuleVersionReasonAndClause() {
    List<Finding> found = Desk.check(MIXED).findingsOrNone();

    assertThat(found).extracting(f -> f.subject().code()).contains("C01", "C04", "C11");
    assertThat(found).allMatch(f -> f.ruleVersion() > 0 && f.why().startsWith("why."));
    assertThat(found.stream().filter(f -> f.subject().code().equals("C04")).findFirst())
        .hasValueSatisfying(
            f -> {
              assertThat(f.rule()).isEqualTo("sv.insult.person");
              assertThat(f.clause()).isEqualTo("BAS-6.1");
              assertThat(f.whyArguments()).containsExactly("helt dum i huvudet");
            });
  }

  @Test
  void brokenDetector_isNamed_andSilencesNothingElse() {
    List<Detector> detectors = new ArrayList<>(StandardDetectors.all());
    detectors.add(1, new Broken("broken-one"));
    Check check = new Engine(detectors, Engine.CEILING, System::nanoTime).check(MIXED, CONTEXT);

    assertThat(check)
        .isEqualTo(
            new Check.NotChecked(
                Check.Reason.RULES_BROKEN,
                Desk.check(MIXED).findingsOrNone(),
                List.of("broken-one")));
    assertThat(Severity.of(check)).isEqualTo(Severity.URGENT);
  }

  @Test
  void whereNothingWasFoundAndARuleBroke_itIsNotChecked_neverClean() {
    Check check =
        new Engine(List.of(new Broken("b")), Engine.CEILING, System::nanoTime)
            .check("Tack", CONTEXT);

    assertThat(check).isInstanceOf(Check.NotChecked.class);
    assertThat(Severity.of(check)).isEqualTo(Severity.NOT_CHECKED);
  }

  @Test
  void whenTheTimeIsUp_itIsNotChecked() {
    AtomicLong ticks = new AtomicLong();
    Engine engine =
        new Engine(StandardDetectors.all(), Duration.ofNanos(10), () -> ticks.addAndGet(1));

    assertThat(engine.check(MIXED.repeat(100), CONTEXT))
        .isInstanceOfSatisfying(
            Check.NotChecked.class,
            n -> assertThat(n.reason()).isEqualTo(Check.Reason.TOOK_TOO_LONG));
  }

  @ParameterizedTest
  @CsvSource({"0,1,DONE", "1,0,LATE", "0,1000,LATE"})
  void onABusyMachine_itsOwnWorkCounts_andTheWallOnlyInTheEnd(long work, long wall, String end) {
    AtomicLong worked = new AtomicLong();
    AtomicLong passed = new AtomicLong();
    Clocks clocks =
        new Clocks(() -> worked.addAndGet(work), () -> passed.addAndGet(wall), Runnable::run);
    Recogniser any = (reading, prior) -> new Spoken(prior, Spoken.ANY);
    Engine engine = new Engine(any, StandardDetectors.all(), Duration.ofNanos(500), clocks);

    Check check = engine.check(MIXED.repeat(2000), CONTEXT);

    assertThat(check instanceof Check.Done ? "DONE" : "LATE").isEqualTo(end);
  }

  @Test
  void longTextOnAVirtualThread_isTimedByItsOwnWork() throws InterruptedException {
    Set<Boolean> virtual = new HashSet<>();
    Clocks clocks =
        new Clocks(
            () -> {
              virtual.add(Thread.currentThread().isVirtual());
              return 0L;
            },
            () -> 0L,
            work -> Thread.ofPlatform().start(work));
    Recogniser any = (reading, prior) -> new Spoken(prior, Spoken.ANY);
    Engine engine = new Engine(any, List.of(), Engine.CEILING, clocks);

    Thread.startVirtualThread(() -> engine.check("a ".repeat(10_000), CONTEXT)).join();

    assertThat(virtual).containsExactly(false);
  }

  @Test
  void textLongerThanCanBeRead_isNotChecked_butItsStartIs() {
    Check check = Desk.check(MIXED + " " + "b ".repeat(Reading.LONGEST / 2));

    assertThat(check).isInstanceOf(Check.NotChecked.class);
    assertThat(check.findingsOrNone()).extracting(f -> f.subject().code()).contains("C01");
  }

  /// Work is counted in looks at the clock, one for so many steps: twice the text may take twice
  /// the looks and a few more.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "😡",
        "1",
        "a ",
        "i d i o t ",
        "jag ska ",
        "0701740605 ",
        "a.a.",
        "a@a.",
        "((((",
        "?!",
        "https://a",
        "2026-01-01 § ",
        "ä\u0301\u0301",
        "\u200d",
        "kan inte ens "
      })
  void work_growsNoFasterThanTheText(String unit) {
    long once = looks(unit.repeat(100_000 / unit.length()));
    long twice = looks(unit.repeat(200_000 / unit.length()));

    assertThat(twice).isLessThanOrEqualTo(once * 2 + 200);
  }

  private static long looks(String text) {
    AtomicLong looks = new AtomicLong();
    new Engine(StandardDetectors.all(), Engine.CEILING, looks::incrementAndGet)
        .check(text, CONTEXT);
    return looks.get();
  }

  @ParameterizedTest
  @ValueSource(ints = {0xD800, 0xDC00, 0x0, 0x202E, 0xFFFF, 0x0301, 0xFDFA})
  void brokenAndOddCharacters_areReadWithoutFault(int code) {
    String odd = "x" + (char) code + MIXED + (char) code;

    assertThat(Desk.check(odd)).isInstanceOf(Check.Done.class);
    assertThat(Desk.breaches(odd)).contains("C01", "C04");
  }

  @Test
  void controlCharactersInAHit_neverReachItsReason() {
    Check check = Desk.check("Karin är helt\u001fdum\u0000i\ud800 huvudet");

    assertThat(check.findingsOrNone())
        .flatExtracting(Finding::whyArguments)
        .contains("helt dum i  huvudet");
  }

  @Test
  void megabyteOfOneLetter_andHundredThousandEmoji_areChecked() {
    for (String text : List.of("a".repeat(1_000_000), "😡".repeat(100_000))) {
      assertThat(Desk.check(text))
          .isInstanceOfSatisfying(Check.Done.class, d -> assertThat(d.findings()).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "nb", "fi", "en"})
  void everyReason_hasItsSentence(String language) throws IOException {
    Properties sentences = new Properties();
    try (InputStream in = getClass().getResourceAsStream("/text/why_" + language + ".properties")) {
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    assertThat(WordLists.shipped())
        .allSatisfy(r -> assertThat(sentences).containsKey("why." + r.ref().why()));
    assertThat(sentences)
        .containsKeys(
            "why.identity.se",
            "why.identity.no",
            "why.identity.fi",
            "why.contact.email",
            "why.contact.phone",
            "why.address.lives",
            "why.address.list",
            "why.case.number",
            "why.question",
            "why.link.short",
            "why.link.target",
            "why.link.words",
            "why.link.user",
            "why.link.login",
            "why.link.pays",
            "why.link.account",
            "why.link.picture",
            "why.link.redirect",
            "why.link.program",
            "why.link.punycode",
            "why.link.lookalike",
            "why.link.number");
  }
}
