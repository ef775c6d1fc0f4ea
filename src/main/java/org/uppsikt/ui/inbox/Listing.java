package org.uppsikt.ui.inbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter;

/// A list that can be shown: a view, a channel, or one that the person saved, with what was typed
/// into the filter on top.
///
/// @param id of the entry in the left pane
/// @param base what it shows without the filter
/// @param shown what it shows now; empty where the filter leaves nothing of it
/// @param typed whether a filter narrows it
record Listing(
    String id, String title, ItemFilter base, Optional<ItemFilter> shown, boolean typed) {

  /// What is open, whatever it is.
  static Listing inbox() {
    ItemFilter inbox = View.INBOX.filter();
    return new Listing(View.INBOX.id(), "", inbox, Optional.of(inbox), false);
  }

  Folder folder() {
    return base.folder();
  }

  /// Whether the person saved it.
  boolean own() {
    return NavPart.isOwn(id);
  }

  /// Whether the same stands in it, under whatever title.
  boolean same(@Nullable Listing other) {
    return other != null && id.equals(other.id) && shown.equals(other.shown);
  }

  /// What is counted for the heading: nothing, where nothing can be shown.
  Optional<ItemFilter> unread() {
    return shown.map(ItemFilter::onlyUnread);
  }

  ItemFilter.Order order() {
    return shown.map(ItemFilter::order).orElse(base.order());
  }
}
