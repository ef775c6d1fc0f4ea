package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.text.Language;
import org.uppsikt.text.StateText;
import org.uppsikt.text.Texts;

/// What is done says how it ended: a row of the list of what is done is told from the next one.
class ClosedTest {

  private static final Set<Outcome> END =
      Set.of(
          Outcome.ANSWER,
          Outcome.CORRECT,
          Outcome.REFER,
          Outcome.MISDIRECTED,
          Outcome.REGISTER,
          Outcome.NO_ACTION,
          Outcome.RESTORE);

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyOutcomeThatEndsAnItem_hasItsOwnWordAndIcon(Language language) {
    var words = new HashSet<String>();
    var icons = new HashSet<>();
    for (Outcome outcome : END) {
      Closed closed = Closed.of(Optional.of(outcome), false);
      words.add(Texts.of(language).get(closed.word()));
      icons.add(closed.icon());
    }
    assertThat(words).hasSize(END.size()).doesNotContain(Texts.of(language).get(StateText.DONE));
    assertThat(icons).hasSize(END.size());
  }

  @Test
  void whatWasNeverShownBefore_isPublishedAndNotShownAgain() {
    assertThat(Closed.of(Optional.of(Outcome.RESTORE), true).word()).isEqualTo(StateText.PUBLISHED);
    assertThat(Closed.of(Optional.of(Outcome.RESTORE), false).word())
        .isEqualTo(StateText.SHOWN_AGAIN);
  }

  @Test
  void whatNobodyDecided_isDoneAndNoMore() {
    assertThat(Closed.of(Optional.empty(), false).word()).isEqualTo(StateText.DONE);
  }
}
