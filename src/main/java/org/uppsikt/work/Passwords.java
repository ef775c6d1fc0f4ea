package org.uppsikt.work;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Journal;
import org.uppsikt.store.Tx;

/// Whose password is good for one time only: somebody else set it, so that two people know it until
/// its owner has put her own in its place. The journal says which they are; no password stands in
/// it.
public final class Passwords {

  /// What a sign-in says that was made with one of them.
  public static final String SIGN_IN = "one-time password";

  private static final String OWN = "password";
  private static final String ONE_TIME = "one-time password";
  private static final String TO_COME = "one-time password to come";
  private static final String NOT_SET = "one-time password not set";

  /// So long a person is told of one that was set for her: whoever it was really for comes back
  /// within that time, also where somebody else came in by it first.
  private static final Duration TOLD = Duration.ofDays(30);

  private final Office office;

  public Passwords(Office office) {
    this.office = office;
  }

  /// One that somebody set for another person.
  public record Given(PersonId by, Instant at) {}

  /// Why one cannot take the place of another.
  public enum Unfit {
    TOO_SHORT,
    /// Whoever set it knows it.
    THE_SAME
  }

  /// @param known the one whose place it takes, where somebody else knows that; empty elsewhere
  public static Optional<Unfit> unfit(char[] known, char[] fresh) {
    if (isTooShort(fresh)) {
      return Optional.of(Unfit.TOO_SHORT);
    }
    return composed(known).equals(composed(fresh)) ? Optional.of(Unfit.THE_SAME) : Optional.empty();
  }

  static boolean isTooShort(char[] password) {
    return Character.codePointCount(password, 0, password.length) < Staff.SHORTEST_PASSWORD;
  }

  /// As the key is made of it: the same signs, typed on another keyboard, are the same password.
  private static String composed(char[] password) {
    return Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFC);
  }

  /// Whether she has to choose another one before she is let in.
  public boolean isOneTime(PersonId person) {
    return office
        .database()
        .read(
            tx ->
                Math.max(last(tx, person, ONE_TIME), last(tx, person, TO_COME))
                    > Math.max(last(tx, person, OWN), last(tx, person, NOT_SET)));
  }

  /// Those that were set for a person lately, oldest first; not the first one of all, of which she
  /// was told when she was added. Where the program ended in between, nobody knows whether it was
  /// set: that is told too.
  List<Given> given(Tx tx, PersonId person) {
    long added = last(tx, person, "added");
    Instant since = tx.now().minus(TOLD);
    return set(tx, person).stream()
        .filter(entry -> entry.entry().seq() > added && entry.entry().at().isAfter(since))
        .flatMap(Passwords::given)
        .toList();
  }

  private List<Journal.Stored> set(Tx tx, PersonId person) {
    var entries = about(tx, person, Set.of(ONE_TIME, TO_COME, NOT_SET)).toList();
    var set = new ArrayList<Journal.Stored>();
    for (int i = 0; i < entries.size(); i++) {
      String what = what(entries.get(i));
      boolean ended = i + 1 == entries.size() || TO_COME.equals(what(entries.get(i + 1)));
      if (ONE_TIME.equals(what) || TO_COME.equals(what) && ended) {
        set.add(entries.get(i));
      }
    }
    return set;
  }

  private static Stream<Given> given(Journal.Stored entry) {
    return Actor.parse(entry.entry().actor()) instanceof Actor.Of(PersonId by)
        ? Stream.of(new Given(by, entry.entry().at()))
        : Stream.empty();
  }

  /// As [#given], for a session that began with one of them; empty in every other.
  public List<Given> toTell(PersonId person) {
    return office
        .database()
        .read(
            tx ->
                new Sessions(office.tables().journal(), tx, person).isPresentBy(SIGN_IN)
                    ? given(tx, person)
                    : List.of());
  }

  /// As [#given], for whoever asks who it was.
  public List<Given> lately(PersonId person) {
    return office.database().read(tx -> given(tx, person));
  }

  private long last(Tx tx, PersonId person, String what) {
    return about(tx, person, Set.of(what)).mapToLong(entry -> entry.entry().seq()).max().orElse(-1);
  }

  private Stream<Journal.Stored> about(Tx tx, PersonId person, Set<String> what) {
    return office.tables().journal().about(tx, subject(person), EventKind.KEYS_CHANGED).stream()
        .filter(entry -> what.contains(what(entry)));
  }

  /// She has a password that she chose herself.
  ///
  /// @param keys digest of the key file from then on
  public void changed(PersonId person, Digest keys, PersonId by) {
    write(person, Payload.NONE.with("what", OWN).with("keys", keys), by);
  }

  /// Somebody is about to set one for her. On the disk before the key file is touched: a program
  /// that ends in between leaves none that somebody else knows and nobody has to replace.
  void willSetOnce(PersonId person, PersonId by) {
    write(person, Payload.NONE.with("what", TO_COME), by);
  }

  /// It was not set after all.
  void notSet(PersonId person, PersonId by) {
    write(person, Payload.NONE.with("what", NOT_SET), by);
  }

  /// Somebody else set one for her.
  void setOnce(PersonId person, Digest keys, PersonId by) {
    write(person, Payload.NONE.with("what", ONE_TIME).with("keys", keys), by);
  }

  private void write(PersonId person, Payload payload, PersonId by) {
    office
        .database()
        .change(tx -> tx.journal(Event.by(by, EventKind.KEYS_CHANGED, subject(person), payload)));
    office.database().sync();
  }

  private static String subject(PersonId person) {
    return "person:" + person;
  }

  private static String what(Journal.Stored entry) {
    return entry.content().map(said -> said.values().getOrDefault("what", "")).orElse("");
  }
}
