package org.uppsikt.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Channels;
import org.uppsikt.store.Checks;
import org.uppsikt.store.InboxQuery;
import org.uppsikt.store.Journal;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Reads what the screens show, and writes down that an item was shown.
public final class Reading {

  private static final int THREAD = 200;

  private final Office office;

  public Reading(Office office) {
    this.office = office;
  }

  /// A page of a list with the findings of each line.
  public record Page(List<InboxQuery.Line> lines, Map<ItemId, List<Finding>> findings) {}

  /// One item in another's thread.
  public record Around(Item item, ItemVersion version, States.State state) {}

  /// Everything about one item.
  ///
  /// @param versions oldest first
  /// @param check the newest of the present version
  /// @param evidence of the present version
  public record Detail(
      Item item,
      Channel channel,
      States.State state,
      List<ItemVersion> versions,
      Optional<Checks.Stored> check,
      Optional<RemotePost> post,
      List<Around> thread,
      Optional<SealedEvidence> evidence,
      Optional<SenderStatement> statement,
      List<Decision> decisions,
      List<Outbox.Order> orders) {

    public ItemVersion present() {
      return versions.getLast();
    }
  }

  public Page page(Folder folder, InboxQuery.Place after, int limit) {
    return office
        .database()
        .read(
            tx -> {
              List<InboxQuery.Line> lines = tables().lists().page(tx, folder, after, limit);
              List<ItemId> items = lines.stream().map(InboxQuery.Line::item).toList();
              return new Page(lines, tables().checks().findings(tx, items));
            });
  }

  public Map<Folder, Integer> counts() {
    return office.database().read(tx -> tables().lists().counts(tx));
  }

  public Optional<Detail> detail(ItemId id) {
    return office.database().read(tx -> tables().items().find(tx, id).map(i -> detail(tx, i)));
  }

  /// What the journal says about an item, oldest first.
  public List<Journal.Stored> history(ItemId id) {
    return office.database().read(tx -> tables().journal().about(tx, "item:" + id));
  }

  public List<Channel> channels() {
    return office.database().read(tx -> tables().channels().all(tx));
  }

  public Channels.Progress progress(Channel channel) {
    return office.database().read(tx -> tables().channels().progress(tx, channel.id()));
  }

  public Optional<Outbox.Order> order(org.uppsikt.domain.decision.OrderId id) {
    return office.database().read(tx -> tables().outbox().find(tx, id));
  }

  /// How many orders have not settled yet.
  public int ordersUnderWay() {
    return office.database().read(tx -> tables().outbox().unsettled(tx));
  }

  /// Size of the journal and the time of its last entry, for the status bar.
  public org.uppsikt.domain.journal.Head journalHead() {
    return office.database().read(tx -> tables().journal().head(tx));
  }

  /// Writes down that a person had the item open for a second: the moment from which the office
  /// knows it (design, invariant 5). Only the first time counts as first shown; each person's first
  /// opening is journalled.
  public void opened(ItemId id, PersonId by) {
    office
        .database()
        .change(
            tx -> {
              Instant now = tx.now();
              String subject = "item:" + id;
              if (tables().states().firstShown(tx, id, by, now)) {
                tx.journal(Event.by(by, EventKind.FIRST_SHOWN, subject, Payload.NONE));
              } else if (!openedBefore(tx, subject, by)) {
                tx.journal(Event.by(by, EventKind.OPENED, subject, Payload.NONE));
              }
            });
  }

  /// States who the sender is where the platform withholds it (SME-40).
  public void state(VersionRef ref, SenderStatement statement, PersonId by) {
    office
        .database()
        .change(
            tx -> {
              tables().statements().add(tx, ref, statement, by);
              String kind =
                  statement instanceof SenderStatement.NothingShown ? "nothing shown" : "pasted";
              Payload payload = Payload.NONE.with("version", ref.number()).with("statement", kind);
              tx.journal(Event.by(by, EventKind.SENDER_STATED, "item:" + ref.item(), payload));
            });
  }

  private boolean openedBefore(Tx tx, String subject, PersonId by) {
    return tables().journal().about(tx, subject).stream()
        .map(Journal.Stored::entry)
        .anyMatch(
            e ->
                e.actor().equals(by.toString())
                    && (e.kind() == EventKind.FIRST_SHOWN || e.kind() == EventKind.OPENED));
  }

  private Detail detail(Tx tx, Item item) {
    States.State state = tables().states().find(tx, item.id()).orElseThrow();
    return new Detail(
        item,
        tables().channels().find(tx, item.channel()).orElseThrow(),
        state,
        tables().versions().all(tx, item.id()),
        tables().checks().newest(tx, state.version()),
        item.post().flatMap(post -> tables().posts().find(tx, item.channel(), post)),
        thread(tx, item),
        tables().evidences().of(tx, state.version()),
        tables().statements().of(tx, state.version()),
        tables().decisions().of(tx, item.id()),
        tables().outbox().of(tx, item.id()));
  }

  private List<Around> thread(Tx tx, Item item) {
    return item.post().stream()
        .flatMap(post -> tables().items().thread(tx, item.channel(), post, THREAD).stream())
        .map(
            other -> {
              States.State state = tables().states().find(tx, other.id()).orElseThrow();
              ItemVersion version = tables().versions().find(tx, state.version()).orElseThrow();
              return new Around(other, version, state);
            })
        .toList();
  }

  private Tables tables() {
    return office.tables();
  }
}
