package org.uppsikt.channel.practice;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.channel.Capabilities;
import org.uppsikt.channel.Capabilities.WorkingOrder;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.domain.decision.UnpublishVerb;

/// The three channels of the made-up municipality, each with what its real counterpart can do.
public enum PracticePlatform {
  FACEBOOK("facebook"),
  INSTAGRAM("instagram"),
  WEBSITE("webbplatsen");

  private static final int REQUESTS = 200;
  private static final Duration WINDOW = Duration.ofDays(7);

  private final String id;

  PracticePlatform(String id) {
    this.id = id;
  }

  /// The channel's id at the practice server.
  public String id() {
    return id;
  }

  Capabilities capabilities() {
    return new Capabilities(
        Capabilities.CursorKind.PLACE,
        this == WEBSITE ? HideEffect.HELD_FOR_ALL : HideEffect.HIDDEN_FROM_OTHERS,
        Set.of(UnpublishVerb.HIDE),
        Optional.empty(),
        true,
        true,
        true,
        this == WEBSITE ? Optional.empty() : Optional.of(WINDOW),
        this == INSTAGRAM ? WorkingOrder.REPLY_FIRST : WorkingOrder.ANY,
        true,
        true,
        REQUESTS);
  }
}
