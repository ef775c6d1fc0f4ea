package org.uppsikt.ui.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.rule.Lesson;
import org.uppsikt.domain.rule.Phrases;
import org.uppsikt.work.ChangeRules;
import org.uppsikt.work.Judging;
import org.uppsikt.work.Proposal;
import org.uppsikt.work.Recheck;
import org.uppsikt.work.Retrain;
import org.uppsikt.work.RuleTrial;
import org.uppsikt.work.Ruling;

/// The rules of an office for the person at the keyboard.
///
/// @param people everybody of the office, to name them
public record RuleDesk(
    Ruling ruling, Judging judging, Supplier<List<Person>> people, PersonId person)
    implements RuleSource {

  private static final Duration LATELY = Duration.ofDays(90);

  @Override
  public Standing rules() {
    return new Standing(
        ruling.rules().all(),
        ruling.rules().book(),
        judging.tally(LATELY).stream()
            .collect(Collectors.toMap(Feedback.Tally::rule, Function.identity())),
        people.get().stream().collect(Collectors.toMap(Person::id, Person::name)));
  }

  @Override
  public Phrases read(String typed) {
    return ruling.change().read(typed);
  }

  @Override
  public Optional<ChangeRules.Why> against(Proposal proposal) {
    return ruling.change().against(proposal, person);
  }

  @Override
  public Optional<RuleTrial.Outcome> trial(Proposal proposal, RuleTrial.Watch watch) {
    return ruling.trial().run(proposal, watch);
  }

  @Override
  public ChangeRules.Result make(Proposal proposal, String reason) {
    return ruling.change().make(proposal, reason, person);
  }

  @Override
  public Recheck.Outcome recheck(RuleTrial.Watch watch) {
    return ruling.recheck().run(watch);
  }

  @Override
  public Retrain.Standing lesson() {
    return ruling.retrain().standing(person);
  }

  @Override
  public Retrain.Learned learn(RuleTrial.Watch watch) {
    return ruling.retrain().learn(watch);
  }

  @Override
  public Optional<Lesson> take(Retrain.Learned.Candidate candidate) {
    return ruling.retrain().take(candidate, person);
  }

  @Override
  public boolean drop() {
    return ruling.retrain().drop(person);
  }
}
