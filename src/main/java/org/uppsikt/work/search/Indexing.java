package org.uppsikt.work.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.uppsikt.domain.search.Folding;
import org.uppsikt.store.ItemSet;
import org.uppsikt.store.SearchProgress;
import org.uppsikt.store.SearchTables;
import org.uppsikt.store.SearchTerm;
import org.uppsikt.store.Tx;
import org.uppsikt.work.Office;

/// Keeps the search index up with what arrives, and builds it where there is none. Intake only
/// notes what is to be indexed; the work is done here, in short transactions, so that no decision
/// waits for it. It may be stopped anywhere and goes on from there.
public final class Indexing {

  private static final int BATCH = 4000;
  private static final int TERMS = 1000;

  private final Office office;
  private final ReentrantLock running = new ReentrantLock();

  public Indexing(Office office) {
    this.office = office;
  }

  /// How far the index is.
  ///
  /// @param percent of the items that stood in the workspace when the building began
  /// @param waiting versions that arrived since and are not indexed; the newest of them are found
  ///     all the same
  public record Standing(boolean complete, int percent, long waiting) {}

  public Standing standing() {
    return office.database().read(this::standing);
  }

  Standing standing(Tx tx) {
    SearchProgress.Building building = search().progress().building(tx);
    boolean old = building.folding() != Folding.VERSION;
    long all = building.last() + 1;
    long left = old ? all : building.next() + 1;
    int percent = all == 0 ? 100 : (int) (100 * (all - left) / all);
    return new Standing(building.complete() && !old, percent, search().progress().count(tx));
  }

  /// Indexes what waits, and goes on building the index until it is complete or cancelled. A second
  /// caller returns at once.
  ///
  /// @param told after every step
  /// @return whether nothing is left
  public boolean catchUp(BooleanSupplier cancelled, Consumer<Standing> told) {
    if (!running.tryLock()) {
      return false;
    }
    try {
      renewIfOld();
      boolean more = true;
      while (more && !cancelled.getAsBoolean()) {
        more = queue() || block();
        told.accept(standing());
      }
      return !more;
    } finally {
      running.unlock();
    }
  }

  /// Throws the index away and has it built anew by the next [#catchUp].
  public void rebuild() {
    office.database().change(tx -> search().progress().restart(tx, Folding.VERSION));
  }

  private void renewIfOld() {
    boolean old =
        office.database().read(tx -> search().progress().building(tx)).folding() != Folding.VERSION;
    if (old) {
      rebuild();
    }
  }

  /// Indexes the next versions that wait; false where none does.
  private boolean queue() {
    List<SearchProgress.Waiting> waiting =
        office.database().read(tx -> search().progress().waiting(tx, BATCH));
    Map<Long, List<Long>> blocks =
        waiting.stream()
            .map(w -> w.version().item().value())
            .distinct()
            .collect(Collectors.groupingBy(ItemSet::blockOf));
    blocks.forEach((block, items) -> write(block, items, harvest(items)));
    office.database().change(tx -> search().progress().done(tx, waiting));
    return !waiting.isEmpty();
  }

  /// Builds the next block; false where the index is complete.
  private boolean block() {
    SearchProgress.Building building =
        office.database().read(tx -> search().progress().building(tx));
    if (building.complete()) {
      return false;
    }
    long block = building.next();
    List<Long> items = office.database().read(tx -> search().rows().inBlock(tx, block));
    SortedMap<SearchTerm, ItemSet> terms = harvest(items);
    office
        .database()
        .change(
            tx -> {
              search().progress().lock(tx);
              search().index().clear(tx, block);
            });
    write(block, items, terms);
    office
        .database()
        .change(
            tx -> {
              if (search().progress().lock(tx).next() == block) {
                search().progress().built(tx, block);
              }
            });
    return true;
  }

  private SortedMap<SearchTerm, ItemSet> harvest(List<Long> items) {
    var harvest = new Harvest(office);
    office
        .database()
        .read(
            tx -> {
              harvest.gather(tx, items);
              return true;
            });
    return harvest.terms();
  }

  private void write(long block, List<Long> items, SortedMap<SearchTerm, ItemSet> terms) {
    var names = new ArrayList<>(terms.keySet());
    for (int i = 0; i < names.size(); i += TERMS) {
      SearchTerm last = names.get(Math.min(names.size(), i + TERMS) - 1);
      SortedMap<SearchTerm, ItemSet> some =
          terms.subMap(names.get(i), new SearchTerm(last.text() + "\0"));
      office.database().change(tx -> writeSome(tx, block, items, some));
    }
  }

  /// An item that was disposed of since it was read must not come back.
  private void writeSome(
      Tx tx, long block, List<Long> items, SortedMap<SearchTerm, ItemSet> terms) {
    search().progress().lock(tx);
    var there = new ItemSet();
    search().rows().existing(tx, items).forEach(there::addItem);
    var left = new TreeMap<SearchTerm, ItemSet>();
    terms.forEach(
        (term, set) -> {
          set.keep(there);
          if (!set.isEmpty()) {
            left.put(term, set);
          }
        });
    search().index().add(tx, block, left);
  }

  private SearchTables search() {
    return office.tables().search();
  }
}
