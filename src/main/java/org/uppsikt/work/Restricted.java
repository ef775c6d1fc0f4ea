package org.uppsikt.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.PassedOn;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.journal.Entry;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Journal;
import org.uppsikt.store.Restrictions;
import org.uppsikt.store.Tx;

/// Reading again what was received of a restricted item: only the persons named for it, with a
/// purpose, and each time journalled (requirements I3, SAF-46). Never a picture.
///
/// Where none of those named is active any more others read ([Readers]), or somebody is named anew
/// ([NewReaders]), so that nothing ends unread.
public final class Restricted {

  private final Office office;

  public Restricted(Office office) {
    this.office = office;
  }

  /// How a person stands to what is restricted.
  public enum As {
    NAMED,
    /// She reads it in place of those who were named.
    IN_PLACE,
    /// Nobody reads it, and she is to see to it that somebody does, or that another names one.
    UNREAD
  }

  /// One of what a person may open or has to see to, without a word of it.
  ///
  /// @param kind why a person protected it; empty where an order restricted it, and for whoever
  ///     does not read it
  /// @param channel its name
  /// @param number empty while the registry has given none
  /// @param waits whether it has to get one
  /// @param as how she stands to it
  /// @param inPlace who read it in the place of those named, and when, oldest first; told to
  /// whoever
  ///     is named
  /// @param secret whether it is shut because it is secret and settled, and nobody was named
  public record Line(
      ItemId item,
      Optional<Protection.Kind> kind,
      Instant since,
      String channel,
      Optional<String> number,
      boolean waits,
      As as,
      List<InPlace> inPlace,
      boolean secret) {
    public Line {
      inPlace = List.copyOf(inPlace);
    }
  }

  /// A reading by somebody who was not named then.
  public record InPlace(String name, Instant at) {}

  /// What came of it.
  public sealed interface Result {

    /// @param versions text and sender as received, oldest first
    /// @param why and to whom it went; empty where an order restricted it
    /// @param passedOn how it went there; empty where nobody passed it on by hand
    record Opened(
        List<ItemVersion> versions,
        Optional<SenderStatement> stated,
        Optional<Protection> why,
        Optional<PassedOn> passedOn)
        implements Result {
      public Opened {
        versions = List.copyOf(versions);
      }

      @Override
      public String toString() {
        return "opened";
      }
    }

    record Refused(Why why) implements Result {}
  }

  /// Why it was not shown.
  public enum Why {
    /// Not one of the persons named, or without the right by now.
    NO_RIGHT,
    PURPOSE_NEEDED,
    NOT_RESTRICTED
  }

  /// Names somebody anew for what nobody reads.
  public NewReaders newReaders() {
    return new NewReaders(office);
  }

  /// What this person may open, newest first, registered or not; whoever may name somebody finds
  /// here also what nobody reads, before all else.
  public List<Line> readableBy(PersonId by) {
    return page(by, Integer.MAX_VALUE).lines();
  }

  /// As many lines as are read at once.
  public static final int MOST = 1000;

  /// The first lines of what a person may open.
  ///
  /// @param inAll how many there are
  public record Page(List<Line> lines, int inAll) {
    public Page {
      lines = List.copyOf(lines);
    }
  }

  /// As [#readableBy], at most so many lines of it.
  public Page page(PersonId by, int most) {
    return office.database().read(tx -> page(tx, by, most));
  }

  /// What nobody reads, for whoever is told of it. Asked every half minute: what is secret and
  /// settled always has a reader, and is not gone through.
  List<ItemId> unread(Tx tx, PersonId by) {
    return seen(tx, by).stream()
        .filter(seen -> seen.as() == As.UNREAD)
        .map(seen -> seen.kept().item())
        .toList();
  }

  private Page page(Tx tx, PersonId by, int most) {
    Map<String, String> names =
        office.tables().people().all(tx).stream()
            .collect(Collectors.toMap(person -> person.id().toString(), Person::name));
    List<Seen> seen = seen(tx, by);
    var secret = new SecretView(office, tx);
    List<Line> first =
        Stream.concat(
                seen.stream().map(each -> line(tx, each, names)),
                secret.readableBy(by, most).stream())
            .sorted(
                Comparator.comparing((Line line) -> line.as() != As.UNREAD)
                    .thenComparing(Line::since, Comparator.reverseOrder()))
            .limit(most)
            .toList();
    return new Page(first, seen.size() + secret.count(by));
  }

  /// What is restricted, and how a person stands to it.
  private record Seen(Restrictions.Kept kept, As as) {}

  private List<Seen> seen(Tx tx, PersonId by) {
    List<PersonId> able = new Readers(office, tx).able().stream().map(Person::id).toList();
    if (!able.contains(by)) {
      return List.of();
    }
    boolean sees = newReaders().mayName(tx, by);
    return office.tables().restrictions().readableBy(tx, by, able, sees).stream()
        .flatMap(kept -> as(tx, kept, by).map(as -> new Seen(kept, as)).stream())
        .toList();
  }

  private Optional<As> as(Tx tx, Restrictions.Kept kept, PersonId by) {
    if (kept.named()) {
      return Optional.of(As.NAMED);
    }
    var readers = new Readers(office, tx);
    return office
        .tables()
        .restrictions()
        .of(tx, kept.item())
        .flatMap(
            known ->
                readers.reads(known, by)
                    ? Optional.of(As.IN_PLACE)
                    : Optional.of(As.UNREAD).filter(as -> readers.nobody(known)));
  }

  private Line line(Tx tx, Seen seen, Map<String, String> names) {
    Restrictions.Kept kept = seen.kept();
    return new Line(
        kept.item(),
        kept.kind().filter(kind -> seen.as() != As.UNREAD),
        kept.since(),
        kept.channel(),
        kept.number(),
        kept.mustRegister() && kept.number().isEmpty(),
        seen.as(),
        seen.as() == As.NAMED ? inPlace(tx, kept.item(), names) : List.of(),
        false);
  }

  /// Readings of what is restricted now, by whoever was not named for it then: what was read before
  /// it was, or is read by somebody named later, accuses nobody.
  private List<InPlace> inPlace(Tx tx, ItemId item, Map<String, String> names) {
    return office.tables().restrictions().of(tx, item).stream()
        .flatMap(known -> inPlace(tx, known))
        .map(entry -> new InPlace(names.getOrDefault(entry.actor(), ""), entry.at()))
        .toList();
  }

  private Stream<Entry> inPlace(Tx tx, Restrictions.Restriction known) {
    Map<String, Long> later =
        about(tx, known, EventKind.READER_NAMED)
            .collect(
                Collectors.toMap(
                    stored -> stored.says("reader"),
                    stored -> stored.entry().seq(),
                    (first, again) -> first));
    return about(tx, known, EventKind.RESTRICTED_READ)
        .map(Journal.Stored::entry)
        .filter(
            entry ->
                known.readers().stream().map(PersonId::toString).noneMatch(entry.actor()::equals)
                    || entry.seq() < later.getOrDefault(entry.actor(), 0L));
  }

  /// What of one kind was written about this very restriction.
  private Stream<Journal.Stored> about(Tx tx, Restrictions.Restriction known, EventKind kind) {
    String id = known.id().toString();
    return office.tables().journal().about(tx, "item:" + known.item(), kind).stream()
        .filter(stored -> stored.says("restriction").equals(id));
  }

  /// Those of the items that are restricted, in their order.
  public List<ItemId> among(List<ItemId> items) {
    Set<ItemId> restricted =
        office.database().read(tx -> office.tables().restrictions().among(tx, items));
    return items.stream().filter(restricted::contains).toList();
  }

  /// Opens the restricted one of what was handed over together.
  public Result open(List<ItemId> items, String purpose, PersonId by) {
    return among(items).stream()
        .findFirst()
        .map(item -> open(item, purpose, by))
        .orElse(new Result.Refused(Why.NOT_RESTRICTED));
  }

  public Result open(ItemId item, String purpose, PersonId by) {
    if (office.database().read(tx -> new Readers(office, tx).able()).stream()
        .noneMatch(person -> person.id().equals(by))) {
      return new Result.Refused(Why.NO_RIGHT);
    }
    if (purpose.isBlank()) {
      return new Result.Refused(Why.PURPOSE_NEEDED);
    }
    Result result = office.database().write(tx -> opened(tx, item, purpose.strip(), by));
    // Shown only once it is on the disk that it was opened.
    office.database().sync();
    return result;
  }

  private Result opened(Tx tx, ItemId item, String purpose, PersonId by) {
    var tables = office.tables();
    Optional<Restrictions.Restriction> restriction = tables.restrictions().of(tx, item);
    var secret = new SecretView(office, tx);
    if (restriction.isEmpty() && !secret.isOf(item)) {
      return new Result.Refused(Why.NOT_RESTRICTED);
    }
    boolean reads =
        restriction
            .map(known -> new Readers(office, tx).reads(known, by))
            .orElseGet(() -> secret.readers(item).contains(by));
    if (!reads) {
      return new Result.Refused(Why.NO_RIGHT);
    }
    Payload payload =
        restriction
            .map(known -> Payload.NONE.with("restriction", known.id()))
            .orElse(Payload.NONE)
            .with("purpose", purpose);
    tx.journal(Event.by(by, EventKind.RESTRICTED_READ, "item:" + item, payload));
    List<ItemVersion> versions = tables.versions().all(tx, item);
    Optional<Protection> why = tables.protectedItems().of(tx, item);
    return new Result.Opened(
        versions,
        tables.statements().of(tx, versions.getLast().ref()),
        why,
        why.filter(protection -> protection.kind().misdirected())
            .flatMap(protection -> tables.protectedItems().passedOn(tx, item)));
  }
}
