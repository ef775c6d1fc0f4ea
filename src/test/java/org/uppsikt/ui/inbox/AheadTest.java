package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The item on show is read again and again: after its first second, with each lease, whenever the
/// list is. The next one stays at hand all the while.
class AheadTest extends TownTest {

  private final Deque<Runnable> readings = new ArrayDeque<>();

  @SuppressWarnings("NullAway.Init")
  private Ahead ahead;

  @SuppressWarnings("NullAway.Init")
  private ItemId next;

  @BeforeEach
  void readAhead() {
    next = writes("Jag ska slå ihjäl dig, din idiot");
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var tasks = new Tasks(readings::add, Runnable::run);
    ahead =
        new Ahead(
            new Bench(kit, office.bench().desk(PracticeOffice.ANNA), tasks, new InboxModel()));
    ahead.prepare(Optional.of(next));
    readings.pop().run();
  }

  @Test
  void whatWasJustRead_isNotReadOnceMore() {
    ahead.prepare(Optional.of(next));
    assertThat(readings).isEmpty();
    assertThat(ahead.take(next)).isPresent();
  }

  @Test
  void whatIsReadAnewAfterAWhile_staysAtHandMeanwhile() {
    clock.forward(Duration.ofSeconds(30));
    ahead.prepare(Optional.of(next));
    assertThat(readings).hasSize(1);
    assertThat(ahead.take(next)).isPresent();
  }

  @Test
  void whereAnotherOneIsNext_itIsLetGoOf() {
    ahead.prepare(Optional.of(receives("Eva Ny", "Tack för plogningen")));
    assertThat(ahead.take(next)).isEmpty();
  }
}
