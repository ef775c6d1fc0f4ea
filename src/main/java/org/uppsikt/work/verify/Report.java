package org.uppsikt.work.verify;

import java.util.List;
import java.util.Map;
import org.uppsikt.domain.journal.Checkpoint;

/// What a verification found.
///
/// @param problems at most [#MOST]; what was found later is counted, not listed
/// @param found how many problems there are
/// @param complete false where it was cancelled before the end
/// @param checked how much was looked at, by stage
/// @param checkpoint where the journal stands, to be kept outside
public record Report(
    List<Problem> problems,
    long found,
    boolean complete,
    Map<Stage, Long> checked,
    Checkpoint checkpoint) {

  /// Longest list of problems.
  public static final int MOST = 1000;

  public Report {
    problems = List.copyOf(problems);
    checked = Map.copyOf(checked);
  }

  /// True where everything was looked at and holds.
  public boolean sound() {
    return complete && found == 0;
  }
}
