package org.uppsikt.ui.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.finding.KnownRule;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.rule.Lesson;
import org.uppsikt.domain.rule.Phrases;
import org.uppsikt.domain.rule.RuleBook;
import org.uppsikt.domain.rule.RuleChange;
import org.uppsikt.work.ChangeRules;
import org.uppsikt.work.Proposal;
import org.uppsikt.work.Recheck;
import org.uppsikt.work.Retrain;
import org.uppsikt.work.RuleTrial;

/// The rules as the screen reads and changes them; every method is called in the background.
public interface RuleSource {

  /// The rules as they stand.
  ///
  /// @param known what ships and what the office has added
  /// @param tallies how each rule did in the last 90 days, by its id
  /// @param names of those who changed something
  record Standing(
      List<KnownRule> known,
      RuleBook book,
      Map<String, Feedback.Tally> tallies,
      Map<PersonId, String> names) {

    public Standing {
      known = List.copyOf(known);
      tallies = Map.copyOf(tallies);
      names = Map.copyOf(names);
    }

    /// The change by which a rule of those that ship is silent; empty where it flags.
    Optional<RuleChange> silenced(String rule) {
      return book.newest(rule).filter(change -> change.kind() == RuleChange.Kind.SILENCED);
    }
  }

  Standing rules();

  /// Reads what a person wrote for a rule.
  Phrases read(String typed);

  /// What stands against a change, before a reason is given.
  Optional<ChangeRules.Why> against(Proposal proposal);

  /// What a change would have done; empty where it cannot be made.
  Optional<RuleTrial.Outcome> trial(Proposal proposal, RuleTrial.Watch watch);

  ChangeRules.Result make(Proposal proposal, String reason);

  /// Checks the open items again under the rules as they stand.
  Recheck.Outcome recheck(RuleTrial.Watch watch);

  /// What the office's decisions have taught so far.
  Retrain.Standing lesson();

  Retrain.Learned learn(RuleTrial.Watch watch);

  /// @return empty where it was not taken into use
  Optional<Lesson> take(Retrain.Learned.Candidate candidate);

  boolean drop();
}
