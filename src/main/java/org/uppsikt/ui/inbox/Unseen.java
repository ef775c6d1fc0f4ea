package org.uppsikt.ui.inbox;

import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.text.StateText;
import org.uppsikt.ui.kit.Kit;

/// How an item stands that readers do not see, in a word: nobody may take it for what is public.
final class Unseen {

  private Unseen() {}

  /// Empty where readers see it, or where its state says already that it was unpublished or is on
  /// its way to be shown.
  ///
  /// @param neverShown whether it was never shown before: hidden, it waits to be published for the
  ///     first time
  static String word(Kit kit, Visibility visibility, Folder folder, boolean neverShown) {
    if (neverShown && visibility == Visibility.HIDDEN) {
      return kit.text(StateText.NOT_PUBLISHED);
    }
    boolean said = folder == Folder.UNPUBLISHED || folder == Folder.OUTBOX;
    return switch (visibility) {
      case SHOWN -> "";
      case HIDDEN -> said ? "" : kit.text(StateText.HIDDEN);
      case SPAM -> kit.text(StateText.SPAM);
      case TRASHED -> kit.text(StateText.TRASHED);
      case GONE -> kit.text(StateText.GONE);
    };
  }
}
