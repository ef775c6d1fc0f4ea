package org.uppsikt.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.rule.Lesson;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.learn.OwnDecisions;
import org.uppsikt.flag.learn.OwnModel;
import org.uppsikt.flag.learn.Row;
import org.uppsikt.store.Judged;
import org.uppsikt.store.Lessons;
import org.uppsikt.store.Tx;

/// Learns from the office's own decisions, only when a person asks, and only takes it into use when
/// the supervisor says so. The weights never leave the workspace, dropping them is the way back to
/// what ships, and they go within seven days after something they learned from is gone.
public final class Retrain {

  /// How often it is looked whether something a lesson learned from is gone.
  public static final Duration LOOK = Duration.ofHours(1);

  /// Decisions that are learned from, the latest.
  private static final int MOST = 5000;

  private static final int PAGE = 200;

  private final Office office;
  private final OfficeRules rules;
  private final Judged judged = new Judged();

  public Retrain(Office office, OfficeRules rules) {
    this.office = office;
    this.rules = rules;
  }

  /// What came of learning. Nothing is stored yet.
  public sealed interface Learned {

    /// @param needed how many it takes, a quarter of them on either side
    record TooFew(int decisions, int needed) implements Learned {}

    /// A person stopped it.
    record Stopped() implements Learned {}

    /// @param before mean F1 of what ships on these decisions, in thousandths
    /// @param after the same of what was learned, on decisions it had not seen
    record Candidate(OwnModel model, List<VersionRef> sources, int before, int after)
        implements Learned {
      public Candidate {
        sources = List.copyOf(sources);
      }
    }
  }

  /// What is in use, and whether this person may take another into use.
  public record Standing(Optional<Lesson> inUse, boolean mayTake) {}

  /// How it stands; what is stale is marked, and dropped when its time is up.
  public Standing standing(PersonId person) {
    sweep();
    return new Standing(
        office.database().read(tx -> lessons().inUse(tx)), supervisor(person).isPresent());
  }

  /// Learns from what the office has decided, without taking anything into use. Takes seconds.
  ///
  /// @param watch told how far it is; what it stops leaves nothing behind
  public Learned learn(RuleTrial.Watch watch) {
    Map<VersionRef, Boolean> said =
        office.database().read(tx -> judged.of(tx, OwnDecisions.CATEGORIES));
    List<VersionRef> all = new ArrayList<>(said.keySet());
    List<VersionRef> sources = all.subList(Math.max(0, all.size() - MOST), all.size());
    List<Row> rows = new ArrayList<>();
    for (int from = 0; from < sources.size(); from += PAGE) {
      List<VersionRef> page = sources.subList(from, Math.min(sources.size(), from + PAGE));
      office
          .database()
          .read(tx -> office.tables().versions().these(tx, page))
          .forEach(version -> rows.add(row(version, said.getOrDefault(version.ref(), false))));
    }
    return switch (StandardDetectors.learn(rows, watch::goesOn)) {
      case OwnDecisions.Outcome.TooFew few ->
          new Learned.TooFew(few.decisions(), OwnDecisions.FEWEST);
      case OwnDecisions.Outcome.Stopped _ -> new Learned.Stopped();
      case OwnDecisions.Outcome.Learned done ->
          new Learned.Candidate(
              done.model(), sources, permille(done.before()), permille(done.after()));
    };
  }

  /// Takes what was learned into use, in place of what was in use before.
  ///
  /// @return empty where the person may not, or something it learned from is gone by now
  public Optional<Lesson> take(Learned.Candidate candidate, PersonId by) {
    Optional<Person> person = supervisor(by);
    if (person.isEmpty()) {
      return Optional.empty();
    }
    byte[] weights = bytes(candidate.model());
    Optional<Lesson> taken =
        office
            .database()
            .write(
                tx -> {
                  if (!whole(tx, candidate.sources())) {
                    return Optional.empty();
                  }
                  lessons().inUse(tx).ifPresent(old -> drop(tx, old, new Actor.Of(by), "replaced"));
                  return Optional.of(keep(tx, candidate, weights, by));
                });
    rules.renew();
    return taken;
  }

  /// Goes back to what ships.
  ///
  /// @return false where there was nothing to drop, or the person may not moderate
  public boolean drop(PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return false;
    }
    boolean dropped =
        office
            .database()
            .write(
                tx -> {
                  Optional<Lesson> old = lessons().inUse(tx);
                  old.ifPresent(lesson -> drop(tx, lesson, new Actor.Of(by), "asked"));
                  return old.isPresent();
                });
    rules.renew();
    return dropped;
  }

  /// Marks a lesson as stale once something it learned from was lawfully disposed of or restricted,
  /// and drops it before its seven days are up. Called when a workspace is opened, every [#LOOK]
  /// while it is, and when the lesson is shown.
  public void sweep() {
    boolean dropped =
        office.database().write(tx -> lessons().inUse(tx).filter(l -> swept(tx, l)).isPresent());
    if (dropped) {
      rules.renew();
    }
  }

  private boolean swept(Tx tx, Lesson lesson) {
    Instant now = tx.now();
    // What it learned from may have gone just after one look, and the next one would be too late.
    Instant late = now.plus(LOOK.multipliedBy(2));
    if (lesson.dropsAt().filter(at -> !at.isAfter(late)).isPresent()) {
      drop(tx, lesson, Actor.PROGRAM, "stale");
      return true;
    }
    if (lesson.staleSince().isEmpty() && lessons().touched(tx, lesson.id())) {
      lessons().stale(tx, lesson.id(), now);
      journal(tx, Actor.PROGRAM, EventKind.LESSON_STALE, lesson, Payload.NONE);
    }
    return false;
  }

  private Lesson keep(Tx tx, Learned.Candidate candidate, byte[] weights, PersonId by) {
    var lesson =
        new Lesson(
            UUID.randomUUID(),
            lessons().count(tx) + 1,
            by,
            tx.now(),
            candidate.sources().size(),
            candidate.before(),
            candidate.after(),
            Optional.empty());
    lessons().add(tx, lesson, weights, candidate.sources());
    Payload payload =
        Payload.NONE
            .with("decisions", lesson.decisions())
            .with("before", lesson.before())
            .with("after", lesson.after())
            .with("sha256", Digest.of(weights));
    journal(tx, new Actor.Of(by), EventKind.LESSON_TAKEN, lesson, payload);
    return lesson;
  }

  private void drop(Tx tx, Lesson lesson, Actor by, String why) {
    lessons().drop(tx, lesson.id(), tx.now());
    journal(tx, by, EventKind.LESSON_DROPPED, lesson, Payload.NONE.with("why", why));
  }

  private static void journal(Tx tx, Actor by, EventKind kind, Lesson lesson, Payload payload) {
    tx.journal(Event.by(by, kind, "lesson:" + lesson.number(), payload));
  }

  private boolean whole(Tx tx, List<VersionRef> sources) {
    return judged.of(tx, OwnDecisions.CATEGORIES).keySet().containsAll(sources);
  }

  private Row row(ItemVersion version, boolean breach) {
    String text = version.text();
    String language = ItemLanguage.of(text, office.policy().policy().language());
    String group = text.strip().toLowerCase(Locale.ROOT);
    return Row.decision(version.ref().toString(), language, group, breach, text);
  }

  private Optional<Person> supervisor(PersonId id) {
    return office.moderator(id).filter(person -> person.role() == Role.SUPERVISOR);
  }

  private static int permille(double share) {
    return (int) Math.round(share * 1000);
  }

  private static byte[] bytes(OwnModel model) {
    var out = new ByteArrayOutputStream();
    try {
      model.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Lessons lessons() {
    return office.tables().lessons();
  }
}
