package org.uppsikt.ui.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.uppsikt.text.SearchText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.work.search.Hit;
import org.uppsikt.work.search.Indexing;
import org.uppsikt.work.search.Parsed;
import org.uppsikt.work.search.Search;

/// What a search came to, in words.
///
/// @param page most hits of one answer
record ResultWords(Kit kit, Clock clock, int page) {

  /// How many, and how far back was looked.
  String count(List<SearchRow> rows, Search.Result.Found found) {
    if (found.next().isEmpty()) {
      return kit.text(SearchText.FOUND, rows.size());
    }
    if (found.hits().size() == page || rows.isEmpty()) {
      return kit.text(SearchText.FOUND_MORE, rows.size());
    }
    Hit last = rows.getLast().hit();
    String date = kit.formats().near(last.date(), clock.instant());
    return kit.text(SearchText.LOOKED_MORE, date, rows.size());
  }

  /// Nothing was found: in how many items, and what may help.
  SearchModel.Empty empty(String query, Indexing.Standing standing, long size) {
    var why = new ArrayList<String>();
    String written = SafeText.harmless(query.strip());
    why.add(kit.text(SearchText.NOTHING_WHY, written, kit.formats().count(size)));
    if (!standing.complete()) {
      why.add(kit.text(SearchText.NOTHING_INDEX, standing.percent()));
    }
    why.add(kit.text(SearchText.NOTHING_HINT));
    return new SearchModel.Empty(kit.text(SearchText.NOTHING), String.join(" ", why));
  }

  /// How far the index is; empty once it is complete.
  String index(Indexing.Standing standing, boolean paused) {
    if (standing.complete()) {
      return standing.waiting() > 500
          ? kit.text(SearchText.INDEX_WAITING, kit.formats().count(standing.waiting()))
          : "";
    }
    return kit.text(paused ? SearchText.INDEX_PAUSED : SearchText.INDEX, standing.percent());
  }

  String fault(Parsed.Fault fault) {
    var key = SearchText.valueOf("FAULT_" + fault.kind().name());
    String known =
        SearchWords.categories(kit.texts()).stream()
            .map(Completion::written)
            .collect(Collectors.joining(", "));
    return kit.text(key, SafeText.harmless(fault.what()), known);
  }
}
