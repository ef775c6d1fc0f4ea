package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.text.Language;

/// On a machine at the other end of the world, what is on screen is told by the clock of the
/// municipality: it is what the printed sheet says.
class MunicipalClockTest extends WindowHome {

  private final TimeZone before = TimeZone.getDefault();

  @BeforeEach
  void farAway() {
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
  }

  @AfterEach
  void home() {
    TimeZone.setDefault(before);
  }

  @Test
  void anItemCameWhenItWasReceivedThere() {
    Path folder = home.resolve("office");
    try (var office = new OwnOffice(folder)) {
      Channel channel = office.addManual();
      var comment = Arrivals.comment("c", "Tack för plogningen");
      office.desk().intake().take(channel.id(), List.of(), List.of(comment));
    }
    inWindow(
        Language.SV,
        window -> {
          opens(window, folder);
          stands(window, "signin.password");
          window.types(OwnOffice.EVAS);
          window.press("Enter");
          window.awaits("the item", () -> window.says("Mottagen "));
          assertThat(window.says("Mottagen 3 aug 10:41")).isTrue();
        });
  }
}
