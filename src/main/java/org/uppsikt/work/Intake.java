package org.uppsikt.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.Flagger;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.store.Versions;

/// Takes in what a channel gives: idempotent by channel and remote id, every edit a version, one
/// journal entry per batch, and each new version checked against the policy in force.
public final class Intake {

  /// Name of the checking engine, stored with every check.
  static final String ENGINE = "uppsikt-1";

  private final Office office;
  private final Flagger flagger;
  private final Set<String> ownDomains;

  public Intake(Office office, Flagger flagger, Set<String> ownDomains) {
    this.office = office;
    this.flagger = flagger;
    this.ownDomains = Set.copyOf(ownDomains);
  }

  /// What an intake changed.
  ///
  /// @param fresh items seen for the first time
  /// @param edited items with a new version
  /// @param moved items that the platform shows otherwise than before, not by our order
  public record Taken(List<ItemId> fresh, List<ItemId> edited, List<ItemId> moved) {
    public static final Taken NOTHING = new Taken(List.of(), List.of(), List.of());

    public boolean nothing() {
      return fresh.isEmpty() && edited.isEmpty() && moved.isEmpty();
    }
  }

  public Taken take(ChannelId channel, List<RemotePost> posts, List<RemoteItem> items) {
    Map<RemoteId, RemoteItem> last = new LinkedHashMap<>();
    items.forEach(item -> last.put(item.id(), item));
    Map<RemoteId, Check> checks = checks(channel, last);
    return office
        .database()
        .write(
            tx -> {
              tables().posts().keep(tx, channel, posts);
              return new Batch(tx, channel, checks).take(last);
            });
  }

  /// Notes that the platform no longer knows these items.
  public Taken gone(ChannelId channel, Collection<RemoteId> ids) {
    return office
        .database()
        .write(
            tx -> {
              var moved = new ArrayList<ItemId>();
              Collection<ItemId> known = tables().items().known(tx, channel, ids).values();
              tables().states().of(tx, known).values().stream()
                  .filter(state -> Outside.note(office, tx, state, Visibility.GONE))
                  .forEach(state -> moved.add(state.item()));
              tables().states().refreshed(tx, known, tx.now());
              return new Taken(List.of(), List.of(), moved);
            });
  }

  private Tables tables() {
    return office.tables();
  }

  /// Checks run before the write begins, since they may take seconds and a write holds the lock.
  private Map<RemoteId, Check> checks(ChannelId channel, Map<RemoteId, RemoteItem> items) {
    PolicyInForce policy = office.policy();
    var context = new FlagContext(policy, policy.policy().language(), ownDomains);
    Map<RemoteId, String> known = texts(channel, items.keySet());
    var checks = new HashMap<RemoteId, Check>();
    items.forEach(
        (id, item) -> {
          if (!item.text().equals(known.get(id))) {
            checks.put(id, flagger.check(item.text(), context));
          }
        });
    return checks;
  }

  private Map<RemoteId, String> texts(ChannelId channel, Collection<RemoteId> ids) {
    return office
        .database()
        .read(
            tx -> {
              var texts = new HashMap<RemoteId, String>();
              Map<RemoteId, ItemId> known = tables().items().known(tx, channel, ids);
              Map<ItemId, States.State> states = tables().states().of(tx, known.values());
              known.forEach(
                  (id, item) -> {
                    States.State state = states.get(item);
                    if (state != null) {
                      tables()
                          .versions()
                          .find(tx, state.version())
                          .ifPresent(version -> texts.put(id, version.text()));
                    }
                  });
              return texts;
            });
  }

  /// One batch inside its transaction.
  private final class Batch {

    private final Tx tx;
    private final ChannelId channel;
    private final Map<RemoteId, Check> checks;
    private final Instant now;
    private final List<Versions.Fresh> versions = new ArrayList<>();
    private final Map<VersionRef, Check> found = new LinkedHashMap<>();

    Batch(Tx tx, ChannelId channel, Map<RemoteId, Check> checks) {
      this.tx = tx;
      this.channel = channel;
      this.checks = checks;
      this.now = tx.now();
    }

    Taken take(Map<RemoteId, RemoteItem> items) {
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
        journal(batch, root);
      }
      insertStates(fresh, ids);
      updateStates(edited, items, known);
      tables().checks().add(tx, found, office.policy().policy().version(), ENGINE, now);
      List<ItemId> moved = moved(items, known, states);
      tables().states().refreshed(tx, known.values(), now);
      return new Taken(ids, edited, moved);
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
      return !last.text().equals(arrival.text())
          || !last.sender().shownName().equals(Texts.fitted(arrival.sender().shownName()));
    }

    private void version(ItemId id, int number, RemoteItem arrival) {
      versions.add(new Versions.Fresh(id, number, arrival));
      found.put(new VersionRef(id, number), checkOf(arrival));
    }

    private Check checkOf(RemoteItem arrival) {
      Check check = checks.get(arrival.id());
      return check != null ? check : new Check.NotChecked(Check.Reason.NOT_YET_RUN);
    }

    private void insertStates(List<RemoteItem> fresh, List<ItemId> ids) {
      var states = new ArrayList<States.Fresh>();
      for (int i = 0; i < fresh.size(); i++) {
        RemoteItem item = fresh.get(i);
        states.add(
            new States.Fresh(
                ids.get(i),
                channel,
                item.kind(),
                item.visibility(),
                Outside.firstFolder(item.visibility()),
                Severity.of(checkOf(item)),
                item.sender().shownName(),
                Texts.snippet(item.text(), checkOf(item))));
      }
      tables().states().insert(tx, states, now);
    }

    private void updateStates(
        List<ItemId> edited, Map<RemoteId, RemoteItem> items, Map<RemoteId, ItemId> known) {
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
                      Severity.of(checkOf(item)),
                      item.sender().shownName(),
                      Texts.snippet(item.text(), checkOf(item)));
              Outside.reopen(office, tx, id);
            }
          });
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
            if (item != null
                && state != null
                && Outside.note(office, tx, state, item.visibility())) {
              moved.add(id);
            }
          });
      return moved;
    }

    private void journal(UUID batch, Digest root) {
      Payload payload =
          Payload.NONE.with("batch", batch).with("root", root).with("versions", versions.size());
      tx.journal(Event.by(Actor.PROGRAM, EventKind.INTAKE, "channel:" + channel, payload));
    }
  }
}
