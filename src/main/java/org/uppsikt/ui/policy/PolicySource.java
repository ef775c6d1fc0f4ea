package org.uppsikt.ui.policy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.work.Guidelines;
import org.uppsikt.work.UnitSupplements;

/// What the screen reads and asks for; every method is called in the background.
public interface PolicySource {

  /// How the guidelines stand today for the person at the keyboard.
  Guidelines.Standing standing();

  /// The rules as this person may change them.
  RuleSource ruling();

  /// Decisions of the last 90 days by clause.
  Map<String, Integer> decisions();

  /// Writes down that she has read this version.
  ///
  /// @return false where another is in force by now
  boolean acknowledge(PolicyVersion version);

  /// Takes a unit's supplement in, where it only tightens.
  UnitSupplements.Taken takeIn(Path file);

  /// Takes one out.
  ///
  /// @return why not; empty where it was done
  Optional<UnitSupplements.Why> takeOut(UUID supplement, String reason);

  /// Checks a text and keeps nothing of it.
  Check tryOut(String text);
}
