package org.uppsikt.ui.inbox;

import java.util.Optional;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.ItemLanguage;
import org.uppsikt.work.Offers;

/// Reads what the right pane shows of an item; asks the database, so never on the JavaFX thread.
final class ItemRead {

  private ItemRead() {}

  static Optional<ItemPart.Open> of(Bench bench, ItemId item) {
    return bench.desk().reading().dossier(item).map(read -> open(bench, read));
  }

  private static ItemPart.Open open(Bench bench, Dossier read) {
    Optional<Offers> offers = bench.desk().offers(read.item().channel());
    // Only in a channel that holds what it hides is a comment there that was never published.
    Dossier known = ListRead.holds(offers) ? read : read.hidden();
    boolean hideable = offers.flatMap(o -> o.verb(read.item().kind())).isPresent();
    Dossier item = hideable ? known : known.unhideable();
    String own = bench.policy().policy().language();
    return new ItemPart.Open(item, offers, ItemLanguage.of(item.present().text(), own));
  }
}
