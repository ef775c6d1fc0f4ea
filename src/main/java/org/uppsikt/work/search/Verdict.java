package org.uppsikt.work.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.search.Query;
import org.uppsikt.store.SearchRows;
import org.uppsikt.store.SearchTables;
import org.uppsikt.store.Tx;
import org.uppsikt.work.Office;

/// Looks at the items themselves: the index names candidates, the stored text decides.
final class Verdict {

  private final Office office;
  private final SearchTables tables;
  private final Query query;

  /// What only named persons may read, in whatever version it was said: few.
  private final Set<ItemId> restricted;

  Verdict(Office office, Tx tx, Query query) {
    this.office = office;
    this.restricted = office.tables().restrictions().items(tx);
    this.tables = office.tables().search();
    this.query = query;
  }

  /// The hits among the candidates, newest first. Where the folder is asked for, it is looked at
  /// before the text, else the text first: the index has settled everything else but phrases.
  List<Hit> hits(Tx tx, List<Long> candidates) {
    List<Hit> hits = query.folders().isEmpty() ? byText(tx, candidates) : byRow(tx, candidates);
    return categorised(tx, met(tx, hits));
  }

  /// Without what is secret and settled. There are thousands of those in time, so only the hits are
  /// asked for it.
  private List<Hit> met(Tx tx, List<Hit> hits) {
    Set<ItemId> shut =
        office.tables().registry().views().among(tx, hits.stream().map(Hit::item).toList());
    return hits.stream().filter(hit -> !shut.contains(hit.item())).toList();
  }

  private List<Hit> byRow(Tx tx, List<Long> candidates) {
    List<SearchRows.Row> rows =
        tables.rows().rows(tx, candidates).stream().filter(this::fits).toList();
    Map<ItemId, Said> said = said(tx, rows.stream().map(row -> row.item().value()).toList());
    return rows.stream().flatMap(row -> hit(row, said.get(row.item())).stream()).toList();
  }

  private List<Hit> byText(Tx tx, List<Long> candidates) {
    Map<ItemId, Said> said = said(tx, candidates);
    List<Long> left = said.keySet().stream().map(ItemId::value).toList();
    return tables.rows().rows(tx, left).stream()
        .filter(this::fits)
        .flatMap(row -> hit(row, said.get(row.item())).stream())
        .toList();
  }

  /// What was said and where the words stand in it.
  private record Said(SearchRows.Said version, List<Span> places) {}

  /// The newest version that says it counts; where none does, the newest one together with the
  /// number that the registry gave.
  private Map<ItemId, Said> said(Tx tx, List<Long> items) {
    var said = new HashMap<ItemId, Said>();
    var silent = new LinkedHashMap<ItemId, SearchRows.Said>();
    for (SearchRows.Said version : tables.rows().said(tx, open(items))) {
      if (said.containsKey(version.item()) || !query.sentBy(version.names())) {
        continue;
      }
      Query.Look look = query.look(version.text());
      if (look.places().isPresent()) {
        said.put(version.item(), new Said(version, look.places().get()));
      } else if (look.open()) {
        silent.putIfAbsent(version.item(), version);
      }
    }
    silent.keySet().removeAll(said.keySet());
    said.putAll(numbered(tx, silent));
    return said;
  }

  private Map<ItemId, Said> numbered(Tx tx, Map<ItemId, SearchRows.Said> silent) {
    var said = new HashMap<ItemId, Said>();
    tables
        .rows()
        .numbers(tx, silent.keySet().stream().map(ItemId::value).toList())
        .forEach(
            (item, number) -> {
              SearchRows.Said version = Objects.requireNonNull(silent.get(item));
              query
                  .places(version.text() + "\n" + number)
                  .ifPresent(found -> said.put(item, new Said(version, within(version, found))));
            });
    return said;
  }

  /// Without the places that stand in the number: it is no part of the text.
  private static List<Span> within(SearchRows.Said version, List<Span> places) {
    return places.stream().filter(place -> place.end() <= version.text().length()).toList();
  }

  private List<Long> open(List<Long> items) {
    return items.stream().filter(item -> !restricted.contains(new ItemId(item))).toList();
  }

  /// An item that was neither flagged nor decided has no category, and is not asked for one.
  private List<Hit> categorised(Tx tx, List<Hit> hits) {
    List<Long> some = hits.stream().filter(Verdict::mayHave).map(h -> h.item().value()).toList();
    Map<ItemId, Set<Category>> found = tables.rows().categories(tx, some);
    Map<ItemId, Set<Subject.MatterKind>> of = matters(tx, hits);
    Set<ItemId> unseen = office.tables().states().neverShown(tx, shown(hits));
    return hits.stream()
        .map(hit -> hit.in(found.getOrDefault(hit.item(), Set.of()), unseen.contains(hit.item())))
        .filter(hit -> query.about(hit.categories(), of.getOrDefault(hit.item(), Set.of())))
        .toList();
  }

  /// Only of what was shown is it said whether that was the first time.
  private static List<ItemId> shown(List<Hit> hits) {
    return hits.stream()
        .filter(hit -> hit.outcome().equals(Optional.of(Outcome.RESTORE)))
        .map(Hit::item)
        .toList();
  }

  private Map<ItemId, Set<Subject.MatterKind>> matters(Tx tx, List<Hit> hits) {
    return query.matters().isEmpty()
        ? Map.of()
        : tables.rows().matters(tx, hits.stream().map(hit -> hit.item().value()).toList());
  }

  private static boolean mayHave(Hit hit) {
    return hit.severity() != Severity.NONE || hit.outcome().isPresent();
  }

  private boolean fits(SearchRows.Row row) {
    return (query.folders().isEmpty() || query.folders().contains(row.folder()))
        && (query.channels().isEmpty() || query.channels().contains(row.channel()))
        && (!query.bounded() || query.covers(LocalDate.ofInstant(row.date(), office.zone())));
  }

  private static Optional<Hit> hit(SearchRows.Row row, @Nullable Said said) {
    return said == null
        ? Optional.empty()
        : Optional.of(
            new Hit(
                new VersionRef(row.item(), said.version().version()),
                said.version().version() == row.version(),
                row.channel(),
                row.kind(),
                row.folder(),
                row.visibility(),
                row.outcome(),
                false,
                row.severity(),
                row.date(),
                said.version().sender().listedName(),
                said.version().text(),
                said.places(),
                Set.of()));
  }
}
