package org.uppsikt.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.PostVersion;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.evidence.SealedThread;
import org.uppsikt.store.Items;
import org.uppsikt.store.States;
import org.uppsikt.store.Tx;

/// What stands around the items of one hand-over: the post and the thread of what is public, the
/// conversation of a direct message. A thread is asked for once and each item around is read once,
/// however many go along.
final class Around {

  private static final Comparator<ItemId> BY_ARRIVAL = Comparator.comparingLong(ItemId::value);
  private static final int MOST = 60;

  /// Begins the keys of what is said in the place of a name, which a sheet has words for.
  static final String SENDER = "sender.";

  /// So much of the post is quoted.
  private static final int BEGINNING = 500;

  private final Office office;
  private final Tx tx;
  private final Map<ItemId, Voice> known = new HashMap<>();
  private final Map<Place, List<PostVersion>> posts = new HashMap<>();
  private final Map<Place, List<ItemId>> threads = new HashMap<>();

  Around(Office office, Tx tx) {
    this.office = office;
    this.tx = tx;
  }

  /// One of those around.
  ///
  /// @param hidden whether it is secret, flagged as abuse material, or for named persons alone
  private record Voice(boolean hidden, String who, String said) {}

  private static final Voice NOTHING = new Voice(true, "", "");

  private record Place(ChannelId channel, RemoteId post) {}

  /// As [Items.Stretch], by their ids alone.
  private record Stretch(List<ItemId> items, int before, int after) {}

  /// How what is around is told: "left.out" is the line over what is left out before and after,
  /// with its count; "post.version", "post.before" and "post.last" stand over a post that was
  /// edited, and [#SENDER] in the place of a name.
  interface Words {
    String of(String key, Object... arguments);
  }

  /// Which of these items of a channel are secret, restricted or flagged.
  Set<RemoteId> hidden(ChannelId channel, Collection<RemoteId> of) {
    var hidden = new HashSet<RemoteId>();
    office
        .tables()
        .items()
        .known(tx, channel, of)
        .forEach(
            (remote, item) -> {
              if (voice(item).hidden()) {
                hidden.add(remote);
              }
            });
    return hidden;
  }

  /// The same of all whose words were sealed with an item.
  Set<RemoteId> hidden(ChannelId channel, SealedThread thread) {
    return hidden(
        channel,
        thread.around().thread().stream().map(line -> new RemoteId(line.remote())).toList());
  }

  /// What is said around it, without what is secret, restricted or flagged, and how much of it is
  /// left out; empty where it stands alone.
  Optional<String> said(Item item, Words words) {
    if (item.kind() == ItemKind.MESSAGE) {
      return Optional.of(told(conversation(item), "", words));
    }
    return item.post()
        .map(post -> new Place(item.channel(), post))
        .map(place -> told(nearest(item, place), post(item, place, words), words));
  }

  /// Those that came nearest to it: as many before it as after it, and more on one side where the
  /// other has fewer.
  private Stretch nearest(Item item, Place place) {
    return stretch(threads.computeIfAbsent(place, this::thread), item.id());
  }

  private List<ItemId> thread(Place place) {
    return office.tables().items().idsUnder(tx, place.channel(), place.post());
  }

  /// @param all in the order in which they came
  private static Stretch stretch(List<ItemId> all, ItemId item) {
    int at = Math.max(0, Collections.binarySearch(all, item, BY_ARRIVAL));
    int from = Math.max(0, Math.min(at - (MOST - 1) / 2, all.size() - MOST));
    int to = Math.min(all.size(), from + MOST);
    return new Stretch(all.subList(from, to), from, all.size() - to);
  }

  private String told(Stretch around, String post, Words words) {
    var parts = new ArrayList<String>();
    if (!post.isBlank()) {
      parts.add(post);
    }
    if (around.before() > 0) {
      parts.add(words.of("left.out", around.before()));
    }
    around.items().stream()
        .map(this::voice)
        .filter(voice -> !voice.hidden())
        .forEach(voice -> parts.add(who(voice, words) + "\n" + voice.said()));
    if (around.after() > 0) {
      parts.add(words.of("left.out", around.after()));
    }
    return String.join("\n\n", parts) + "\n";
  }

  /// The address of somebody else is no part of this record.
  private static String who(Voice voice, Words words) {
    if (voice.who().isEmpty()) {
      return words.of(SENDER + "withheld");
    }
    return voice.who().equals(Sender.NAMELESS) ? words.of(SENDER + "nameless") : voice.who();
  }

  /// What it stands under: its title, and how it begins. Of one that was edited what it said when
  /// the item came, what it had said before where that may be what it answers, and what it says
  /// since.
  private String post(Item item, Place place, Words words) {
    return PostThen.of(posts.computeIfAbsent(place, this::versions), item)
        .map(then -> then.isEdited() ? edited(then, words) : post(then.then()))
        .orElse("");
  }

  private List<PostVersion> versions(Place place) {
    return office.tables().posts().versions(tx, place.channel(), place.post());
  }

  private String edited(PostThen post, Words words) {
    PostVersion then = post.then();
    var told = new ArrayList<String>();
    String head = words.of("post.version", then.number(), post.versions(), seen(then));
    told.add(head + "\n" + post(then));
    post.answered().map(before -> other("post.before", before, words)).ifPresent(told::add);
    post.since().map(last -> other("post.last", last, words)).ifPresent(told::add);
    return String.join("\n\n", told);
  }

  private String other(String key, PostVersion version, Words words) {
    return words.of(key, seen(version)) + "\n" + post(version);
  }

  private String seen(PostVersion version) {
    return new LocalTimes(office.zone()).of(version.seenAt());
  }

  private static String post(PostVersion post) {
    String text = post.beginning().strip();
    int end = Math.min(text.codePointCount(0, text.length()), BEGINNING);
    String begins = text.substring(0, text.offsetByCodePoints(0, end));
    return (post.title().strip() + "\n" + begins + (begins.length() < text.length() ? " …" : ""))
        .strip();
  }

  /// The messages of its sender nearest to it.
  private Stretch conversation(Item item) {
    List<ItemId> all =
        office
            .tables()
            .states()
            .find(tx, item.id())
            .map(state -> office.tables().conversations().items(tx, state))
            .orElse(List.of(item.id()));
    return stretch(all, item.id());
  }

  private Voice voice(ItemId item) {
    return known.computeIfAbsent(item, this::read);
  }

  private Voice read(ItemId item) {
    Optional<States.State> state = office.tables().states().find(tx, item);
    if (state.isEmpty()) {
      return NOTHING;
    }
    boolean hidden = hidden(state.get());
    return tx.unlessDamaged(() -> office.tables().versions().find(tx, state.get().version()))
        .map(version -> new Voice(hidden, version.sender().addresslessName(), version.text()))
        .orElse(NOTHING);
  }

  private boolean hidden(States.State other) {
    return office.tables().restrictions().of(tx, other.item()).isPresent()
        || NoCopyFlag.stands(office.tables(), tx, other.version())
        || new RegistryGate(office).secret(tx, other.version());
  }
}
