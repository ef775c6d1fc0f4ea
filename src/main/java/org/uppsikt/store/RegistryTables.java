package org.uppsikt.store;

/// The repositories of what goes to the registry and comes back from it.
public record RegistryTables(
    Registrations registrations,
    Dispositions dispositions,
    SecrecyMarks marks,
    HandOvers handOvers,
    Sendings sendings,
    KnownCases cases,
    RouteSettings settings,
    UnreadReplies unread,
    TextsLater later,
    SecretViews views) {

  static RegistryTables create() {
    return new RegistryTables(
        new Registrations(),
        new Dispositions(),
        new SecrecyMarks(),
        new HandOvers(),
        new Sendings(),
        new KnownCases(),
        new RouteSettings(),
        new UnreadReplies(),
        new TextsLater(),
        new SecretViews());
  }
}
