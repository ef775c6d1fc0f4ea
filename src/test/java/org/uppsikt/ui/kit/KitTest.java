package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What every view is given.
class KitTest {

  @Test
  void momentsAreToldByTheClockOfThePlace_whateverTheMachineSays() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var late = Instant.parse("2026-11-23T23:45:00Z");
    assertThat(kit.in(ZoneId.of("Europe/Stockholm")).formats().time(late)).isEqualTo("00:45");
    assertThat(kit.in(ZoneId.of("Europe/Helsinki")).formats().time(late)).isEqualTo("01:45");
  }
}
