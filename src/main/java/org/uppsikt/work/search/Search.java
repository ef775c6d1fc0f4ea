package org.uppsikt.work.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PrimitiveIterator;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.search.Phrase;
import org.uppsikt.domain.search.Query;
import org.uppsikt.store.ItemSet;
import org.uppsikt.store.SearchTables;
import org.uppsikt.store.Tx;
import org.uppsikt.work.Office;

/// Searches everything that was received, the newest first, a page at a time. A query that names a
/// sender looks a person up: it is answered only with a reason, which is journalled (SAF-46,
/// design, invariant 10).
public final class Search {

  /// From the newest on.
  public static final long NEWEST = Long.MAX_VALUE;

  /// Versions that one answer looks at; then it says where to go on, so that it is never slow.
  private static final int LOOKS = 800;

  /// So many are looked at together at most. The first lot is the page alone; the rarer hits are
  /// among the candidates, the larger the next.
  private static final int CHUNK = 200;

  private static final int UNINDEXED = 500;

  private final Office office;
  private final Indexing indexing;

  public Search(Office office, Indexing indexing) {
    this.office = office;
    this.indexing = indexing;
  }

  /// Why a person is looked up.
  public enum Purpose {
    /// To handle an item of theirs.
    HANDLE_ITEM,
    /// To see whether they broke the rules before.
    EARLIER_BREACHES,
    /// They asked for it, or somebody asked for public records.
    REQUEST,
    /// Something else, in words.
    OTHER
  }

  /// @param words in the person's own words; must stand with [Purpose#OTHER]
  public record Reason(Purpose purpose, String words) {
    public Reason {
      if (purpose == Purpose.OTHER && words.isBlank()) {
        throw new IllegalArgumentException("another purpose is said in words");
      }
    }
  }

  /// One question.
  ///
  /// @param before items that arrived before this one; [#NEWEST] for the first page
  /// @param limit most hits
  public record Ask(Query query, long before, int limit, PersonId by, Optional<Reason> reason) {}

  /// What came of it.
  public sealed interface Result {

    /// @param next where the next page goes on; empty where everything was looked through. A page
    ///     may be short, even empty, and still have a next one.
    record Found(List<Hit> hits, OptionalLong next, Indexing.Standing standing) implements Result {
      public Found {
        hits = List.copyOf(hits);
      }
    }

    /// The query names a sender: say why first.
    record NeedsReason() implements Result {}

    /// The query asks for nothing.
    record Nothing() implements Result {}
  }

  public Result run(Ask ask) {
    if (ask.query().isNothing()) {
      return new Result.Nothing();
    }
    if (ask.query().namesSender()) {
      if (ask.reason().isEmpty()) {
        return new Result.NeedsReason();
      }
      journal(ask, ask.reason().get());
    }
    return office.database().read(tx -> found(tx, ask));
  }

  /// How many items there are to search in.
  public long size() {
    return office.database().read(tx -> tables().rows().count(tx));
  }

  /// The channels that can be named in a query.
  public List<Channel> channels() {
    return office.database().read(tx -> office.tables().channels().all(tx));
  }

  /// What the person searched for last, newest first.
  public List<String> recent(PersonId person) {
    return office.database().read(tx -> tables().recent().of(tx, person));
  }

  /// Remembers a query as it was written. One that names a sender is not remembered: nobody shall
  /// keep a list of people.
  public void remember(PersonId person, String written, Query query) {
    if (!query.namesSender() && !written.isBlank()) {
      office.database().change(tx -> tables().recent().add(tx, person, written.strip()));
    }
  }

  public void forgetRecent(PersonId person) {
    office.database().change(tx -> tables().recent().clear(tx, person));
  }

  /// Each page by itself: how far somebody read about a person is part of what she did.
  private void journal(Ask ask, Reason reason) {
    String names = String.join(", ", ask.query().senders().stream().map(Search::spelled).toList());
    Payload payload =
        Payload.NONE
            .with("sender", names)
            .with("purpose", reason.purpose())
            .with("reason", reason.words())
            .with("alone", ask.query().texts().isEmpty())
            .with("first", ask.before() == NEWEST);
    office
        .database()
        .change(
            tx ->
                tx.journal(
                    Event.by(ask.by(), EventKind.SENDER_LOOKED_UP, "search:sender", payload)));
  }

  private static String spelled(Phrase phrase) {
    return String.join(" ", phrase.words()) + (phrase.prefix() ? "*" : "");
  }

  private Result.Found found(Tx tx, Ask ask) {
    var scan = new BlockScan(tables(), tx, ask.query());
    scan.addWaiting(tables().progress().newest(tx, UNINDEXED));
    var verdict = new Verdict(office, tx, ask.query());
    var hits = new ArrayList<Hit>();
    long before = Math.min(ask.before(), tables().rows().newest(tx) + 1);
    int looks = 0;
    int lot = Math.max(20, Math.min(CHUNK, ask.limit()));
    for (long block = ItemSet.blockOf(before - 1); before > 0 && block >= 0; block--) {
      PrimitiveIterator.OfLong items = scan.candidates(block).before(block, before);
      while (items.hasNext()) {
        List<Long> chunk = chunk(items, lot);
        hits.addAll(verdict.hits(tx, chunk));
        lot = Math.min(CHUNK, lot * 2);
        looks += chunk.size();
        if (hits.size() >= ask.limit() || looks >= LOOKS) {
          return page(tx, ask, hits, chunk.getLast());
        }
      }
      before = block * ItemSet.SIZE;
    }
    return new Result.Found(hits, OptionalLong.empty(), indexing.standing(tx));
  }

  private Result.Found page(Tx tx, Ask ask, List<Hit> hits, long lastLooked) {
    boolean more = hits.size() > ask.limit();
    List<Hit> shown = more ? hits.subList(0, ask.limit()) : hits;
    long next = more ? shown.getLast().item().value() : lastLooked;
    return new Result.Found(shown, OptionalLong.of(next), indexing.standing(tx));
  }

  private static List<Long> chunk(PrimitiveIterator.OfLong items, int most) {
    var chunk = new ArrayList<Long>(most);
    while (items.hasNext() && chunk.size() < most) {
      chunk.add(items.nextLong());
    }
    return chunk;
  }

  private SearchTables tables() {
    return office.tables().search();
  }
}
