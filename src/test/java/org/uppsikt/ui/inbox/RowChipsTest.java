package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Severity;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.Tone;

/// What a row says beside the categories that were found.
class RowChipsTest extends TownTest {

  @Test
  void aPrivateMessageSaysSo_afterWhatWasFound() {
    InboxRow row = row(Arrivals.message("m1", "Hej, när öppnar badet?"));
    assertThat(row.categories())
        .containsExactly(
            new InboxRow.Category("Fråga", Tone.ACCENT),
            new InboxRow.Category("Direktmeddelande", Tone.ACCENT));
  }

  @Test
  void theGravestStandsFirst_whateverComesFirstInTheText() {
    InboxRow row = row(Arrivals.comment("c1", "När öppnar badet? Jag ska slå ihjäl dig"));
    assertThat(row.categories().getFirst().tone()).isEqualTo(Tone.DANGER);
    assertThat(row.categories()).contains(new InboxRow.Category("Fråga", Tone.ACCENT));
  }

  @Test
  void aCheckThatFailedSaysSo() {
    InboxRow row = row(Arrivals.comment("c1", "b ".repeat(Reading.LONGEST / 2 + 8)));
    assertThat(row.severity()).isEqualTo(Severity.UNCHECKED);
    assertThat(row.categories())
        .containsExactly(new InboxRow.Category("Kontroll misslyckad", Tone.PLAIN));
    assertThat(row.why()).startsWith("Ej kontrollerad: kontrollen blev inte klar.");
  }

  @Test
  void anOrdinaryCommentSaysNeither() {
    assertThat(row(Arrivals.comment("c1", "Tack för bra information")).categories()).isEmpty();
  }

  private InboxRow row(RemoteItem arrival) {
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), List.of(arrival));
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    return desk.sees(() -> desk.model().rows().getFirst());
  }
}
