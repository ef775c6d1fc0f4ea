package org.uppsikt.registry;

/// Whether a parcel that an earlier attempt may have left is there.
public sealed interface Found {

  record There() implements Found {}

  /// Not where it was looked for. That proves nothing while it may be under way: a person decides.
  record NotThere() implements Found {}

  record CannotTell(Fault fault) implements Found {}
}
