package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.work.Desk;
import org.uppsikt.work.KeptLists;
import org.uppsikt.work.Reading;

/// One look at the workspace: how many items each list holds, how the channels stand, the lists
/// that the person saved.
///
/// @param running channels that have a round under way
record Glance(
    Map<ItemFilter, Integer> counts,
    List<Reading.Health> health,
    List<KeptLists.Own> own,
    Set<ChannelId> running) {

  /// Open items whose check did not run to its end.
  static final ItemFilter UNCHECKED = View.INBOX.filter().severities(Set.of(Severity.NOT_CHECKED));

  static final Glance NOTHING = new Glance(Map.of(), List.of(), List.of(), Set.of());

  /// Reads it; in the background.
  ///
  /// @param plenty what earlier looks found to be long
  static Glance read(Desk desk, PersonId person, Listing on, Plenty plenty) {
    return desk.reading().together(() -> asItStands(desk, person, on, plenty));
  }

  private static Glance asItStands(Desk desk, PersonId person, Listing on, Plenty plenty) {
    Reading reading = desk.reading();
    List<Reading.Health> health = reading.health();
    List<KeptLists.Own> own = reading.keptLists().own(person);
    var asked = new ArrayList<ItemFilter>();
    for (View view : View.values()) {
      asked.add(view.filter());
    }
    health.forEach(h -> asked.add(open(h.channel().id())));
    health.forEach(h -> asked.add(open(h.channel().id()).onlyUnread()));
    own.stream().flatMap(o -> FilterCode.read(o).stream()).forEach(asked::add);
    asked.add(UNCHECKED);
    asked.add(on.base());
    on.shown().ifPresent(asked::add);
    on.unread().ifPresent(asked::add);
    List<ItemFilter> once = asked.stream().map(Glance::plain).distinct().toList();
    Map<ItemFilter, Integer> counts = plenty.counts(once, reading.lists()::counts);
    return new Glance(Map.copyOf(counts), health, own, running(desk, health));
  }

  private static Set<ChannelId> running(Desk desk, List<Reading.Health> health) {
    return health.stream()
        .map(h -> h.channel().id())
        .filter(desk.rounds()::underWay)
        .collect(Collectors.toSet());
  }

  /// Whether a round of any channel is under way.
  boolean fetching() {
    return !running.isEmpty();
  }

  /// What a channel's entry lists.
  static ItemFilter open(ChannelId channel) {
    return View.INBOX.filter().channels(Set.of(channel));
  }

  /// Whether nobody has looked yet.
  boolean isNothing() {
    return counts.isEmpty() && health.isEmpty();
  }

  int count(ItemFilter filter) {
    return counts.getOrDefault(plain(filter), 0);
  }

  List<Channel> channels() {
    return health.stream().map(Reading.Health::channel).toList();
  }

  /// When any channel was last fetched.
  Optional<Instant> fetched() {
    return health.stream().flatMap(h -> h.fetchedAt().stream()).max(Comparator.naturalOrder());
  }

  /// The order does not change how many there are.
  private static ItemFilter plain(ItemFilter filter) {
    return filter.order(ItemFilter.Order.URGENT);
  }
}
