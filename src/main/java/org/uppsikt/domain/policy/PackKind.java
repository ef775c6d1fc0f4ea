package org.uppsikt.domain.policy;

/// What a pack is.
public enum PackKind {
  /// The decided policy of one municipality.
  POLICY,
  /// A neutral list of grounds for a municipality that has not decided its own yet.
  BASE,
  /// The made-up policy of the practice workspace; never offered to a real office.
  PRACTICE,
  /// The statutes of a country. A municipality without a list of its own rests on them alone.
  STATUTE
}
