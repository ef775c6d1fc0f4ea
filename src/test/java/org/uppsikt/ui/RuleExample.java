package org.uppsikt.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.rule.Lesson;
import org.uppsikt.domain.rule.OwnRule;
import org.uppsikt.domain.rule.Phrases;
import org.uppsikt.domain.rule.RuleBook;
import org.uppsikt.domain.rule.RuleChange;
import org.uppsikt.flag.detect.ShippedRules;
import org.uppsikt.ui.policy.RuleSource;
import org.uppsikt.work.ChangeRules;
import org.uppsikt.work.Proposal;
import org.uppsikt.work.Recheck;
import org.uppsikt.work.Retrain;
import org.uppsikt.work.RuleTrial;

/// An office that has added a rule and silenced one, to be looked at; nothing in it can be changed.
public class RuleExample implements RuleSource {

  private static final PersonId LEILA = new PersonId(UUID.randomUUID());
  private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");
  private static final String SILENT = ShippedRules.all().getFirst().id();

  @Override
  public Standing rules() {
    var own =
        new OwnRule("own.1", 1, "sv", Category.C04_PERSONAL_ATTACK, "BJV-6.1", List.of("nolla"));
    var book =
        new RuleBook(
            List.of(
                change("own.1", RuleChange.Kind.WORDS, Optional.of(own), "Skrivs om tjänstemän"),
                change(SILENT, RuleChange.Kind.SILENCED, Optional.empty(), "Träffade mest skämt")));
    return new Standing(
        Stream.concat(Stream.of(ShippedRules.known(own)), ShippedRules.all().stream()).toList(),
        book,
        Map.of("own.1", new Feedback.Tally("own.1", 21, 9, 7)),
        Map.of(LEILA, "Leila Karimi"));
  }

  private static RuleChange change(
      String rule, RuleChange.Kind kind, Optional<OwnRule> words, String reason) {
    return new RuleChange(UUID.randomUUID(), rule, 1, kind, words, reason, LEILA, AT);
  }

  @Override
  public Phrases read(String typed) {
    return new Phrases.Fine(typed.lines().toList());
  }

  @Override
  public Optional<ChangeRules.Why> against(Proposal proposal) {
    return Optional.empty();
  }

  @Override
  public Optional<RuleTrial.Outcome> trial(Proposal proposal, RuleTrial.Watch watch) {
    return Optional.of(new RuleTrial.Outcome(1000, true, List.of()));
  }

  @Override
  public ChangeRules.Result make(Proposal proposal, String reason) {
    return new ChangeRules.Result.Refused(ChangeRules.Why.NO_RIGHT);
  }

  @Override
  public Recheck.Outcome recheck(RuleTrial.Watch watch) {
    return new Recheck.Outcome(0, 0, true);
  }

  @Override
  public Retrain.Standing lesson() {
    return new Retrain.Standing(Optional.empty(), false);
  }

  @Override
  public Retrain.Learned learn(RuleTrial.Watch watch) {
    return new Retrain.Learned.TooFew(12, 40);
  }

  @Override
  public Optional<Lesson> take(Retrain.Learned.Candidate candidate) {
    return Optional.empty();
  }

  @Override
  public boolean drop() {
    return false;
  }
}
