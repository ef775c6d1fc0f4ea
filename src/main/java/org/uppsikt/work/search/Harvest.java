package org.uppsikt.work.search;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.uppsikt.domain.search.Word;
import org.uppsikt.store.ItemSet;
import org.uppsikt.store.SearchRows;
import org.uppsikt.store.SearchTerm;
import org.uppsikt.store.Tx;
import org.uppsikt.work.Office;

/// Everything by which items of one block can be found, gathered from what is stored of them.
final class Harvest {

  private static final int PAGE = 500;

  private final Office office;
  private final TreeMap<SearchTerm, ItemSet> terms = new TreeMap<>();

  Harvest(Office office) {
    this.office = office;
  }

  SortedMap<SearchTerm, ItemSet> terms() {
    return terms;
  }

  void gather(Tx tx, List<Long> items) {
    for (int i = 0; i < items.size(); i += PAGE) {
      page(tx, items.subList(i, Math.min(items.size(), i + PAGE)));
    }
  }

  private void page(Tx tx, List<Long> items) {
    SearchRows rows = office.tables().search().rows();
    for (SearchRows.Row row : rows.rows(tx, items)) {
      long item = row.item().value();
      add(SearchTerm.channel(row.channel()), item);
      add(SearchTerm.day(LocalDate.ofInstant(row.date(), office.zone())), item);
    }
    for (SearchRows.Said said : rows.said(tx, items)) {
      long item = said.item().value();
      Word.of(said.text()).forEach(word -> add(SearchTerm.word(word.folded()), item));
      Word.of(said.names()).forEach(word -> add(SearchTerm.sender(word.folded()), item));
    }
    rows.numbers(tx, items)
        .forEach(
            (item, number) ->
                Word.of(number).forEach(word -> add(SearchTerm.word(word.folded()), item.value())));
    rows.categories(tx, items)
        .forEach(
            (item, found) ->
                found.forEach(category -> add(SearchTerm.category(category), item.value())));
  }

  private void add(SearchTerm term, long item) {
    terms.computeIfAbsent(term, t -> new ItemSet()).addItem(item);
  }
}
