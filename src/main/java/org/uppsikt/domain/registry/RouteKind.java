package org.uppsikt.domain.registry;

/// The ways to the registry (SME-36). The name is stored: never rename a constant.
public enum RouteKind {
  MAIL,
  /// An encrypted folder that is fetched or carried.
  FOLDER,
  /// The diary of this program, for offices without a system of their own.
  DIARY;

  /// Whether what is secret may go this way (KRO-26).
  public boolean takesSecrets() {
    return this != MAIL;
  }

  /// Whether a hand-over that is not found there certainly never came, so that it may be made
  /// again. A mail may still be under way, and the registry empties its folder.
  public boolean showsForGood() {
    return this == DIARY;
  }
}
