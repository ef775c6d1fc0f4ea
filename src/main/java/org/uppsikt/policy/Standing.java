package org.uppsikt.policy;

import org.uppsikt.domain.policy.PolicyInForce;

/// How a policy stands on a given day.
public sealed interface Standing {

  record InForce(PolicyInForce policy) implements Standing {}

  /// No version is in force that day, but one was: shown as out of its period (requirements 7.3).
  /// Flags may still be made with it; the person is told.
  record OutOfPeriod(PolicyInForce last) implements Standing {}

  /// The library has no version of that name that has begun to apply.
  record Unknown(String pack) implements Standing {}
}
