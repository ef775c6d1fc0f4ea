package org.uppsikt.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The search index: for every term and every block of items, which of them have it. It may say
/// more than is true (an item that lost a category), never less; whoever reads it looks at the item
/// itself. Writers hold [SearchProgress#lock].
public final class SearchIndex {

  private static final int CHUNK = 512;

  /// Puts items under their terms.
  public void add(Tx tx, long block, SortedMap<SearchTerm, ItemSet> fresh) {
    var terms = new TreeMap<SearchTerm.Key, ItemSet>();
    fresh.forEach((term, items) -> terms.put(term.in(block), items));
    var keys = List.copyOf(terms.keySet());
    for (int i = 0; i < keys.size(); i += CHUNK) {
      List<SearchTerm.Key> chunk = keys.subList(i, Math.min(keys.size(), i + CHUNK));
      Map<SearchTerm.Key, ItemSet> known = read(tx, chunk);
      var update = tx.handle().prepareBatch("update search_posting set items = :i where k = :k");
      var insert =
          tx.handle().prepareBatch("insert into search_posting (k, items) values (:k, :i)");
      for (SearchTerm.Key key : chunk) {
        ItemSet items = terms.getOrDefault(key, new ItemSet());
        ItemSet old = known.get(key);
        if (old != null) {
          items.join(old);
        }
        (old == null ? insert : update).bind("k", key.bytes()).bind("i", items.encode()).add();
      }
      execute(update);
      execute(insert);
    }
  }

  /// The items of one block that have a term, for many terms and blocks at once; what is missing
  /// has none.
  public Map<Long, Map<SearchTerm, ItemSet>> items(
      Tx tx, Collection<Long> blocks, Collection<SearchTerm> terms) {
    var names = new HashMap<SearchTerm.Key, SearchTerm>();
    var homes = new HashMap<SearchTerm.Key, Long>();
    for (long block : blocks) {
      for (SearchTerm term : terms) {
        SearchTerm.Key key = term.in(block);
        names.put(key, term);
        homes.put(key, block);
      }
    }
    var found = new HashMap<Long, Map<SearchTerm, ItemSet>>();
    read(tx, List.copyOf(names.keySet()))
        .forEach(
            (key, items) ->
                found
                    .computeIfAbsent(homes.getOrDefault(key, -1L), b -> new HashMap<>())
                    .put(names.getOrDefault(key, new SearchTerm("")), items));
    return found;
  }

  /// The items of a block that have any term of a range.
  public ItemSet items(Tx tx, long block, SearchTerm.Range range) {
    var items = new ItemSet();
    tx.handle()
        .createQuery("select items from search_posting where k >= :from and k < :to")
        .bind("from", range.from().in(block).bytes())
        .bind("to", range.to().in(block).behind())
        .setFetchSize(CHUNK)
        .map((rs, context) -> rs.getBytes(1))
        .forEach(bytes -> items.join(ItemSet.decode(bytes)));
    return items;
  }

  /// Takes items out of every row of their block, for a disposal: afterwards nothing tells which
  /// words they had. Rows that become empty go.
  public void forget(Tx tx, Collection<Long> items) {
    var blocks = new TreeMap<Long, ItemSet>();
    items.forEach(
        item -> blocks.computeIfAbsent(ItemSet.blockOf(item), b -> new ItemSet()).addItem(item));
    blocks.forEach((block, gone) -> forget(tx, block, gone));
    if (!items.isEmpty()) {
      tx.handle()
          .createUpdate("delete from search_queue where item_id in (<items>)")
          .bindList("items", List.copyOf(items))
          .execute();
    }
  }

  /// Empties a block before it is built anew.
  public void clear(Tx tx, long block) {
    tx.handle()
        .createUpdate("delete from search_posting where k >= :from and k < :to")
        .bind("from", SearchTerm.Key.start(block).bytes())
        .bind("to", SearchTerm.Key.start(block + 1).bytes())
        .execute();
  }

  private static void forget(Tx tx, long block, ItemSet gone) {
    var changed = new HashMap<SearchTerm.Key, ItemSet>();
    tx.handle()
        .createQuery("select k, items from search_posting where k >= :from and k < :to")
        .bind("from", SearchTerm.Key.start(block).bytes())
        .bind("to", SearchTerm.Key.start(block + 1).bytes())
        .map((rs, context) -> Map.entry(new SearchTerm.Key(rs.getBytes(1)), rs.getBytes(2)))
        .forEach(
            row -> {
              ItemSet items = ItemSet.decode(row.getValue());
              int before = items.count();
              items.remove(gone);
              if (items.count() < before) {
                changed.put(row.getKey(), items);
              }
            });
    var update = tx.handle().prepareBatch("update search_posting set items = :i where k = :k");
    var delete = tx.handle().prepareBatch("delete from search_posting where k = :k");
    changed.forEach(
        (key, items) -> {
          if (items.isEmpty()) {
            delete.bind("k", key.bytes()).add();
          } else {
            update.bind("k", key.bytes()).bind("i", items.encode()).add();
          }
        });
    execute(update);
    execute(delete);
  }

  private static Map<SearchTerm.Key, ItemSet> read(Tx tx, List<SearchTerm.Key> keys) {
    var found = new HashMap<SearchTerm.Key, ItemSet>();
    for (int i = 0; i < keys.size(); i += CHUNK) {
      List<byte[]> chunk = new ArrayList<>();
      keys.subList(i, Math.min(keys.size(), i + CHUNK)).forEach(key -> chunk.add(key.bytes()));
      tx.handle()
          .createQuery("select k, items from search_posting where k in (<keys>)")
          .bindList("keys", Keys.list(chunk))
          .map((rs, context) -> Map.entry(new SearchTerm.Key(rs.getBytes(1)), rs.getBytes(2)))
          .forEach(row -> found.put(row.getKey(), ItemSet.decode(row.getValue())));
    }
    return found;
  }

  private static void execute(org.jdbi.v3.core.statement.PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
