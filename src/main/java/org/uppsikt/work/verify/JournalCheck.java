package org.uppsikt.work.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Entry;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.HashTree;
import org.uppsikt.store.JournalRows;

/// Walks the journal from its first entry: places without gaps, every leaf recomputed, every link
/// to the entry before, times that only fall where the journal says so, and the head and the
/// outside checkpoints at the size they name.
final class JournalCheck {

  /// How far from its place an entry is looked for.
  private static final int NEAR = 16;

  private static final int STRANGERS = 100;

  private final Run run;
  private final List<Checkpoint> outside;
  private final HashTree tree = HashTree.empty();
  private final BatchTally batches;
  private final Promises promises;
  private final List<HashedCheck> hashed;
  private final DiaryFileCheck diary;

  /// Place in the journal minus the place that the entry was written in: entries that somebody put
  /// in or took out and renumbered.
  private long shift;

  private long next;
  private Optional<Link> before = Optional.empty();
  private String beforeThat = Entry.GENESIS.hex();

  /// False right behind a fault, where the link back tells nothing new.
  private boolean linked = true;

  JournalCheck(Run run, List<Checkpoint> outside) {
    this.run = run;
    this.outside = outside.stream().sorted(Comparator.comparingLong(Checkpoint::size)).toList();
    this.batches = new BatchTally(run);
    this.promises = new Promises(run);
    this.diary = new DiaryFileCheck(run);
    this.hashed =
        List.of(
            HashedCheck.ofChecks(run),
            HashedCheck.ofPosts(run),
            HashedCheck.ofEditedPosts(run),
            HashedCheck.ofRules(run));
  }

  void check() {
    Optional<JournalRows.HeadRow> head = run.journal.head(run.tx);
    long size = size(head);
    long found = run.found();
    checkpoints();
    List<Link> page = page(0);
    while (!page.isEmpty() && run.goesOn(Stage.JOURNAL, tree.size(), size)) {
      List<Link> following = page(page.getLast().row().seq() + 1);
      for (int i = 0; i < page.size(); i++) {
        Optional<Link> after =
            i + 1 < page.size() ? Optional.of(page.get(i + 1)) : following.stream().findFirst();
        entry(page.get(i), after, size);
      }
      page = following;
    }
    if (run.stopped()) {
      return;
    }
    run.goesOn(Stage.JOURNAL, tree.size(), size);
    run.journal
        .strangers(run.tx, STRANGERS)
        .forEach(id -> run.found(Problem.Kind.INSERTED, Problem.Place.ENTRY, id, "chain"));
    head(head, size, found);
    hashed.forEach(HashedCheck::reportUnknown);
    promises.reportUnknown();
    diary.reportUnknown();
    outside.stream()
        .filter(c -> c.size() > tree.size())
        .forEach(c -> run.found(Problem.Kind.TRUNCATED, Problem.Place.CHECKPOINT, c.size(), ""));
  }

  /// Where the journal should end. A head row whose last leaf is the last entry's ends there,
  /// whatever size it claims.
  private long size(Optional<JournalRows.HeadRow> head) {
    Optional<Long> last = run.journal.last(run.tx);
    if (head.isEmpty()) {
      return last.map(seq -> seq + 1).orElse(0L);
    }
    return run.journal
        .placeOfLeaf(run.tx, head.get().last())
        .filter(place -> Optional.of(place).equals(last))
        .map(place -> place + 1)
        .orElse(head.get().size());
  }

  /// What the journal says about batches of intake.
  BatchTally batches() {
    return batches;
  }

  Checkpoint checkpoint() {
    return new Checkpoint(run.office.database().chain(), tree.size(), tree.root());
  }

  private List<Link> page(long seq) {
    return run.journal.from(run.tx, seq, Run.PAGE).stream().map(Link::new).toList();
  }

  private void entry(Link link, Optional<Link> after, long size) {
    long seq = link.row().seq();
    if (seq > next) {
      run.found(Problem.Kind.MISSING, Problem.Place.ENTRY, next, range(next, seq - 1));
      linked = false;
    }
    if (seq >= size) {
      run.found(Problem.Kind.INSERTED, Problem.Place.ENTRY, seq, "behind the head");
      return;
    }
    boolean trusted = linked;
    if (link.fits(seq - shift)) {
      linkBack(link);
      linked = true;
    } else {
      misplaced(link, after);
    }
    if (trusted && linked) {
      time(link);
    }
    content(link);
    beforeThat = before.map(b -> b.row().leaf()).orElse(Entry.GENESIS.hex());
    before = Optional.of(link);
    next = seq + 1;
    grow(link);
  }

  private static String range(long from, long to) {
    return from == to ? "" : "to " + to;
  }

  private void grow(Link link) {
    Digest stored =
        link.row().leaf().length() == 64
            ? new Digest(link.row().leaf())
            : link.leafIn(link.row().seq()).orElse(Entry.GENESIS);
    tree.append(stored);
    checkpoints();
  }

  private void linkBack(Link link) {
    String leaf = before.map(b -> b.row().leaf()).orElse(Entry.GENESIS.hex());
    if (linked && !link.row().previous().equals(leaf)) {
      // This entry is itself; so the one before it is not the one that it was written after.
      run.found(
          Problem.Kind.ALTERED, Problem.Place.ENTRY, Math.max(0, link.row().seq() - 1), "link");
    }
  }

  /// The fields do not give the leaf in this place: altered, or written in another place.
  private void misplaced(Link link, Optional<Link> after) {
    long seq = link.row().seq();
    Optional<Long> written = writtenIn(link);
    if (written.isEmpty()) {
      run.found(Problem.Kind.ALTERED, Problem.Place.ENTRY, seq, "leaf");
      linked = false;
      return;
    }
    long other = seq - written.get();
    boolean lasting = after.filter(a -> a.fits(a.row().seq() - other)).isPresent();
    if (lasting && other > shift && link.row().previous().equals(beforeThat)) {
      run.found(Problem.Kind.INSERTED, Problem.Place.ENTRY, seq - 1, "");
    } else if (lasting && other < shift) {
      run.found(Problem.Kind.MISSING, Problem.Place.ENTRY, seq - shift, "renumbered");
    } else {
      run.found(Problem.Kind.REORDERED, Problem.Place.ENTRY, seq, "from " + written.get());
    }
    if (lasting) {
      shift = other;
    }
    linked = lasting;
  }

  private Optional<Long> writtenIn(Link link) {
    long seq = link.row().seq();
    Optional<Long> near =
        LongStream.rangeClosed(Math.max(0, seq - NEAR), seq + NEAR)
            .filter(link::fits)
            .boxed()
            .findFirst();
    return near.or(
        () ->
            run.journal
                .placeOfLeaf(run.tx, link.row().previous())
                .flatMap(
                    place ->
                        LongStream.rangeClosed(Math.max(0, place - NEAR), place + NEAR)
                            .filter(link::fits)
                            .boxed()
                            .findFirst()));
  }

  private void time(Link link) {
    boolean falls = before.filter(b -> link.row().at().isBefore(b.row().at())).isPresent();
    if (falls && !link.is(EventKind.CLOCK_RAN_BACKWARDS)) {
      run.found(Problem.Kind.TIME_FELL, Problem.Place.ENTRY, link.row().seq(), "");
    }
  }

  private void content(Link link) {
    long seq = link.row().seq();
    if (!link.keepsCommitment()) {
      run.found(Problem.Kind.ALTERED, Problem.Place.ENTRY, seq, "payload");
      return;
    }
    if (link.row().sealed().isEmpty() && !disposed(seq)) {
      run.found(Problem.Kind.MISSING, Problem.Place.ENTRY, seq, "payload");
    }
    batches.note(link);
    hashed.forEach(rows -> rows.note(link));
    promises.check(link);
    diary.note(link);
  }

  /// A payload may go, and then a later entry says so (requirements I13).
  private boolean disposed(long seq) {
    return run.journal.about(run.tx, "entry:" + seq).stream()
        .anyMatch(row -> row.kind().equals(EventKind.PAYLOAD_DISPOSED.name()) && row.seq() > seq);
  }

  private void checkpoints() {
    for (Checkpoint checkpoint : outside) {
      if (checkpoint.size() != tree.size()) {
        continue;
      }
      if (!checkpoint.origin().equals(run.office.database().chain())) {
        run.found(Problem.Kind.FOREIGN, Problem.Place.CHECKPOINT, checkpoint.size(), "origin");
      } else if (!checkpoint.root().equals(tree.root())) {
        run.found(Problem.Kind.REWRITTEN, Problem.Place.CHECKPOINT, checkpoint.size(), "root");
      }
    }
  }

  /// The head is compared where the journal itself is whole: else it can only say so again.
  private void head(Optional<JournalRows.HeadRow> head, long size, long found) {
    if (head.isEmpty()) {
      run.found(Problem.Kind.MISSING, Problem.Place.HEAD, "head", "");
      return;
    }
    if (next < size) {
      run.found(Problem.Kind.TRUNCATED, Problem.Place.ENTRY, next, range(next, size - 1));
      return;
    }
    if (run.found() == found) {
      headFaults(head.get())
          .forEach(what -> run.found(Problem.Kind.ALTERED, Problem.Place.HEAD, "head", what));
    }
  }

  private List<String> headFaults(JournalRows.HeadRow head) {
    List<String> faults = new ArrayList<>();
    String frontier = tree.frontier().stream().map(Digest::hex).collect(Collectors.joining());
    String last = before.map(b -> b.row().leaf()).orElse(Entry.GENESIS.hex());
    if (head.size() != tree.size()) {
      faults.add("size");
    }
    if (!head.frontier().equals(frontier)) {
      faults.add("frontier");
    }
    if (!head.last().equals(last)) {
      faults.add("last_leaf");
    }
    if (before.filter(b -> !b.row().at().equals(head.at())).isPresent()) {
      faults.add("at");
    }
    return faults;
  }
}
