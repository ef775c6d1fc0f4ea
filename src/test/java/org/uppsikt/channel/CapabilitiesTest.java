package org.uppsikt.channel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uppsikt.channel.Capabilities.CursorKind;
import org.uppsikt.channel.Capabilities.WorkingOrder;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.domain.decision.UnpublishVerb;

/// A channel cannot declare what contradicts itself.
class CapabilitiesTest {

  private static final Optional<Duration> WEEK = Optional.of(Duration.ofDays(7));

  @Test
  void whatContradictsItself_isRefused() {
    declared("cannot unpublish", Set.of(), Optional.empty(), true, Optional.empty());
    declared("trash", Set.of(UnpublishVerb.HIDE), WEEK, true, Optional.empty());
    declared("held", Set.of(UnpublishVerb.HIDE), Optional.empty(), false, Optional.empty());
    declared("window", Set.of(UnpublishVerb.HIDE), Optional.empty(), true, WEEK);
  }

  private static void declared(
      String told,
      Set<UnpublishVerb> verbs,
      Optional<Duration> trashKept,
      boolean restore,
      Optional<Duration> window) {
    assertThatThrownBy(
            () ->
                new Capabilities(
                    CursorKind.PLACE,
                    HideEffect.HELD_FOR_ALL,
                    verbs,
                    trashKept,
                    restore,
                    true,
                    false,
                    window,
                    WorkingOrder.ANY,
                    true,
                    true,
                    1))
        .hasMessageContaining(told);
  }
}
