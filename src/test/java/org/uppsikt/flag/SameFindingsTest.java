package org.uppsikt.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;

/// The same text has the same findings whatever machine reads it: one set up for Turkish, whose
/// small letter of I is another, one in another time zone, one that read other texts before.
class SameFindingsTest {

  private static final int EVERY = 12;
  private static final FlagContext CONTEXT = Desk.context("base");

  @Test
  void anotherLocaleZoneOrderAndThread_findTheSame() {
    List<String> texts = texts();
    Map<String, List<Finding>> here =
        findings(StandardDetectors.flagger(Clocks.of(() -> 0L)), texts);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      List<String> backwards = new ArrayList<>(texts);
      Collections.reverse(backwards);
      Map<String, List<Finding>> there =
          CompletableFuture.supplyAsync(
                  () -> findings(StandardDetectors.flagger(Clocks.of(() -> 0L)), backwards))
              .join();

      assertThat(there).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(here.values()).filteredOn(found -> !found.isEmpty()).hasSizeGreaterThan(50);
  }

  /// Some of the suite, and some in capitals.
  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    List<Suite.Case> cases = Suite.cases();
    for (int i = 0; i < cases.size(); i += EVERY) {
      String text = cases.get(i).text();
      texts.add(i % (2 * EVERY) == 0 ? text : text.toUpperCase(Locale.ROOT));
    }
    return texts;
  }

  private static Map<String, List<Finding>> findings(Flagger flagger, List<String> texts) {
    Map<String, List<Finding>> findings = new HashMap<>();
    texts.forEach(text -> findings.put(text, flagger.check(text, CONTEXT).findingsOrNone()));
    return findings;
  }
}
