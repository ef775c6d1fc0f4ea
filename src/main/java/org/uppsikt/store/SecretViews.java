package org.uppsikt.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;

/// Which records are secret and settled: marked, under a number of the registry, not on show to
/// everybody, and with nothing left to decide. They are read on purpose only (requirements T13).
public final class SecretViews {

  /// Of an item_state with this name. What comes back for a decision is open again.
  static final String SETTLED =
      "(s.case_number is not null and s.folder in ('DONE', 'UNPUBLISHED', 'REMOVED_OUTSIDE')"
          + " and (s.kind = 'MESSAGE' or s.visibility <> 'SHOWN')"
          + " and exists (select 1 from secrecy_mark m where m.item_id = s.item_id"
          + " and m.holds is not null))";

  /// Those of the items that are.
  public Set<ItemId> among(Tx tx, Collection<ItemId> items) {
    if (items.isEmpty()) {
      return Set.of();
    }
    return tx
        .handle()
        .createQuery("select s.item_id from item_state s where s.item_id in (<ids>) and " + SETTLED)
        .bindList("ids", Keys.of(items))
        .mapTo(Long.class)
        .stream()
        .map(ItemId::new)
        .collect(Collectors.toSet());
  }

  /// All of them.
  public Set<ItemId> items(Tx tx) {
    return tx
        .handle()
        .createQuery(
            "select s.item_id from secrecy_mark k join item_state s on s.item_id = k.item_id"
                + " where k.holds is not null and "
                + SETTLED)
        .mapTo(Long.class)
        .stream()
        .map(ItemId::new)
        .collect(Collectors.toSet());
  }

  /// Who marked an item as secret.
  public Set<PersonId> markedBy(Tx tx, ItemId item) {
    return tx
        .handle()
        .createQuery(
            "select cast(marked_by as varchar(40)) from secrecy_mark"
                + " where item_id = :item and holds is not null")
        .bind("item", item.value())
        .mapTo(String.class)
        .stream()
        .map(java.util.UUID::fromString)
        .map(PersonId::new)
        .collect(Collectors.toSet());
  }

  /// One of them, without a word of what it keeps; newest first.
  public List<Restrictions.Kept> kept(Tx tx) {
    return tx.handle()
        .createQuery(
            "select s.item_id, k.marked_at, c.name, s.case_number from secrecy_mark k"
                + " join item_state s on s.item_id = k.item_id"
                + " join channel c on c.id = s.channel_id"
                + " where k.holds is not null and "
                + SETTLED
                + " and not exists (select 1 from restriction r where r.item_id = s.item_id"
                + " and r.lifted_at is null) order by k.marked_at desc, s.item_id")
        .map(
            (rs, context) ->
                new Restrictions.Kept(
                    new ItemId(rs.getLong("item_id")),
                    Optional.empty(),
                    Columns.instant(rs, "marked_at"),
                    rs.getString("name"),
                    Optional.of(rs.getString("case_number")),
                    true,
                    true))
        .list();
  }
}
