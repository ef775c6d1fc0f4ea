package org.uppsikt.flag.rule;

import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Findings;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;

/// A rule, or a phrase of one, that cannot be read. It says so of every text, as any detector does
/// that breaks: a text is not checked to its end without it, and all the others run.
///
/// @param id of the rule
public record BrokenRule(String id) implements Detector {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void look(Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    throw new IllegalStateException("cannot be read: " + id);
  }
}
