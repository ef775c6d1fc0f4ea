package org.uppsikt.ui.inbox;

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

  void forget(ItemId item) {
    kept.keySet().removeIf(place -> place.item().equals(item));
  }

  Set<ItemId> items() {
    return kept.keySet().stream().map(Place::item).collect(Collectors.toSet());
  }

  /// Forgets what was begun about items that were closed since, or that not everybody may read now.
  ///
  /// @param asked the items that were looked at
  /// @param now where those stand that may be read
  void prune(Set<ItemId> asked, Map<ItemId, Folder> now) {
    kept.entrySet()
        .removeIf(
            each ->
                asked.contains(each.getKey().item())
                    && !stands(each.getValue(), now.get(each.getKey().item())));
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
