package org.uppsikt.ui.policy;

import java.util.Map;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.work.Guidelines;

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

  /// Checks a text and keeps nothing of it.
  Check tryOut(String text);
}
