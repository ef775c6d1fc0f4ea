package org.uppsikt.domain.channel;

/// What the reversible verb really does on a channel. "Hide" means five different things on five
/// platforms, so the effect is stated before the click (design, invariant 3).
public enum HideEffect {
  /// Gone for every reader, author included, until restored (WordPress *hold*).
  HELD_FOR_ALL,
  /// Gone for readers; the author and people close to the author still see it (Facebook).
  HIDDEN_FROM_OTHERS,
  /// Stays one click away (X).
  ONE_CLICK_AWAY,
  /// A person unpublishes in the platform itself and confirms (channel without an interface).
  BY_HAND
}
