package org.uppsikt.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Urgency;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.store.InboxQuery;
import org.uppsikt.store.Items;
import org.uppsikt.store.Tables;
import org.uppsikt.store.ThreadMates;
import org.uppsikt.store.Tx;

/// Reads lists of items a page at a time, and counts them.
public final class Lists {

  /// Counts stop here; a list that shows this many has at least as many.
  public static final int MOST_COUNTED = InboxQuery.MOST_COUNTED;

  /// So many at most are worked through at once.
  public static final int MOST_AT_ONCE = InboxQuery.MOST_SEEN;

  /// So much of a text is searched for where its snippet starts.
  private static final int SEARCHED = 200_000;

  private final Office office;

  Lists(Office office) {
    this.office = office;
  }

  /// The place in a list; the next page starts after it. What it sorts by depends on the order.
  public record Place(long key, long item) {
    public static final Place START =
        new Place(InboxQuery.Place.START.urgency(), InboxQuery.Place.START.item());

    public boolean after(Place other) {
      return key > other.key() || key == other.key() && item > other.item();
    }
  }

  /// What a list shows of an item.
  ///
  /// @param urgency what the list of open items sorts by
  /// @param thread the post it stands under, where there is one
  /// @param snippet beginning of the text, from shortly before the first finding on; "… " stands
  ///     before it where it does not start at the beginning
  /// @param restricted whether only named persons may read it: sender and snippet are empty then
  /// @param asked whether an order about it waits for a person to say what became of it
  /// @param neverShown whether it was never shown before, as far as is known: it stands hidden, or
  ///     was published here for the first time
  /// @param snippetStart where in the text the snippet starts, in UTF-16 code units; -1 where that
  ///     is not known
  public record Line(
      ChannelId channel,
      ItemKind kind,
      VersionRef version,
      Folder folder,
      Visibility visibility,
      Optional<Outcome> outcome,
      Urgency urgency,
      Instant receivedAt,
      Optional<Instant> dueAt,
      Optional<RemoteId> thread,
      String sender,
      String snippet,
      int snippetStart,
      boolean unread,
      int revision,
      List<Finding> findings,
      Place place,
      boolean restricted,
      boolean asked,
      boolean neverShown) {

    public Line {
      findings = List.copyOf(findings);
    }

    public ItemId item() {
      return version.item();
    }

    /// The same, opened.
    public Line seen() {
      return new Line(
          channel,
          kind,
          version,
          folder,
          visibility,
          outcome,
          urgency,
          receivedAt,
          dueAt,
          thread,
          sender,
          snippet,
          snippetStart,
          false,
          revision,
          findings,
          place,
          restricted,
          asked,
          neverShown);
    }

    /// The same, hidden by somebody.
    public Line hidden() {
      return new Line(
          channel,
          kind,
          version,
          folder,
          visibility,
          outcome,
          urgency,
          receivedAt,
          dueAt,
          thread,
          sender,
          snippet,
          snippetStart,
          unread,
          revision,
          findings,
          place,
          restricted,
          asked,
          false);
    }

    /// The same without a word of what was received, for the moment in which it gets restricted.
    public Line silent() {
      return new Line(
          channel,
          kind,
          version,
          folder,
          visibility,
          outcome,
          urgency,
          receivedAt,
          dueAt,
          thread,
          "",
          "",
          0,
          unread,
          revision,
          List.of(),
          place,
          true,
          asked,
          neverShown);
    }
  }

  /// A page of a list in the order of its filter; shorter than the limit only at the end.
  public List<Line> page(ItemFilter filter, Place after, int limit) {
    return office
        .database()
        .read(
            tx -> {
              var from = new InboxQuery.Place(after.key(), after.item());
              return lines(tx, tables().lists().page(tx, filter, from, limit));
            });
  }

  /// What stands in the same threads as these lines and behind a place of their list.
  public List<Line> mates(ItemFilter filter, List<Line> of, Place behind) {
    Set<ThreadMates.Under> threads =
        of.stream()
            .flatMap(
                line ->
                    line.thread().stream().map(post -> new ThreadMates.Under(line.channel(), post)))
            .collect(Collectors.toSet());
    var place = new InboxQuery.Place(behind.key(), behind.item());
    return threads.isEmpty()
        ? List.of()
        : office
            .database()
            .read(tx -> lines(tx, new ThreadMates().below(tx, filter, threads, place)));
  }

  /// Items wherever they stand now; those that are unknown are missing.
  public List<Line> lines(Collection<ItemId> items) {
    return office.database().read(tx -> lines(tx, tables().lists().lines(tx, items)));
  }

  /// What is known of an item that a list holds without showing it.
  ///
  /// @param sender the name to greet by; empty without one, or where only named persons may read it
  public record Brief(
      VersionRef version, int revision, ItemKind kind, String sender, Instant receivedAt) {

    public ItemId item() {
      return version.item();
    }
  }

  /// Items that a filter lets through at this moment after a place, in its order.
  public List<Brief> briefs(ItemFilter filter, Place after, int limit) {
    var from = new InboxQuery.Place(after.key(), after.item());
    return office
        .database()
        .read(
            tx ->
                tables().lists().page(tx, filter, from, limit).stream()
                    .map(
                        line ->
                            new Brief(
                                new VersionRef(line.item(), line.version()),
                                line.revision(),
                                line.kind(),
                                line.sender(),
                                line.receivedAt()))
                    .toList());
  }

  /// Who would get an answer.
  ///
  /// @param sender empty where it is withheld, or only named persons may read it
  /// @param language in which it was written, as far as that can be told
  public record Asker(ItemId item, String sender, String language) {}

  /// @param otherwise the language of what does not tell
  public List<Asker> askers(Collection<ItemId> items, String otherwise) {
    return office
        .database()
        .read(
            tx -> {
              List<Line> lines = lines(tx, tables().lists().lines(tx, items));
              Set<VersionRef> open =
                  lines.stream()
                      .filter(line -> !line.restricted())
                      .map(Line::version)
                      .collect(Collectors.toSet());
              Map<VersionRef, ItemVersion> said =
                  tables().versions().beginnings(tx, open, SEARCHED).stream()
                      .collect(Collectors.toMap(ItemVersion::ref, version -> version));
              return lines.stream()
                  .map(line -> asker(line.item(), said.get(line.version()), otherwise))
                  .toList();
            });
  }

  private static Asker asker(ItemId item, @Nullable ItemVersion said, String otherwise) {
    return said == null
        ? new Asker(item, "", ItemLanguage.of("", otherwise))
        : new Asker(item, said.sender().greetingName(), ItemLanguage.of(said.text(), otherwise));
  }

  /// How many items each filter lets through, at most [#MOST_COUNTED] each.
  public List<Integer> counts(List<ItemFilter> filters) {
    return office
        .database()
        .read(tx -> filters.stream().map(f -> tables().lists().count(tx, f)).toList());
  }

  private List<Line> lines(Tx tx, List<InboxQuery.Line> lines) {
    List<ItemId> items = lines.stream().map(InboxQuery.Line::item).toList();
    List<ItemId> found =
        lines.stream().filter(InboxQuery.Line::found).map(InboxQuery.Line::item).toList();
    Map<ItemId, List<Finding>> findings = tables().checks().findings(tx, found);
    Map<ItemId, Items.Beside> beside = tables().items().beside(tx, items);
    Map<ItemId, Integer> starts = starts(tx, lines);
    Set<ItemId> asked =
        tables().outbox().askedOf(tx, those(lines, l -> l.folder() == Folder.OUTBOX));
    Set<ItemId> neverShown =
        tables().states().neverShown(tx, those(lines, Lists::perhapsNeverShown));
    PolicyInForce policy = office.policy();
    return lines.stream()
        .map(
            line ->
                line(
                    line,
                    findings.getOrDefault(line.item(), List.of()),
                    beside.getOrDefault(line.item(), Items.Beside.NOTHING),
                    starts.getOrDefault(line.item(), 0),
                    due(line, policy),
                    asked.contains(line.item()),
                    neverShown.contains(line.item())))
        .map(line -> line.restricted() ? line.silent() : line)
        .toList();
  }

  private static boolean perhapsNeverShown(InboxQuery.Line line) {
    return line.visibility() == Visibility.HIDDEN
        || line.outcome().filter(Outcome.RESTORE::equals).isPresent();
  }

  private static List<ItemId> those(List<InboxQuery.Line> lines, Predicate<InboxQuery.Line> which) {
    return lines.stream().filter(which).map(InboxQuery.Line::item).toList();
  }

  private static Line line(
      InboxQuery.Line line,
      List<Finding> findings,
      Items.Beside beside,
      int snippetStart,
      Optional<Instant> due,
      boolean asked,
      boolean neverShown) {
    var version = new VersionRef(line.item(), line.version());
    return new Line(
        line.channel(),
        line.kind(),
        version,
        line.folder(),
        line.visibility(),
        line.outcome(),
        line.urgency(),
        line.receivedAt(),
        due,
        beside.post(),
        line.sender(),
        line.snippet(),
        snippetStart,
        line.unread(),
        line.revision(),
        findings,
        new Place(line.place().urgency(), line.place().item()),
        beside.restricted(),
        asked,
        neverShown);
  }

  /// The clock of the policy, where nobody set another time; nothing is due once it is decided.
  private Optional<Instant> due(InboxQuery.Line line, PolicyInForce policy) {
    return line.folder() != Folder.INBOX
        ? Optional.empty()
        : line.dueAt()
            .or(
                () ->
                    DueClock.of(
                            policy,
                            line.urgency().severity(),
                            line.press(),
                            line.receivedAt(),
                            office.zone())
                        .map(DueClock.Due::at));
  }

  /// Where each snippet that was cut at its beginning starts in its text, looked up in the text
  /// itself: where it was cut is not stored. Far into a very long text it is not looked for.
  private Map<ItemId, Integer> starts(Tx tx, List<InboxQuery.Line> lines) {
    Map<VersionRef, String> cut =
        lines.stream()
            .filter(line -> Texts.cut(line.snippet()))
            .collect(
                Collectors.toMap(
                    line -> new VersionRef(line.item(), line.version()), InboxQuery.Line::snippet));
    return tables().versions().beginnings(tx, cut.keySet(), SEARCHED).stream()
        .collect(
            Collectors.toMap(
                version -> version.ref().item(),
                version -> Texts.startOf(cut.getOrDefault(version.ref(), ""), version.text())));
  }

  private Tables tables() {
    return office.tables();
  }
}
