package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.rule.OwnRule;
import org.uppsikt.domain.rule.RuleBook;
import org.uppsikt.domain.rule.RuleChange;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.Flagger;
import org.uppsikt.store.RuleChanges;
import org.uppsikt.store.Tx;

/// The rules of the office at work: checks texts under them, and changes them. Whoever may moderate
/// may add a rule; only a supervisor may silence one that ships, since that loosens (KRO-34). What
/// was found and decided before stays as it was.
public final class OfficeRules implements Flagger {

  /// Longest reason, in UTF-16 code units.
  public static final int REASON = 1000;

  /// Rules of one office.
  public static final int MOST = 200;

  /// A change made at another desk is heard of after this time.
  private static final Duration TRUST = Duration.ofSeconds(5);

  private final Office office;
  private final Function<RuleBook, Flagger> flaggers;
  private final AtomicReference<@Nullable InUse> inUse = new AtomicReference<>();

  /// @param flaggers makes the flagger of an office that has changed its rules like this
  public OfficeRules(Office office, Function<RuleBook, Flagger> flaggers) {
    this.office = office;
    this.flaggers = flaggers;
  }

  private record InUse(RuleBook book, Flagger flagger, Instant asked) {}

  /// What came of a change.
  public sealed interface Result {

    record Done(RuleChange change) implements Result {}

    /// Nothing was changed.
    record Refused(Why why) implements Result {}
  }

  /// Why nothing was changed.
  public enum Why {
    NO_RIGHT,
    NO_REASON,
    /// The policy in force has no ground for the category under the clause.
    NO_GROUND,
    /// The rule is not there, or stands so already.
    NOTHING_TO_DO,
    /// The rule was changed after the change that was to be undone.
    CHANGED_SINCE,
    TOO_MANY,
    TOO_LONG
  }

  @Override
  public Check check(String text, FlagContext context) {
    return now().flagger().check(text, context);
  }

  @Override
  public String edition() {
    return now().flagger().edition();
  }

  /// The rules as they stand.
  public RuleBook book() {
    return now().book();
  }

  /// The flagger of the office as if a change had been made, to be tried before it is.
  ///
  /// @return empty where the change cannot be made
  Optional<Flagger> proposed(Proposal proposal) {
    RuleBook book = book();
    PersonId nobody = new PersonId(new UUID(0, 0));
    return refused(book, proposal).isPresent()
        ? Optional.empty()
        : Optional.of(
            flaggers.apply(book.and(change(book, proposal, "", nobody, office.clock().instant()))));
  }

  /// Makes a change.
  ///
  /// @param reason why, in the person's words
  public Result make(Proposal proposal, String reason, PersonId by) {
    String why = LosslessText.storable(reason.strip());
    Optional<Person> person = office.moderator(by);
    Result result =
        office
            .database()
            .write(
                tx -> {
                  RuleBook book = office.tables().rules().all(tx);
                  return without(book, proposal, why, person)
                      .<Result>map(Result.Refused::new)
                      .orElseGet(() -> keep(tx, change(book, proposal, why, by, tx.now())));
                });
    renew();
    return result;
  }

  /// Takes a change back by another one, where nothing came after it.
  public Result undo(UUID id, PersonId by) {
    Optional<Person> person = office.moderator(by);
    Result result =
        office
            .database()
            .write(
                tx -> {
                  RuleBook book = office.tables().rules().all(tx);
                  Optional<RuleChange> change =
                      book.changes().stream().filter(c -> c.id().equals(id)).findFirst();
                  return change.isEmpty()
                      ? new Result.Refused(Why.NOTHING_TO_DO)
                      : undo(tx, book, change.get(), person);
                });
    renew();
    return result;
  }

  private Result undo(Tx tx, RuleBook book, RuleChange change, Optional<Person> person) {
    if (person.filter(p -> p.id().equals(change.by()) || supervises(p)).isEmpty()) {
      return new Result.Refused(Why.NO_RIGHT);
    }
    if (book.newest(change.rule()).filter(change::equals).isEmpty()) {
      return new Result.Refused(Why.CHANGED_SINCE);
    }
    Optional<RuleChange> before = book.before(change);
    RuleChange.Kind kind = before.map(RuleChange::kind).orElse(opposite(change.kind()));
    int version = change.version() + 1;
    return keep(
        tx,
        new RuleChange(
            UUID.randomUUID(),
            change.rule(),
            version,
            kind,
            before.flatMap(RuleChange::words).map(words -> again(words, version)),
            change.reason(),
            person.get().id(),
            tx.now(),
            Optional.of(change.id())));
  }

  private static RuleChange.Kind opposite(RuleChange.Kind kind) {
    return switch (kind) {
      case WORDS -> RuleChange.Kind.DROPPED;
      case DROPPED -> RuleChange.Kind.WORDS;
      case SILENCED -> RuleChange.Kind.HEARD;
      case HEARD -> RuleChange.Kind.SILENCED;
    };
  }

  private static OwnRule again(OwnRule words, int version) {
    return new OwnRule(
        words.id(), version, words.language(), words.category(), words.clause(), words.phrases());
  }

  private Optional<Why> without(
      RuleBook book, Proposal proposal, String reason, Optional<Person> person) {
    if (person.filter(p -> may(p, proposal, book)).isEmpty()) {
      return Optional.of(Why.NO_RIGHT);
    }
    if (reason.isEmpty() && !(proposal instanceof Proposal.Hear)) {
      return Optional.of(Why.NO_REASON);
    }
    return reason.length() > REASON ? Optional.of(Why.TOO_LONG) : refused(book, proposal);
  }

  /// Adding tightens, and whoever may moderate may. Silencing loosens: that is a supervisor's. What
  /// a person added herself she may also change and drop.
  private static boolean may(Person person, Proposal proposal, RuleBook book) {
    return switch (proposal) {
      case Proposal.Hear h -> true;
      case Proposal.Silence s -> supervises(person);
      case Proposal.Drop d -> supervises(person) || made(book, d.rule(), person);
      case Proposal.Words w ->
          w.rule().isEmpty() || supervises(person) || made(book, w.rule().get(), person);
    };
  }

  /// Whether a person may silence rules, and change those of others.
  public static boolean supervises(Person person) {
    return person.role() == Role.SUPERVISOR;
  }

  private static boolean made(RuleBook book, String rule, Person person) {
    return book.newest(rule).filter(change -> change.by().equals(person.id())).isPresent();
  }

  private Optional<Why> refused(RuleBook book, Proposal proposal) {
    return switch (proposal) {
      case Proposal.Words words -> refused(book, words);
      case Proposal.Drop drop -> unless(isOwn(book, drop.rule()), Why.NOTHING_TO_DO);
      case Proposal.Silence silence ->
          unless(
              !OwnRule.isOwn(silence.rule()) && !book.silent().contains(silence.rule()),
              Why.NOTHING_TO_DO);
      case Proposal.Hear hear -> unless(book.silent().contains(hear.rule()), Why.NOTHING_TO_DO);
    };
  }

  private Optional<Why> refused(RuleBook book, Proposal.Words words) {
    boolean ground =
        office.policy().grounds().stream()
            .anyMatch(g -> g.clause().equals(words.clause()) && g.covers(words.category()));
    if (!ground) {
      return Optional.of(Why.NO_GROUND);
    }
    if (String.join("\n", words.phrases()).length() > RuleChanges.PHRASES) {
      return Optional.of(Why.TOO_LONG);
    }
    return words.rule().isPresent()
        ? unless(isOwn(book, words.rule().get()), Why.NOTHING_TO_DO)
        : unless(book.own().size() < MOST, Why.TOO_MANY);
  }

  private static boolean isOwn(RuleBook book, String rule) {
    return book.own().stream().anyMatch(own -> own.id().equals(rule));
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
    return new RuleChange(
        UUID.randomUUID(), rule, version, proposal.kind(), words, reason, by, at, Optional.empty());
  }

  private Result keep(Tx tx, RuleChange change) {
    UUID batch = UUID.randomUUID();
    Digest root = office.tables().rules().add(tx, change, batch);
    Payload payload =
        Payload.NONE
            .with("change", change.id())
            .with("version", change.version())
            .with("what", change.kind())
            .with("undoes", change.undoes().map(UUID::toString).orElse(""))
            .with("batch", batch)
            .with("rules.root", root);
    tx.journal(Event.by(change.by(), EventKind.RULE_CHANGED, "rule:" + change.rule(), payload));
    return new Result.Done(change);
  }

  private InUse now() {
    InUse known = inUse.get();
    Instant instant = office.clock().instant();
    if (known != null && instant.isBefore(known.asked().plus(TRUST))) {
      return known;
    }
    int changes = office.database().read(tx -> office.tables().rules().count(tx));
    if (known == null || known.book().changes().size() != changes) {
      return renew();
    }
    var same = new InUse(known.book(), known.flagger(), instant);
    inUse.set(same);
    return same;
  }

  private InUse renew() {
    RuleBook book = office.database().read(tx -> office.tables().rules().all(tx));
    var fresh = new InUse(book, flaggers.apply(book), office.clock().instant());
    inUse.set(fresh);
    return fresh;
  }
}
