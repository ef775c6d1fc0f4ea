package org.uppsikt.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.store.Checks;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.store.Versions;

/// One batch inside its transaction.
final class IntakeBatch {

  private final Office office;
  private final Tx tx;
  private final ChannelId channel;
  private final Checked checked;
  private final Source source;
  private final Instant now;
  private final List<Versions.Fresh> versions = new ArrayList<>();
  private final Map<VersionRef, Check> found = new LinkedHashMap<>();

  /// What was checked before the write began.
  ///
  /// @param engine by which engine and under which rules
  record Checked(String engine, Map<RemoteId, Check> checks) {}

  /// Where items come from.
  enum Source {
    /// The platform, as it shows them this moment.
    PRESENT,
    /// A feed, which may tell of yesterday.
    FEED,
    /// A file, which may be read again from its beginning.
    FILE
  }

  IntakeBatch(Office office, Tx tx, ChannelId channel, Checked checked, Source source) {
    this.office = office;
    this.tx = tx;
    this.channel = channel;
    this.checked = checked;
    this.source = source;
    this.now = tx.now();
  }

  Intake.Taken take(Map<RemoteId, RemoteItem> items) {
    Map<RemoteId, ItemId> known = tables().items().known(tx, channel, items.keySet());
    Map<ItemId, States.State> states = tables().states().of(tx, known.values());
    var fresh = items.values().stream().filter(item -> !known.containsKey(item.id())).toList();
    List<ItemId> ids = tables().items().insert(tx, channel, fresh, now);
    for (int i = 0; i < ids.size(); i++) {
      version(ids.get(i), 1, fresh.get(i));
    }
    List<ItemId> edited = edited(items, known, states);
    UUID batch = UUID.randomUUID();
    if (!versions.isEmpty()) {
      Digest root = tables().versions().insert(tx, batch, channel, versions, now);
      var ran = new Checks.Ran(batch, office.policy().policy().version(), checked.engine(), now);
      Digest checks = tables().checks().add(tx, found, ran).orElseThrow();
      journal(batch, root, checks);
    }
    insertStates(fresh, ids);
    updateStates(edited, items, known);
    tables().checks().keepSubjects(tx, found);
    if (source != Source.PRESENT) {
      return new Intake.Taken(ids, edited, List.of(), doubtful(items, known, states));
    }
    List<ItemId> moved = moved(items, known, states);
    tables().states().refreshed(tx, known.values(), now);
    return new Intake.Taken(ids, edited, moved, List.of());
  }

  private List<ItemId> edited(
      Map<RemoteId, RemoteItem> items,
      Map<RemoteId, ItemId> known,
      Map<ItemId, States.State> states) {
    var edited = new ArrayList<ItemId>();
    known.forEach(
        (remote, id) -> {
          RemoteItem arrival = items.get(remote);
          States.State state = states.get(id);
          if (arrival != null && state != null && differs(state, arrival)) {
            version(id, state.version().number() + 1, arrival);
            edited.add(id);
          }
        });
    return edited;
  }

  private boolean differs(States.State state, RemoteItem arrival) {
    ItemVersion last = tables().versions().find(tx, state.version()).orElseThrow();
    return !Texts.same(last, arrival) && (source == Source.PRESENT || !seenBefore(last, arrival));
  }

  /// A feed that is read twice gives old versions again; so does a file, where often nothing says
  /// when a text was edited.
  private boolean seenBefore(ItemVersion last, RemoteItem arrival) {
    boolean undated = source == Source.FILE && arrival.editedAt().isEmpty();
    boolean older =
        last.editedAt()
            .filter(edit -> arrival.editedAt().map(t -> t.isBefore(edit)).orElse(true))
            .isPresent();
    return (undated || older)
        && tables().versions().all(tx, last.item()).stream()
            .anyMatch(version -> Texts.same(version, arrival));
  }

  private void version(ItemId id, int number, RemoteItem arrival) {
    versions.add(new Versions.Fresh(id, number, arrival));
    found.put(new VersionRef(id, number), checkOf(arrival));
  }

  private Check checkOf(RemoteItem arrival) {
    Check check = checked.checks().get(arrival.id());
    return check != null ? check : new Check.NotChecked(Check.Reason.NOT_YET_RUN);
  }

  private void insertStates(List<RemoteItem> fresh, List<ItemId> ids) {
    var bearings = bearings();
    var states = new ArrayList<States.Fresh>();
    var arrived = new LinkedHashMap<ItemId, Raising.Arrived>();
    for (int i = 0; i < fresh.size(); i++) {
      RemoteItem item = fresh.get(i);
      Severity severity = severity(item, bearings);
      arrived.put(ids.get(i), new Raising.Arrived(severity, checkOf(item)));
      states.add(
          new States.Fresh(
              ids.get(i),
              channel,
              item.kind(),
              item.visibility(),
              Outside.firstFolder(item.visibility()),
              severity,
              item.sender().listedName(),
              Texts.snippet(item.text(), checkOf(item))));
    }
    tables().states().insert(tx, states, now);
    new Raising(office).arrived(tx, arrived, now);
  }

  private void updateStates(
      List<ItemId> edited, Map<RemoteId, RemoteItem> items, Map<RemoteId, ItemId> known) {
    var bearings = bearings();
    known.forEach(
        (remote, id) -> {
          RemoteItem item = items.get(remote);
          if (item != null && edited.contains(id)) {
            int number = versionNumber(id);
            tables()
                .states()
                .newVersion(
                    tx,
                    new VersionRef(id, number),
                    severity(item, bearings),
                    item.sender().listedName(),
                    Texts.snippet(item.text(), checkOf(item)));
            Outside.reopen(office, tx, id);
          }
        });
  }

  private Bearings bearings() {
    return new Bearings(tx, tables(), office.policy());
  }

  private Severity severity(RemoteItem item, Bearings bearings) {
    return Severity.of(checkOf(item), bearings.of(channel, item.kind(), item.post()));
  }

  private int versionNumber(ItemId id) {
    return versions.stream()
        .filter(v -> v.item().equals(id))
        .mapToInt(Versions.Fresh::number)
        .findFirst()
        .orElseThrow();
  }

  private List<ItemId> moved(
      Map<RemoteId, RemoteItem> items,
      Map<RemoteId, ItemId> known,
      Map<ItemId, States.State> states) {
    var moved = new ArrayList<ItemId>();
    known.forEach(
        (remote, id) -> {
          RemoteItem item = items.get(remote);
          States.State state = states.get(id);
          if (item != null && state != null && Outside.note(office, tx, state, item.visibility())) {
            moved.add(id);
          }
        });
    return moved;
  }

  private static List<RemoteId> doubtful(
      Map<RemoteId, RemoteItem> items,
      Map<RemoteId, ItemId> known,
      Map<ItemId, States.State> states) {
    return known.keySet().stream()
        .filter(
            remote -> {
              RemoteItem item = items.get(remote);
              States.State state = states.get(known.get(remote));
              return item != null && state != null && state.visibility() != item.visibility();
            })
        .toList();
  }

  private void journal(UUID batch, Digest root, Digest checks) {
    Payload payload =
        Payload.NONE
            .with("batch", batch)
            .with("root", root)
            .with("versions", versions.size())
            .with("checks.root", checks)
            .with("checks", found.size());
    tx.journal(Event.by(Actor.PROGRAM, EventKind.INTAKE, "channel:" + channel, payload));
  }

  private Tables tables() {
    return office.tables();
  }
}
