package org.uppsikt.store;

import java.util.List;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;

/// Whether an item must be registered, beside its state, where the database checks it (I10).
final class RegistryDuty {

  private RegistryDuty() {}

  /// The item must be registered from now on; what was closed without a number waits for one.
  static void must(Tx tx, ItemId item) {
    tx.handle()
        .createUpdate(
            "update item_state set must_register = true, folder = case when folder = 'DONE' and"
                + " case_number is null then 'TO_REGISTER' else folder end"
                + " where item_id = :item and must_register = false")
        .bind("item", item.value())
        .execute();
  }

  /// A case link or a mark went: the duty goes with the last of them.
  static void again(Tx tx, ItemId item) {
    tx.handle()
        .createUpdate(
            "update item_state set must_register = false where item_id = :item and must_register"
                + " and not exists (select 1 from registration r where r.item_id ="
                + " item_state.item_id) and not exists (select 1 from secrecy_mark m where"
                + " m.item_id = item_state.item_id and m.holds is not null)")
        .bind("item", item.value())
        .execute();
  }

  /// The item can be found by its number from now on.
  static void numbered(Tx tx, ItemId item, String number) {
    tx.handle()
        .createUpdate("update item_state set case_number = :number where item_id = :item")
        .bind("number", number)
        .bind("item", item.value())
        .execute();
    enqueue(tx, item);
  }

  /// The item has no number any more, and stands where it stood before it had one.
  static void unnumbered(Tx tx, ItemId item, Folder folder) {
    tx.handle()
        .createUpdate(
            "update item_state set case_number = null, folder = :folder, revision = revision + 1"
                + " where item_id = :item")
        .bind("folder", folder.name())
        .bind("item", item.value())
        .execute();
    enqueue(tx, item);
  }

  private static void enqueue(Tx tx, ItemId item) {
    States.State state = new States().find(tx, item).orElseThrow();
    SearchProgress.enqueue(tx, List.of(state.version()));
  }
}
