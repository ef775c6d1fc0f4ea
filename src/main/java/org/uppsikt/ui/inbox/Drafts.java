package org.uppsikt.ui.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;

/// Answers that were begun and left, by item and outcome. In memory alone: nothing of them is
/// written to the disk, and they end with the desk.
final class Drafts {

  /// What was written.
  ///
  /// @param folder where the item stood then
  record Draft(String text, boolean privately, String language, Folder folder) {}

  private record Place(ItemId item, ItemAction kind) {}

  private final Map<Place, Draft> kept = new HashMap<>();

  /// Of what was closed and can still be taken back.
  private final Map<Place, Draft> aside = new HashMap<>();

  boolean isEmpty() {
    return kept.isEmpty();
  }

  void keep(ItemId item, ItemAction kind, Draft draft) {
    kept.put(new Place(item, kind), draft);
  }

  Optional<Draft> of(ItemId item, ItemAction kind) {
    return Optional.ofNullable(kept.get(new Place(item, kind)));
  }

  void forget(ItemId item, ItemAction kind) {
    kept.remove(new Place(item, kind));
  }

  /// The item is closed: what was begun about it is not unsent any more, and comes back only with
  /// the item.
  void putAside(ItemId item) {
    move(kept, aside, Set.of(item));
  }

  /// The items were taken back.
  void bringBack(Collection<ItemId> items) {
    move(aside, kept, items);
  }

  /// Forgets what was put aside of all other items: it cannot be taken back any more.
  void onlyAside(Set<ItemId> items) {
    aside.keySet().removeIf(place -> !items.contains(place.item()));
  }

  private static void move(Map<Place, Draft> from, Map<Place, Draft> to, Collection<ItemId> items) {
    from.forEach(
        (place, draft) -> {
          if (items.contains(place.item())) {
            to.put(place, draft);
          }
        });
    from.keySet().removeIf(place -> items.contains(place.item()));
  }

  Set<ItemId> items() {
    return kept.keySet().stream().map(Place::item).collect(Collectors.toSet());
  }

  /// Puts aside what was begun about items that were closed since, and forgets what is about such
  /// as not everybody may read now.
  ///
  /// @param asked the items that were looked at
  /// @param now where those stand that may be read
  void prune(Set<ItemId> asked, Map<ItemId, Folder> now) {
    Set.copyOf(kept.entrySet()).stream()
        .filter(each -> asked.contains(each.getKey().item()))
        .filter(each -> !stands(each.getValue(), now.get(each.getKey().item())))
        .forEach(
            each -> {
              kept.remove(each.getKey());
              if (now.containsKey(each.getKey().item())) {
                aside.put(each.getKey(), each.getValue());
              }
            });
  }

  private static boolean stands(Draft draft, @Nullable Folder now) {
    if (now == null) {
      return false;
    }
    return switch (now) {
      case INBOX, SNOOZED, TO_REGISTER -> true;
      // What was closed already when she began may be answered once more.
      case DONE, UNPUBLISHED, REMOVED_OUTSIDE, OUTBOX -> now == draft.folder();
    };
  }
}
