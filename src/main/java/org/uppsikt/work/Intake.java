package org.uppsikt.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Bearing;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.Item;
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
import org.uppsikt.store.Checks;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Takes in what a channel gives: idempotent by channel and remote id, every edit a version, one
/// journal entry per batch, and each new version checked against the policy in force.
public final class Intake {

  /// Name of the checking engine; stored with every check, with the edition of the office's rules.
  private static final String ENGINE = "uppsikt-1";

  private final Office office;
  private final Flagger flagger;

  public Intake(Office office, Flagger flagger) {
    this.office = office;
    this.flagger = flagger;
  }

  /// What an intake changed.
  ///
  /// @param fresh items seen for the first time
  /// @param edited items with a new version
  /// @param moved items that the platform shows otherwise than before, not by our order
  /// @param doubtful known items that a feed shows otherwise than we know: a feed may tell of
  ///     yesterday, so they are to be read again
  public record Taken(
      List<ItemId> fresh, List<ItemId> edited, List<ItemId> moved, List<RemoteId> doubtful) {
    public static final Taken NOTHING = new Taken(List.of(), List.of(), List.of(), List.of());

    Taken and(Taken other) {
      return new Taken(
          joined(fresh, other.fresh),
          joined(edited, other.edited),
          joined(moved, other.moved),
          joined(doubtful, other.doubtful));
    }

    private static <T> List<T> joined(List<T> one, List<T> two) {
      return Stream.concat(one.stream(), two.stream()).distinct().toList();
    }
  }

  /// Takes in what a feed gives. The same item may stand several times, oldest version first: each
  /// becomes a version of its own. How a feed shows a known item may be long past.
  public Taken take(ChannelId channel, List<RemotePost> posts, List<RemoteItem> items) {
    return take(channel, posts, items, IntakeBatch.Source.FEED);
  }

  /// As above, for what stands in a file: the same lines again add nothing, also where they do not
  /// say when a text was edited.
  public Taken takeLines(ChannelId channel, List<RemotePost> posts, List<RemoteItem> items) {
    return take(channel, posts, items, IntakeBatch.Source.FILE);
  }

  private Taken take(
      ChannelId channel,
      List<RemotePost> posts,
      List<RemoteItem> items,
      IntakeBatch.Source source) {
    Taken taken = Taken.NOTHING;
    List<Map<RemoteId, RemoteItem>> waves = waves(items);
    for (int i = 0; i < waves.size(); i++) {
      taken = taken.and(takeOnce(channel, i == 0 ? posts : List.of(), waves.get(i), source));
    }
    if (waves.isEmpty() && !posts.isEmpty()) {
      office.database().change(tx -> keep(tx, channel, posts, source));
    }
    return taken;
  }

  /// Takes in items as the platform shows them at this moment, each once.
  public Taken again(ChannelId channel, List<RemoteItem> items) {
    Map<RemoteId, RemoteItem> last = new LinkedHashMap<>();
    items.forEach(item -> last.put(item.id(), item));
    return takeOnce(channel, List.of(), last, IntakeBatch.Source.PRESENT);
  }

  /// The n-th wave holds the n-th version of each item.
  private static List<Map<RemoteId, RemoteItem>> waves(List<RemoteItem> items) {
    var waves = new ArrayList<Map<RemoteId, RemoteItem>>();
    for (RemoteItem item : items) {
      int n = 0;
      while (n < waves.size() && waves.get(n).containsKey(item.id())) {
        n++;
      }
      if (n == waves.size()) {
        waves.add(new LinkedHashMap<>());
      }
      waves.get(n).put(item.id(), item);
    }
    return waves;
  }

  private Taken takeOnce(
      ChannelId channel,
      List<RemotePost> posts,
      Map<RemoteId, RemoteItem> items,
      IntakeBatch.Source source) {
    Flagger now = flagger.settled();
    String engine = engine(now);
    Map<RemoteId, Check> checks = checks(now, channel, items);
    return office
        .database()
        .write(
            tx -> {
              keep(tx, channel, posts, source);
              Set<RemoteId> known = tables().items().known(tx, channel, items.keySet()).keySet();
              var repetition =
                  new Repetition(tables(), office.checked(office.policy()), now::silences);
              var checked =
                  new IntakeBatch.Checked(
                      engine, repetition.upon(tx, channel, items, known, checks));
              return new IntakeBatch(office, tx, channel, checked, source).take(items);
            });
  }

  /// What the municipality posts itself is drawn up and dispatched as it is published, and each
  /// edit of it once more (VAR-48).
  private void keep(Tx tx, ChannelId channel, List<RemotePost> posts, IntakeBatch.Source source) {
    tables()
        .posts()
        .edited(tx, channel, posts, source == IntakeBatch.Source.FILE)
        .ifPresent(
            kept -> {
              Payload payload =
                  Payload.NONE
                      .with("batch", kept.batch())
                      .with("edits.root", kept.root())
                      .with("posts", kept.posts());
              tx.journal(
                  Event.by(Actor.PROGRAM, EventKind.POSTS_EDITED, "channel:" + channel, payload));
            });
    tables()
        .posts()
        .keep(tx, channel, posts)
        .ifPresent(
            kept -> {
              Payload payload =
                  Payload.NONE
                      .with("batch", kept.batch())
                      .with("posts.root", kept.root())
                      .with("posts", kept.posts());
              tx.journal(
                  Event.by(Actor.PROGRAM, EventKind.POSTS_KEPT, "channel:" + channel, payload));
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
              return new Taken(List.of(), List.of(), moved, List.of());
            });
  }

  /// Notes that these items were asked for and the platform told nothing of them: others come
  /// before them now.
  void asked(ChannelId channel, Collection<RemoteId> ids) {
    office
        .database()
        .change(
            tx ->
                tables()
                    .states()
                    .refreshed(tx, tables().items().known(tx, channel, ids).values(), tx.now()));
  }

  /// Checks a version again, after a check that did not run to its end. The severity of the present
  /// version follows.
  public void checkAgain(VersionRef ref) {
    checkAgain(ref, false);
  }

  /// Checks a version again under rules that have changed, and keeps what was found where it is
  /// something else. What was found before stays as it was.
  ///
  /// @return whether something else was found
  public boolean checkUnderNewRules(VersionRef ref) {
    return checkAgain(ref, true);
  }

  private boolean checkAgain(VersionRef ref, boolean onlyIfOther) {
    Optional<ItemVersion> version = office.database().read(tx -> tables().versions().find(tx, ref));
    if (version.isEmpty()) {
      return false;
    }
    PolicyInForce policy = office.policy();
    Flagger now = flagger.settled();
    String engine = engine(now);
    Optional<Check> before = newest(ref);
    Check read = now.check(version.get().text(), office.checked(policy));
    Check check = before.map(old -> Repetition.kept(read, old)).orElse(read);
    if (onlyIfOther && before.filter(check::equals).isPresent()) {
      return false;
    }
    office.database().change(tx -> keep(tx, version.get(), check, policy, ran(tx, policy, engine)));
    return true;
  }

  private Optional<Check> newest(VersionRef ref) {
    return office
        .database()
        .read(tx -> tables().checks().newest(tx, ref))
        .map(Checks.Stored::check);
  }

  private void keep(Tx tx, ItemVersion version, Check check, PolicyInForce policy, Checks.Ran ran) {
    var ref = new VersionRef(version.item(), version.number());
    Digest root = tables().checks().add(tx, Map.of(ref, check), ran).orElseThrow();
    Payload payload =
        Payload.NONE
            .with("version", ref.number())
            .with("batch", ran.batch())
            .with("checks.root", root)
            .with("checks", 1);
    tx.journal(Event.by(Actor.PROGRAM, EventKind.CHECKED_AGAIN, "item:" + ref.item(), payload));
    String sender = Texts.fitted(version.sender().listedName());
    String snippet = Texts.snippet(version.text(), check);
    if (tables().states().find(tx, ref.item()).filter(s -> s.version().equals(ref)).isPresent()) {
      Severity severity = Severity.of(check, bearing(tx, version.item(), policy));
      tables().states().newVersion(tx, ref, severity, sender, snippet);
    }
  }

  private Bearing bearing(Tx tx, ItemId id, PolicyInForce policy) {
    Item item = tables().items().find(tx, id).orElseThrow();
    return new Bearings(tx, tables(), policy).of(item.channel(), item.kind(), item.post());
  }

  private static Checks.Ran ran(Tx tx, PolicyInForce policy, String engine) {
    return new Checks.Ran(UUID.randomUUID(), policy.policy().version(), engine, tx.now());
  }

  private static String engine(Flagger now) {
    return ENGINE + now.edition();
  }

  private Tables tables() {
    return office.tables();
  }

  /// Checks run before the write begins, since they may take seconds and a write holds the lock.
  private Map<RemoteId, Check> checks(
      Flagger now, ChannelId channel, Map<RemoteId, RemoteItem> items) {
    FlagContext context = office.checked(office.policy());
    Map<RemoteId, ItemVersion> known = present(channel, items.keySet());
    var checks = new HashMap<RemoteId, Check>();
    items.forEach(
        (id, item) -> {
          ItemVersion last = known.get(id);
          if (last == null || !Texts.same(last, item)) {
            checks.put(id, now.check(item.text(), context));
          }
        });
    return checks;
  }

  private Map<RemoteId, ItemVersion> present(ChannelId channel, Collection<RemoteId> ids) {
    return office
        .database()
        .read(
            tx -> {
              var present = new HashMap<RemoteId, ItemVersion>();
              Map<RemoteId, ItemId> known = tables().items().known(tx, channel, ids);
              Map<ItemId, States.State> states = tables().states().of(tx, known.values());
              known.forEach(
                  (id, item) -> {
                    States.State state = states.get(item);
                    if (state != null) {
                      tables()
                          .versions()
                          .find(tx, state.version())
                          .ifPresent(version -> present.put(id, version));
                    }
                  });
              return present;
            });
  }
}
