package org.uppsikt.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.KnownRule;
import org.uppsikt.domain.rule.Lesson;
import org.uppsikt.domain.rule.RuleBook;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.Flagger;
import org.uppsikt.flag.detect.Local;
import org.uppsikt.flag.detect.ShippedRules;
import org.uppsikt.flag.learn.OwnModel;
import org.uppsikt.store.Tx;

/// The rules of the office at work: what ships, what it has added, what it has silenced, and what
/// its decisions have taught. A change acts on what is checked after it; what was found and decided
/// before stays as it was.
public final class OfficeRules implements Flagger {

  private static final Logger LOG = LoggerFactory.getLogger(OfficeRules.class);

  /// A change made at another desk is heard of after this time.
  private static final Duration TRUST = Duration.ofSeconds(5);

  private final Office office;
  private final Function<Local, Flagger> flaggers;
  private final List<KnownRule> shipped;
  private final AtomicReference<@Nullable InUse> inUse = new AtomicReference<>();

  /// @param flaggers makes the flagger of an office that has changed this of what ships
  /// @param shipped every rule and detector that ships
  public OfficeRules(Office office, Function<Local, Flagger> flaggers, List<KnownRule> shipped) {
    this.office = office;
    this.flaggers = flaggers;
    this.shipped = List.copyOf(shipped);
  }

  private record InUse(Local local, Flagger flagger, Instant asked) {
    boolean is(int changes, int lesson) {
      return local.book().changes().size() == changes && local.lesson() == lesson;
    }
  }

  @Override
  public Check check(String text, FlagContext context) {
    return settled().check(text, context);
  }

  @Override
  public Flagger settled() {
    return now().flagger();
  }

  @Override
  public String edition() {
    return settled().edition();
  }

  /// The changes of the office so far.
  public RuleBook book() {
    return now().local().book();
  }

  /// The rules and detectors that ship, silenced or not.
  public List<KnownRule> shipped() {
    return shipped;
  }

  /// What ships, silenced or not, and the office's own.
  public List<KnownRule> all() {
    List<KnownRule> all = new ArrayList<>(shipped);
    book().own().forEach(own -> all.add(ShippedRules.known(own)));
    return List.copyOf(all);
  }

  /// The flagger of the office as it would be with other changes.
  Flagger with(RuleBook book) {
    return flaggers.apply(now().local().with(book));
  }

  /// Takes note of what was changed just now.
  void renew() {
    read();
  }

  private InUse now() {
    InUse known = inUse.get();
    Instant instant = office.clock().instant();
    if (known != null && instant.isBefore(known.asked().plus(TRUST))) {
      return known;
    }
    if (known == null || !office.database().read(tx -> known.is(changes(tx), lesson(tx)))) {
      return read();
    }
    var same = new InUse(known.local(), known.flagger(), instant);
    inUse.set(same);
    return same;
  }

  private InUse read() {
    Local local = office.database().read(this::local);
    var fresh = new InUse(local, flaggers.apply(local), office.clock().instant());
    inUse.set(fresh);
    return fresh;
  }

  private int changes(Tx tx) {
    return office.tables().rules().count(tx);
  }

  private int lesson(Tx tx) {
    return office.tables().lessons().inUse(tx).map(Lesson::number).orElse(0);
  }

  private Local local(Tx tx) {
    RuleBook book = office.tables().rules().all(tx);
    Optional<Lesson> lesson = office.tables().lessons().inUse(tx);
    return new Local(book, lesson.flatMap(l -> model(tx, l)), lesson.map(Lesson::number).orElse(0));
  }

  /// Weights that cannot be read teach nothing: what ships goes on.
  private Optional<OwnModel> model(Tx tx, Lesson lesson) {
    byte[] weights = office.tables().lessons().weights(tx, lesson.id());
    try {
      return Optional.of(OwnModel.read(new ByteArrayInputStream(weights)));
    } catch (IOException e) {
      LOG.error("lesson {} cannot be read: {}", lesson.number(), e.getClass().getName());
      return Optional.empty();
    }
  }
}
