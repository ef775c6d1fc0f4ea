package org.uppsikt.ui.inbox;

import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.work.Dossier;

/// Where an item stands that may go without a copy: it may go from its channel, or come back, while
/// the panel is open. What its channel can do changes no revision, and what is told all the same.
///
/// @param restorable whether those who may read it can show it again
record NoCopyPlace(
    int revision, boolean closesOff, boolean message, boolean shown, boolean restorable) {

  /// Before anything is open.
  static final NoCopyPlace NOWHERE = new NoCopyPlace(0, false, false, false, false);

  static NoCopyPlace of(ItemPart.Open open) {
    Dossier item = open.item();
    return new NoCopyPlace(
        item.state().revision(),
        item.closesOff(),
        item.item().kind() == ItemKind.MESSAGE,
        item.isShown(),
        ActionMaker.restorable(item, open.offers()));
  }

  NoCopyPlace show(NoCopyModel model) {
    model.closesOffProperty().set(closesOff);
    model.messageProperty().set(message);
    model.shownProperty().set(shown);
    model.restorableProperty().set(restorable);
    return this;
  }
}
