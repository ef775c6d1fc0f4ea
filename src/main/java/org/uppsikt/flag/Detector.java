package org.uppsikt.flag;

import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;

/// Looks for one kind of thing. Keeps no state between texts; its work is linear in the length of
/// the text.
public interface Detector {

  /// Stable id, stored with findings that name no rule of their own: never rename one.
  String id();

  /// Raised by one whenever the detector may find something else in the same text.
  int version();

  /// Adds everything it finds. Asks `allowance` in every loop over the text and returns early when
  /// it is spent.
  void look(Reading reading, FlagContext context, Allowance allowance, Findings findings);
}
