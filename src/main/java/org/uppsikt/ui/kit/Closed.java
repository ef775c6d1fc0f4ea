package org.uppsikt.ui.kit;

import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.text.StateText;

/// What an item came to that is done: each outcome in its own word and with its own icon, in every
/// list alike (interface 4, "decided = its new state").
public record Closed(Feather icon, StateText word) {

  /// @param outcome what was decided about it last; empty where nobody decided
  /// @param first whether readers had never seen it before it was shown
  public static Closed of(Optional<Outcome> outcome, boolean first) {
    return outcome
        .map(decided -> of(decided, first))
        .orElse(new Closed(Feather.CHECK, StateText.DONE));
  }

  private static Closed of(Outcome outcome, boolean first) {
    return switch (outcome) {
      case ANSWER -> new Closed(Feather.CORNER_UP_LEFT, StateText.ANSWERED);
      case CORRECT -> new Closed(Feather.EDIT, StateText.CORRECTED);
      case REFER -> new Closed(Feather.USERS, StateText.REFERRED);
      case MISDIRECTED -> new Closed(Feather.NAVIGATION, StateText.MISDIRECTED);
      case REGISTER -> new Closed(Feather.ARCHIVE, StateText.REGISTERED);
      case NO_ACTION -> new Closed(Feather.CHECK, StateText.NO_ACTION);
      case RESTORE -> new Closed(Feather.EYE, first ? StateText.PUBLISHED : StateText.SHOWN_AGAIN);
      // None of these ends anything by itself: something else did since.
      case UNPUBLISH, FORWARD, PRESS, ASK, SNOOZE -> new Closed(Feather.CHECK, StateText.DONE);
    };
  }
}
