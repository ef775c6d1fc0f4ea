package org.uppsikt.work;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.rule.OwnRule;
import org.uppsikt.domain.rule.Phrases;
import org.uppsikt.domain.rule.RuleBook;
import org.uppsikt.domain.rule.RuleChange;
import org.uppsikt.flag.rule.OwnPhrases;
import org.uppsikt.store.RuleChanges;
import org.uppsikt.store.Tx;

/// Changes the rules of the office. Adding tightens, and whoever may moderate may. Silencing what
/// ships loosens: that takes an administrator, and where the law itself asks for such comments to
/// go, the supervisor who answers for the channels (KRO-34: tighten, never loosen).
public final class ChangeRules {

  /// Longest reason, in UTF-16 code units.
  public static final int REASON = 1000;

  /// Rules of one office.
  public static final int MOST = 200;

  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  private final Office office;
  private final OfficeRules rules;

  public ChangeRules(Office office, OfficeRules rules) {
    this.office = office;
    this.rules = rules;
  }

  /// What came of a change.
  public sealed interface Result {

    record Done(RuleChange change) implements Result {}

    /// Nothing was changed.
    record Refused(Why why) implements Result {}
  }

  /// Why nothing was changed.
  public enum Why {
    /// The person may not moderate.
    NO_RIGHT,
    /// Silencing takes an administrator or a supervisor.
    NO_RIGHT_TO_SILENCE,
    /// The law asks for what the rule flags to go: silencing it takes the supervisor.
    ASKED_BY_LAW,
    /// Another person's rule: changing it takes the supervisor.
    NOT_YOURS,
    NO_REASON,
    NO_PHRASE,
    /// The policy in force has no ground for the category under the clause.
    NO_GROUND,
    /// The rule is not there, or stands so already.
    NOTHING_TO_DO,
    TOO_MANY,
    TOO_LONG
  }

  /// Reads what a person wrote for a rule.
  public Phrases read(String typed) {
    return OwnPhrases.read(typed);
  }

  /// Whether the law itself asks for what a rule flags to go (BBS 5 §), by the policy in force.
  public boolean askedByLaw(String rule) {
    PolicyInForce policy = office.policy();
    return rules.shipped().stream()
        .filter(known -> known.id().equals(rule))
        .anyMatch(
            known -> known.subject() instanceof Subject.Breach(var c) && policy.askedByLaw(c));
  }

  /// What stands against a change by this person, before she has given her reason.
  public Optional<Why> against(Proposal proposal, PersonId by) {
    return against(rules.book(), proposal, office.moderator(by));
  }

  /// The rules of the office as if a change had been made, to be tried before it is.
  ///
  /// @return empty where the change cannot be made
  Optional<RuleBook> proposed(Proposal proposal) {
    RuleBook book = rules.book();
    return wrong(book, proposal).isPresent()
        ? Optional.empty()
        : Optional.of(book.and(change(book, proposal, "", NOBODY, office.clock().instant())));
  }

  /// Makes a change.
  ///
  /// @param reason why, in the person's words
  public Result make(Proposal proposal, String reason, PersonId by) {
    String why = LosslessText.storable(reason.strip());
    if (why.isEmpty()) {
      return new Result.Refused(Why.NO_REASON);
    }
    if (why.length() > REASON) {
      return new Result.Refused(Why.TOO_LONG);
    }
    Optional<Person> person = office.moderator(by);
    Result result =
        office
            .database()
            .write(
                tx -> {
                  RuleBook book = office.tables().rules().all(tx);
                  return against(book, proposal, person)
                      .<Result>map(Result.Refused::new)
                      .orElseGet(() -> keep(tx, change(book, proposal, why, by, tx.now())));
                });
    rules.renew();
    return result;
  }

  private Optional<Why> against(RuleBook book, Proposal proposal, Optional<Person> person) {
    if (person.isEmpty()) {
      return Optional.of(Why.NO_RIGHT);
    }
    return barred(person.get(), proposal, book).or(() -> wrong(book, proposal));
  }

  private Optional<Why> barred(Person person, Proposal proposal, RuleBook book) {
    boolean supervisor = person.role() == Role.SUPERVISOR;
    return switch (proposal) {
      case Proposal.Hear h -> Optional.empty();
      case Proposal.Silence s when supervisor -> Optional.empty();
      case Proposal.Silence s when askedByLaw(s.rule()) -> Optional.of(Why.ASKED_BY_LAW);
      case Proposal.Silence s ->
          unless(person.role() == Role.ADMINISTRATOR, Why.NO_RIGHT_TO_SILENCE);
      case Proposal.Drop d -> unless(supervisor || made(book, d.rule(), person), Why.NOT_YOURS);
      case Proposal.Words w ->
          unless(
              supervisor || w.rule().filter(rule -> !made(book, rule, person)).isEmpty(),
              Why.NOT_YOURS);
    };
  }

  private static boolean made(RuleBook book, String rule, Person person) {
    return book.newest(rule).filter(change -> change.by().equals(person.id())).isPresent();
  }

  private Optional<Why> wrong(RuleBook book, Proposal proposal) {
    return switch (proposal) {
      case Proposal.Words words -> wrong(book, words);
      case Proposal.Drop drop -> unless(book.hasOwn(drop.rule()), Why.NOTHING_TO_DO);
      case Proposal.Silence silence ->
          unless(isShipped(silence.rule()) && !isSilent(book, silence.rule()), Why.NOTHING_TO_DO);
      case Proposal.Hear hear -> unless(isSilent(book, hear.rule()), Why.NOTHING_TO_DO);
    };
  }

  private Optional<Why> wrong(RuleBook book, Proposal.Words words) {
    boolean ground =
        office.policy().grounds().stream()
            .anyMatch(g -> g.clause().equals(words.clause()) && g.covers(words.category()));
    if (!ground) {
      return Optional.of(Why.NO_GROUND);
    }
    if (words.phrases().isEmpty()) {
      return Optional.of(Why.NO_PHRASE);
    }
    if (String.join("\n", words.phrases()).length() > RuleChanges.PHRASES) {
      return Optional.of(Why.TOO_LONG);
    }
    return words.rule().isPresent()
        ? unless(book.hasOwn(words.rule().get()), Why.NOTHING_TO_DO)
        : unless(book.own().size() < MOST, Why.TOO_MANY);
  }

  private boolean isShipped(String rule) {
    return rules.shipped().stream().anyMatch(known -> known.id().equals(rule));
  }

  private static boolean isSilent(RuleBook book, String rule) {
    return book.silent().contains(rule);
  }

  private static Optional<Why> unless(boolean fine, Why why) {
    return fine ? Optional.empty() : Optional.of(why);
  }

  private static RuleChange change(
      RuleBook book, Proposal proposal, String reason, PersonId by, Instant at) {
    String rule =
        switch (proposal) {
          case Proposal.Words w -> w.rule().orElseGet(book::freeId);
          case Proposal.Drop d -> d.rule();
          case Proposal.Silence s -> s.rule();
          case Proposal.Hear h -> h.rule();
        };
    int version = 1 + book.newest(rule).map(RuleChange::version).orElse(0);
    Optional<OwnRule> words =
        proposal instanceof Proposal.Words w
            ? Optional.of(
                new OwnRule(rule, version, w.language(), w.category(), w.clause(), w.phrases()))
            : Optional.empty();
    return new RuleChange(UUID.randomUUID(), rule, version, proposal.kind(), words, reason, by, at);
  }

  private Result keep(Tx tx, RuleChange change) {
    UUID batch = UUID.randomUUID();
    Digest root = office.tables().rules().add(tx, change, batch);
    Payload payload =
        Payload.NONE
            .with("change", change.id())
            .with("version", change.version())
            .with("what", change.kind())
            .with("batch", batch)
            .with("rules.root", root);
    tx.journal(Event.by(change.by(), EventKind.RULE_CHANGED, "rule:" + change.rule(), payload));
    return new Result.Done(change);
  }
}
