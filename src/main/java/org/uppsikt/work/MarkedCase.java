package org.uppsikt.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.store.Checks;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What many marked items have in common, for the register panel that is asked once for all of
/// them.
public final class MarkedCase {

  /// A case number has at most so many characters.
  private static final int LONGEST_NUMBER = 40;

  private final Office office;

  public MarkedCase(Office office) {
    this.office = office;
  }

  /// Where an item stands.
  ///
  /// @param post title of what it stands under; empty for none
  public record Place(ItemKind kind, String channel, String post) {}

  /// What is known of those that go in one hand-over.
  ///
  /// @param number the case that most of the texts name; empty where none names one
  /// @param came when the first of them came
  /// @param senders each once, by name
  /// @param nameless how many gave none, as far as their addresses tell them apart
  /// @param places none where there is nothing of it
  public record Side(
      String number, Instant came, List<String> senders, int nameless, List<Place> places) {

    public Side {
      senders = List.copyOf(senders);
      places = List.copyOf(places);
    }

    boolean isEmpty() {
      return places.isEmpty();
    }

    /// The text form holds nothing of the items.
    @Override
    public String toString() {
      return "side of marked items";
    }
  }

  /// What is known of all of them. Of what only named persons may read, nothing stands in it.
  ///
  /// @param open of what is not secret
  /// @param closed of what is secret or may be
  /// @param secret how many are secret or may be
  /// @param flagged of how many the text would be left out
  public record Common(Side open, Side closed, int secret, int flagged, boolean anyMessage) {

    /// Whether some of it is secret and some is not.
    public boolean mixed() {
      return !open.isEmpty() && !closed.isEmpty();
    }

    public boolean allSecret() {
      return open.isEmpty() && !closed.isEmpty();
    }

    /// The case that what is secret names where the rest names another, or none: all of it goes
    /// into one.
    public Optional<String> otherCase() {
      return Optional.of(closed.number)
          .filter(number -> mixed() && !number.isEmpty() && !number.equals(open.number));
    }

    /// What stands in the fields: nothing of what is secret where they also go with what is not.
    public Side shown() {
      return open.isEmpty() ? closed : open;
    }

    /// The text form holds nothing of the items.
    @Override
    public String toString() {
      return "common of marked items";
    }
  }

  /// Reads what they have in common.
  public Common of(List<Many.Seen> items) {
    return office.database().read(tx -> new Reading(tx).of(items));
  }

  /// The case number that a text itself names.
  ///
  /// @param findings of the check of that text
  public static Optional<String> number(String text, List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.subject().equals(new Subject.Matter(Subject.MatterKind.CASE)))
        .map(Finding::span)
        .map(span -> text.substring(span.start(), span.end()))
        .filter(words -> words.length() <= LONGEST_NUMBER)
        .filter(words -> words.chars().anyMatch(Character::isDigit))
        .findFirst();
  }

  /// What the items themselves tell.
  private record Said(
      Set<String> senders,
      Set<String> addresses,
      Map<String, Integer> numbers,
      Set<Place> places,
      List<Instant> came) {

    Said() {
      this(
          new LinkedHashSet<>(),
          new HashSet<>(),
          new LinkedHashMap<>(),
          new LinkedHashSet<>(),
          new ArrayList<>());
    }

    void stands(Place place, Item item) {
      places.add(place);
      came.add(item.postedAt().orElse(item.receivedAt()));
    }

    Side side(Instant without) {
      return new Side(
          number(),
          came.stream().min(Comparator.naturalOrder()).orElse(without),
          List.copyOf(senders),
          addresses.size(),
          List.copyOf(places));
    }

    void add(ItemVersion version, List<Finding> findings) {
      String name = version.sender().registeredName();
      if (name.isEmpty()) {
        // Those whom the platform withholds may be anybody: each counts.
        String known = version.sender().shownName();
        addresses.add(known.isEmpty() ? version.ref().toString() : known);
      } else {
        senders.add(name);
      }
      MarkedCase.number(version.text(), findings).ifPresent(n -> numbers.merge(n, 1, Integer::sum));
    }

    /// The number that most of them name.
    String number() {
      return numbers.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }

  private final class Reading {

    private final Tx tx;
    private final Tables tables = office.tables();
    private final Said open = new Said();
    private final Said closed = new Said();
    private final Said withheld = new Said();
    private final Map<ChannelId, String> channels = new HashMap<>();
    private int secret;
    private int flagged;

    Reading(Tx tx) {
      this.tx = tx;
    }

    Common of(List<Many.Seen> items) {
      items.forEach(seen -> read(seen.version()));
      boolean nothing = open.places().isEmpty() && closed.places().isEmpty();
      return new Common(
          (nothing ? withheld : open).side(tx.now()),
          closed.side(tx.now()),
          secret,
          flagged,
          Stream.concat(open.places().stream(), closed.places().stream())
              .anyMatch(place -> place.kind() == ItemKind.MESSAGE));
    }

    private void read(VersionRef ref) {
      Optional<Item> item = tables.items().find(tx, ref.item());
      Optional<ItemVersion> version = tables.versions().find(tx, ref);
      if (item.isEmpty() || version.isEmpty()) {
        return;
      }
      // Only named persons may read it, and it goes no further.
      if (!tables.restrictions().of(tx, ref.item()).isEmpty()) {
        withheld.stands(place(item.get()), item.get());
        return;
      }
      boolean isSecret = new RegistryGate(office).secret(tx, ref);
      if (isSecret) {
        secret++;
      }
      if (NoCopyFlag.stands(tables, tx, ref)) {
        flagged++;
      }
      Said said = isSecret ? closed : open;
      said.stands(place(item.get()), item.get());
      said.add(version.get(), findings(ref));
    }

    private List<Finding> findings(VersionRef ref) {
      return tables
          .checks()
          .newest(tx, ref)
          .map(Checks.Stored::check)
          .map(check -> check.findingsOrNone())
          .orElse(List.of());
    }

    private Place place(Item item) {
      String channel =
          channels.computeIfAbsent(
              item.channel(),
              id -> tables.channels().find(tx, id).map(found -> found.name()).orElse(""));
      String post =
          item.post()
              .flatMap(id -> tables.posts().find(tx, item.channel(), id))
              .map(RemotePost::title)
              .orElse("");
      return new Place(item.kind(), channel, post);
    }
  }
}
