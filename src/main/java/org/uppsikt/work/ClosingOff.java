package org.uppsikt.work;

import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RestrictionId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// When something of which no copy may be made is closed off where it lies rather than hidden, and
/// whether it was.
final class ClosingOff {

  private final Office office;
  private final Connectors connectors;

  ClosingOff(Office office, Connectors connectors) {
    this.office = office;
    this.connectors = connectors;
  }

  /// Whether there is nothing to hide in the channel, or nothing to hide it with: a direct message,
  /// what was unpublished or removed already, and what stands where Uppsikt has no verb for it.
  static boolean holds(ItemKind kind, Folder folder, Visibility visibility, boolean hideable) {
    return !hideable
        || kind == ItemKind.MESSAGE
        || folder == Folder.UNPUBLISHED
        || folder == Folder.REMOVED_OUTSIDE
        || visibility == Visibility.GONE;
  }

  static boolean holds(States.State state, boolean hideable) {
    return holds(state.kind(), state.folder(), state.visibility(), hideable);
  }

  /// Whether its channel can hide it. Asked before the transaction: a connector that is asked for
  /// the first time reads the database.
  boolean hideable(ItemId item) {
    return office
        .database()
        .read(tx -> tables().states().find(tx, item))
        .flatMap(
            state ->
                connectors
                    .of(state.channel())
                    .flatMap(channel -> Offers.of(channel.capabilities()).verb(state.kind())))
        .isPresent();
  }

  /// Whether that was done, by this or by an order that went before it. What a person protected can
  /// be closed off all the same, once: that opens the police task.
  boolean isDone(Tx tx, ItemId item) {
    return isDone(tables(), tx, item);
  }

  static boolean isDone(Tables tables, Tx tx, ItemId item) {
    return tables
        .restrictions()
        .of(tx, item)
        .filter(
            held ->
                !tables.protectedItems().holds(tx, item)
                    || isDoneSince(tables, tx, item, held.id()))
        .isPresent();
  }

  private static boolean isDoneSince(Tables tables, Tx tx, ItemId item, RestrictionId restriction) {
    String about = "item:" + item;
    long since =
        tables.journal().about(tx, about, EventKind.RESTRICTED).stream()
            .filter(stored -> stored.says("restriction").equals(restriction.toString()))
            .mapToLong(stored -> stored.entry().seq())
            .max()
            .orElse(0);
    return tables.journal().about(tx, about, EventKind.WITHOUT_COPY).stream()
        .filter(stored -> stored.entry().seq() > since)
        .filter(stored -> stored.says("category").equals(Category.C09_CHILD_ABUSE.code()))
        .anyMatch(stored -> !isTakenBack(tables, tx, stored.says("order")));
  }

  /// @param order its id; empty where nothing was ordered
  private static boolean isTakenBack(Tables tables, Tx tx, String order) {
    return !order.isEmpty()
        && tables
            .outbox()
            .find(tx, OrderId.parse(order))
            .filter(placed -> placed.state() == OrderState.WITHDRAWN)
            .isPresent();
  }

  private Tables tables() {
    return office.tables();
  }
}
