package org.uppsikt.work;

import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.store.TextsLater;
import org.uppsikt.store.Tx;

/// How the text of an item stands with the registry, which goes there without what is flagged as
/// abuse material: it follows ([FollowUp]) once somebody has called that wrong.
public final class TextLater {

  private TextLater() {}

  /// How it stands.
  public enum State {
    /// It went along, goes along, or nothing was handed over.
    WHOLE,
    /// Handed over without it, and it is flagged still.
    LEFT_OUT,
    /// Handed over without it, and nothing keeps it back any more.
    MISSING,
    /// It is on its way after the rest.
    FOLLOWS,
    /// It was sent after the rest.
    FOLLOWED,
    /// It was to follow, and did not arrive.
    STUCK,
    /// It went along, and what came after it is on its way.
    MORE_FOLLOWS,
    /// It went along; what came after it was to follow, and did not arrive.
    MORE_STUCK
  }

  static State of(Office office, Tx tx, TextsLater.Last last) {
    if (last.leftOut()) {
      boolean stands = NoCopyFlag.stands(office.tables(), tx, last.version());
      return stands || last.state().atHome() ? State.LEFT_OUT : State.MISSING;
    }
    if (last.follows().isEmpty()) {
      return State.WHOLE;
    }
    return last.bringsText() ? following(last.state()) : more(last.state());
  }

  private static State following(HandOverState state) {
    return switch (state) {
      case WAITING, SENDING, DELAYED -> State.FOLLOWS;
      case SENT, RECEIVED, NUMBERED -> State.FOLLOWED;
      case FAILED, BOUNCED, UNCERTAIN, WITHDRAWN -> State.STUCK;
    };
  }

  private static State more(HandOverState state) {
    return switch (following(state)) {
      case FOLLOWS -> State.MORE_FOLLOWS;
      case STUCK -> State.MORE_STUCK;
      default -> State.WHOLE;
    };
  }

  /// Whose texts a hand-over goes without. Nothing leaves the workspace for the built-in diary.
  static Set<VersionRef> without(Office office, Tx tx, HandOver made) {
    return made.route() == RouteKind.DIARY
        ? Set.of()
        : made.items().stream()
            .map(HandOver.Along::version)
            .filter(version -> NoCopyFlag.stands(office.tables(), tx, version))
            .collect(Collectors.toSet());
  }
}
