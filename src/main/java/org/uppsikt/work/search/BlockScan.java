package org.uppsikt.work.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.search.Phrase;
import org.uppsikt.domain.search.Query;
import org.uppsikt.store.ItemSet;
import org.uppsikt.store.SearchProgress;
import org.uppsikt.store.SearchTables;
import org.uppsikt.store.SearchTerm;
import org.uppsikt.store.Tx;

/// Which items of a block may be hits, by the index alone. Blocks are read newest first, more of
/// them at once the longer nothing is found.
final class BlockScan {

  private static final int MOST_AT_ONCE = 64;

  /// With so few left, looking at the items is cheaper than asking for their folder or day.
  private static final int FEW = 2;

  /// The same for asking for all words that begin alike.
  private static final int SOME = 8;

  private final SearchTables tables;
  private final Tx tx;
  private final Query query;
  private final List<SearchTerm> exact = new ArrayList<>();
  private final List<SearchTerm.Range> beginnings = new ArrayList<>();
  private final List<SearchTerm.Range> ranges = new ArrayList<>();
  private final Map<Long, ItemSet> waiting = new HashMap<>();
  private final Map<Long, Map<SearchTerm, ItemSet>> ahead = new HashMap<>();
  private int step = 1;

  BlockScan(SearchTables tables, Tx tx, Query query) {
    this.tables = tables;
    this.tx = tx;
    this.query = query;
    query.texts().forEach(phrase -> ask(phrase, 'w'));
    query.senders().forEach(phrase -> ask(phrase, 's'));
    boolean category = query.matters().isEmpty() && !query.categories().isEmpty();
    if (category && query.categories().size() == 1) {
      exact.add(SearchTerm.category(query.categories().iterator().next()));
    } else if (category) {
      ranges.add(SearchTerm.Range.prefix(new SearchTerm("k")));
    }
    if (query.channels().size() == 1) {
      exact.add(SearchTerm.channel(query.channels().iterator().next()));
    }
    if (query.bounded()) {
      ranges.add(
          new SearchTerm.Range(
              query.from().map(SearchTerm::day).orElse(new SearchTerm("d")),
              SearchTerm.day(query.to().orElse(LocalDate.of(9999, 12, 31)))));
    }
  }

  /// Items that wait to be indexed may be anything.
  void addWaiting(List<SearchProgress.Waiting> versions) {
    for (SearchProgress.Waiting each : versions) {
      long item = each.version().item().value();
      waiting.computeIfAbsent(ItemSet.blockOf(item), b -> new ItemSet()).addItem(item);
    }
  }

  ItemSet candidates(long block) {
    ItemSet found = indexed(block);
    ItemSet more = waiting.get(block);
    if (more != null) {
      found.join(more);
    }
    return found;
  }

  private ItemSet indexed(long block) {
    var found = ItemSet.all();
    if (!exact.isEmpty() && !keepExact(block, found)) {
      return new ItemSet();
    }
    keep(block, found, ranges, FEW);
    keep(block, found, beginnings, SOME);
    keepMatters(block, found);
    keepFolders(block, found);
    return found;
  }

  private void keep(long block, ItemSet found, List<SearchTerm.Range> some, int few) {
    for (SearchTerm.Range range : some) {
      if (found.count() > few) {
        found.keep(tables.index().items(tx, block, range));
      }
    }
  }

  private boolean keepExact(long block, ItemSet found) {
    if (!ahead.containsKey(block)) {
      readAhead(block);
    }
    Map<SearchTerm, ItemSet> items = ahead.getOrDefault(block, Map.of());
    for (SearchTerm term : exact) {
      ItemSet some = items.get(term);
      if (some == null) {
        return false;
      }
      found.keep(some);
    }
    return !found.isEmpty();
  }

  private void readAhead(long block) {
    ahead.clear();
    List<Long> blocks =
        LongStream.rangeClosed(Math.max(0, block - step + 1), block).boxed().toList();
    step = Math.min(MOST_AT_ONCE, step * 4);
    blocks.forEach(b -> ahead.put(b, Map.of()));
    ahead.putAll(tables.index().items(tx, blocks, exact));
  }

  /// No term of the index names them: they stand beside the state of each item. Together with
  /// categories, of which any will do, they narrow nothing here.
  private void keepMatters(long block, ItemSet found) {
    if (!query.matters().isEmpty() && query.categories().isEmpty() && found.count() > FEW) {
      found.keep(tables.rows().about(tx, block, query.matters()));
    }
  }

  /// Done is where nearly everything ends up: it narrows nothing.
  private void keepFolders(long block, ItemSet found) {
    if (query.folders().isEmpty()
        || query.folders().contains(Folder.DONE)
        || found.count() <= FEW) {
      return;
    }
    var standing = new ItemSet();
    query.folders().forEach(f -> standing.join(tables.rows().inFolder(tx, block, f)));
    found.keep(standing);
  }

  private void ask(Phrase phrase, char field) {
    List<String> words = phrase.words();
    for (int i = 0; i < words.size(); i++) {
      var term = new SearchTerm(field + words.get(i));
      if (phrase.prefix() && i == words.size() - 1) {
        beginnings.add(SearchTerm.Range.prefix(term));
      } else if (!exact.contains(term)) {
        exact.add(term);
      }
    }
  }
}
