package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.text.ItemText;
import org.uppsikt.work.Offers;

/// The reason that is told is the one that holds: advice that does not fit would be followed.
class NoAnswerTest {

  @Test
  void whatReadersDoNotSee_isNeverToBeAnsweredInThePlatformInstead() {
    assertThat(comment(offers(false, false), false)).contains(ItemText.NO_OPEN_ANSWER);
    assertThat(comment(offers(true, false), false)).contains(ItemText.NO_OPEN_ANSWER);
    assertThat(comment(offers(false, true), false)).contains(ItemText.NO_OPEN_ANSWER);
  }

  @Test
  void aChannelThatTakesNoAnswers_isToldFromOneWhoseTimeHasRunOut() {
    assertThat(comment(offers(false, false), true)).contains(ItemText.NO_CHANNEL_ANSWER);
    assertThat(comment(offers(false, true), true)).contains(ItemText.LATE_CHANNEL_ANSWER);
    assertThat(message(offers(true, false))).contains(ItemText.NO_MESSAGE_ANSWER);
    assertThat(message(offers(true, true))).contains(ItemText.LATE_MESSAGE_ANSWER);
  }

  @Test
  void whatCanBeAnswered_needsNoReason() {
    assertThat(NoAnswer.of(offers(true, false), ItemKind.COMMENT, true, true)).isEmpty();
    assertThat(NoAnswer.of(offers(false, true), ItemKind.COMMENT, false, true)).isEmpty();
  }

  private static Optional<ItemText> comment(Offers offers, boolean readable) {
    return NoAnswer.of(offers, ItemKind.COMMENT, readable, false);
  }

  private static Optional<ItemText> message(Offers offers) {
    return NoAnswer.of(offers, ItemKind.MESSAGE, true, false);
  }

  private static Offers offers(boolean openly, boolean alone) {
    return new Offers(
        HideEffect.HELD_FOR_ALL,
        Set.of(),
        openly,
        alone,
        Optional.of(Duration.ofDays(7)),
        Optional.empty(),
        false,
        false,
        false);
  }
}
