package org.uppsikt.ui.inbox;

import java.util.Optional;
import org.uppsikt.domain.item.ItemId;

/// What the list is told of an item.
interface ItemHeard {

  /// It was written down as opened.
  void seen(ItemId item);

  /// It is nowhere any more.
  void gone(ItemId item);

  /// It has somebody else on it than before, or nobody.
  void holder(ItemId item, Optional<InboxRow.Holder> holder);

  /// The one that is chosen once an item is decided.
  Optional<ItemId> after(ItemId item);
}
