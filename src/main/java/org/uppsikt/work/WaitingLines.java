package org.uppsikt.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.store.HandOvers;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.RegistryTables;
import org.uppsikt.store.Sendings;
import org.uppsikt.store.Tx;

/// The lines of what waits, with all that they tell read at once: asked line by line, a thousand of
/// them took seconds.
final class WaitingLines {

  private final Office office;
  private final Tx tx;

  WaitingLines(Office office, Tx tx) {
    this.office = office;
    this.tx = tx;
  }

  /// What is told about the lines.
  private record Told(
      Map<HandOverId, Sendings.Sending> sendings,
      Map<HandOverId, HandOvers.Stored> handOvers,
      Map<HandOverId, List<ItemId>> together,
      Map<ItemId, Item> items,
      Map<ChannelId, String> channels,
      Set<ItemId> restricted,
      Set<ItemId> kept) {}

  /// First those that need somebody's hand, then those that have waited longest; a hand-over of
  /// several items is one line.
  List<Registrar.Line> first(int most) {
    var lines = new ArrayList<Registrar.Line>(following(most));
    List<Registrations.Waiting> rows =
        registry().registrations().waiting(tx, Math.max(0, most - lines.size()));
    Told told = told(rows.stream().map(Registrations.Waiting::row).toList());
    var seen = new HashSet<HandOverId>();
    for (Registrations.Waiting waiting : rows) {
      if (waiting.row().handOver().map(seen::add).orElse(true)) {
        lines.add(line(waiting, told));
      }
    }
    return lines;
  }

  /// What was to bring a text that had been left out, and stands still or has brought no word: few,
  /// and longest first.
  private List<Registrar.Line> following(int most) {
    List<HandOverId> ids =
        registry().later().stuck(tx, Registrar.asked(office)).stream().limit(most).toList();
    Map<HandOverId, HandOvers.Stored> made = registry().handOvers().of(tx, ids);
    Set<ItemId> items =
        made.values().stream().flatMap(WaitingLines::items).collect(Collectors.toSet());
    Told told = told(Set.copyOf(ids), items);
    return ids.stream()
        .map(id -> Optional.ofNullable(made.get(id)).orElseThrow())
        .map(stored -> following(stored, told))
        .toList();
  }

  private static Registrar.Line following(HandOvers.Stored stored, Told told) {
    HandOver made = stored.handOver();
    List<ItemId> items = items(stored).toList();
    Item item = Optional.ofNullable(told.items().get(items.getFirst())).orElseThrow();
    return new Registrar.Line(
        items,
        way(made.id(), told),
        stored.state().stage(),
        made.proposedNumber(),
        told.channels().getOrDefault(item.channel(), ""),
        made.at(),
        items.stream().anyMatch(told.restricted()::contains),
        true,
        true);
  }

  private Told told(List<Registrations.Row> rows) {
    return told(
        rows.stream().flatMap(row -> row.handOver().stream()).collect(Collectors.toSet()),
        rows.stream().map(Registrations.Row::item).collect(Collectors.toSet()));
  }

  private Told told(Set<HandOverId> ids, Set<ItemId> own) {
    Map<HandOverId, List<ItemId>> together = registry().registrations().together(tx, ids);
    Map<HandOverId, HandOvers.Stored> handOvers = registry().handOvers().of(tx, ids);
    Set<ItemId> all =
        Stream.of(
                own.stream(),
                together.values().stream().flatMap(List::stream),
                handOvers.values().stream().flatMap(WaitingLines::items))
            .flatMap(each -> each)
            .collect(Collectors.toSet());
    return new Told(
        registry().sendings().of(tx, ids),
        handOvers,
        together,
        office.tables().items().of(tx, own),
        office.tables().channels().all(tx).stream()
            .collect(Collectors.toMap(Channel::id, Channel::name)),
        office.tables().restrictions().among(tx, all),
        new KeptFromUnit(office.tables(), tx).among(all));
  }

  private Registrar.Line line(Registrations.Waiting waiting, Told told) {
    Registrations.Row row = waiting.row();
    List<ItemId> items =
        row.handOver()
            .map(id -> told.together().getOrDefault(id, List.of(row.item())))
            .orElse(List.of(row.item()));
    Optional<Registrar.Way> way = row.handOver().flatMap(id -> way(id, told));
    Item item = Optional.ofNullable(told.items().get(row.item())).orElseThrow();
    Instant since = waiting.since().orElse(item.receivedAt());
    return new Registrar.Line(
        items,
        way,
        row.stage(),
        row.proposed(),
        told.channels().getOrDefault(item.channel(), ""),
        since,
        items.stream().anyMatch(told.restricted()::contains),
        late(row.stage(), way, since),
        false);
  }

  private static Optional<Registrar.Way> way(HandOverId id, Told told) {
    Sendings.Sending sending = told.sendings().get(id);
    HandOvers.Stored stored = told.handOvers().get(id);
    if (sending == null || stored == null) {
      return Optional.empty();
    }
    // Numbered or not: what one of them is about stands in the words that all of them share. What
    // is secret and settled leaves them to those that still wait.
    boolean wordless =
        items(stored).anyMatch(told.restricted()::contains)
            || items(stored).allMatch(told.kept()::contains);
    return Optional.of(
        new Registrar.Way(
            stored.handOver(),
            sending.state(),
            sending.fault(),
            sending.code().orElse(""),
            sending.nextAt(),
            wordless));
  }

  private static Stream<ItemId> items(HandOvers.Stored stored) {
    return stored.handOver().items().stream().map(along -> along.version().item());
  }

  private boolean late(Stage stage, Optional<Registrar.Way> way, Instant since) {
    boolean stands =
        stage == Stage.BOUNCED
            || stage == Stage.UNCERTAIN
            || stage == Stage.RECEIVED
            || way.isEmpty();
    boolean failed =
        way.filter(w -> w.state() == HandOverState.FAILED || w.fault().isPresent()).isPresent();
    return stands || failed || since.plus(Registrar.PATIENCE).isBefore(office.clock().instant());
  }

  private RegistryTables registry() {
    return office.tables().registry();
  }
}
