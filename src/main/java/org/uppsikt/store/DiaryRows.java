package org.uppsikt.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.diary.DiaryCase;
import org.uppsikt.domain.diary.DiaryEntry;
import org.uppsikt.domain.diary.DiaryFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.RegisterEntry;

/// Cases and entries of the built-in diary. Rows are only added.
public final class DiaryRows {

  /// Of the last record for which that holds.
  private static final String NUMBER =
      "(select d.case_number || '-' || cast(w.place as varchar(10)) from diary_entry w"
          + " join diary_case d on d.id = w.case_id where %s order by w.id desc"
          + " fetch first 1 rows only)";

  private static final String ENTRIES =
      "select e.*, c.case_number, "
          + DiaryCover.COVERED
          + " as covered, "
          + DiaryCover.MARKED
          + " as marked, "
          + DiaryCover.PROVISION
          + " as marked_under, "
          + NUMBER.formatted("w.id = e.puts_right")
          + " as rights, "
          + NUMBER.formatted("w.puts_right = e.id")
          + " as righted_by from diary_entry e join diary_case c on c.id = e.case_id";

  // The title of a case is what its first entry concerns.
  private static final String CASES =
      "select c.*, (select count(*) from diary_entry e where e.case_id = c.id) as entries,"
          + " exists (select 1 from diary_entry e where e.case_id = c.id and e.place = 1 and "
          + DiaryCover.COVERED
          + ") as covered, exists (select 1 from diary_entry e where e.case_id = c.id and"
          + " e.place = 1 and "
          + DiaryCover.MARKED
          + ") as marked from diary_case c";

  /// Keeps every other desk from entering until the end of the transaction.
  public void lock(Tx tx) {
    tx.handle()
        .createQuery("select id from diary_head where id = 1 for update")
        .mapTo(Integer.class)
        .one();
  }

  /// The next number of a series in a year, without gaps: whoever asks holds the lock until the end
  /// of the transaction, and gives the number back by rolling back.
  public long next(Tx tx, String series, int year) {
    lock(tx);
    int known =
        tx.handle()
            .createUpdate(
                "update diary_series set last_number = last_number + 1"
                    + " where series = :series and series_year = :year")
            .bind("series", series)
            .bind("year", year)
            .execute();
    if (known == 0) {
      tx.handle()
          .createUpdate(
              "insert into diary_series (series, series_year, last_number)"
                  + " values (:series, :year, 1)")
          .bind("series", series)
          .bind("year", year)
          .execute();
    }
    return tx.handle()
        .createQuery(
            "select last_number from diary_series where series = :series and series_year = :year")
        .bind("series", series)
        .bind("year", year)
        .mapTo(Long.class)
        .one();
  }

  public void add(Tx tx, DiaryCase opened, PersonId by) {
    tx.handle()
        .createUpdate(
            "insert into diary_case (id, case_number, opened_on, concerning, public_concerning,"
                + " secret, opened_by) values (:id, :number, :on, :concerning, :open, :secret,"
                + " :by)")
        .bind("id", opened.id())
        .bind("number", opened.number())
        .bind("on", opened.openedOn())
        .bind("concerning", Columns.fit(opened.concerning(), 500))
        .bind("open", Columns.fit(opened.publicConcerning(), 500))
        .bind("secret", opened.secret())
        .bind("by", by.value())
        .execute();
  }

  /// @param words folded words by which it is found, and whether anybody may find it by them
  public void add(Tx tx, DiaryEntry entry, long caseId, Map<String, Boolean> words) {
    RegisterEntry fields = entry.fields();
    Optional<Long> rights = entry.rights().flatMap(number -> named(tx, number));
    tx.handle()
        .createUpdate(
            "insert into diary_entry (id, case_id, place, journal_year, journal_number, direction,"
                + " came_on, drawn_up_on, correspondent, concerning, public_concerning, arrival,"
                + " plan_entry, provision, authority, restricted, hand_over_id, entered_by,"
                + " entered_at, puts_right, first_entry) values (:id, :case, :place, :year, :running,"
                + " :direction, :came, :drawn, :correspondent, :concerning, :open, :arrival, :plan,"
                + " :provision, :authority, :restricted, :handover, :by, :at, :rights, :first)")
        .bind("id", entry.id())
        .bind("case", caseId)
        .bind("place", entry.place())
        .bind("year", entry.year())
        .bind("running", entry.running())
        .bind("direction", entry.direction().name())
        .bind("came", fields.cameOn())
        .bind("drawn", fields.drawnUpOn().orElse(null))
        .bind("correspondent", Columns.fit(fields.correspondent(), 500))
        .bind("concerning", Columns.fit(fields.concerning(), 500))
        .bind("open", Columns.fit(fields.publicConcerning(), 500))
        .bind("arrival", Columns.fit(fields.arrival(), 200))
        .bind("plan", Columns.fit(fields.planEntry(), 200))
        .bind("provision", Columns.fit(fields.secrecy().map(s -> s.provision()).orElse(""), 200))
        .bind("authority", Columns.fit(fields.secrecy().map(s -> s.authority()).orElse(""), 200))
        .bind("restricted", entry.restricted())
        .bind("handover", Tx.id(entry.handOver().map(HandOverId::value)))
        .bind("by", entry.enteredBy().value())
        .bind("at", Tx.at(entry.enteredAt()))
        .bind("rights", rights.orElse(null))
        .bind("first", rights.map(id -> first(tx, id)).orElse(entry.id()))
        .execute();
    addItems(tx, entry);
    addWords(tx, entry.id(), words);
  }

  public Optional<DiaryCase> find(Tx tx, String number) {
    return tx.handle()
        .createQuery(CASES + " where c.case_number = :number")
        .bind("number", number)
        .map((rs, context) -> DiaryRow.diaryCase(rs))
        .findOne();
  }

  /// The record of that number, for instance "KS 2026/0042-3".
  public Optional<DiaryEntry> of(Tx tx, String number) {
    return named(tx, number).stream()
        .flatMap(
            id ->
                entries(tx, tx.handle().createQuery(ENTRIES + " where e.id = :id").bind("id", id))
                    .stream())
        .findFirst();
  }

  private static Optional<Long> named(Tx tx, String number) {
    int dash = number.lastIndexOf('-');
    return dash < 0
        ? Optional.empty()
        : tx.handle()
            .createQuery(
                "select e.id from diary_entry e join diary_case c on c.id = e.case_id"
                    + " where c.case_number = :case and cast(e.place as varchar(10)) = :place")
            .bind("case", number.substring(0, dash))
            .bind("place", number.substring(dash + 1))
            .mapTo(Long.class)
            .findFirst();
  }

  /// With which those began that put one another right.
  private static long first(Tx tx, long id) {
    return tx.handle()
        .createQuery("select first_entry from diary_entry where id = :id")
        .bind("id", id)
        .mapTo(Long.class)
        .one();
  }

  /// Whether a case has that number already, in capitals or not.
  public boolean isTaken(Tx tx, String number) {
    return tx.handle()
        .createQuery(
            "select id from diary_case where lower(case_number) = lower(:number)"
                + " fetch first 1 rows only")
        .bind("number", number)
        .mapTo(Long.class)
        .findFirst()
        .isPresent();
  }

  /// What a hand-over was entered as.
  public Optional<DiaryEntry> of(Tx tx, HandOverId handOver) {
    return entries(
            tx,
            tx.handle()
                .createQuery(ENTRIES + " where e.hand_over_id = :id")
                .bind("id", handOver.value()))
        .stream()
        .findFirst();
  }

  /// What an item was entered as by a hand-over; the first.
  public Optional<DiaryEntry> handedOver(Tx tx, ItemId item) {
    return entries(
            tx,
            tx.handle()
                .createQuery(
                    ENTRIES
                        + " where e.hand_over_id is not null and exists (select 1 from"
                        + " diary_entry_item i where i.entry_id = e.id and i.item_id = :item)"
                        + " order by e.id fetch first 1 rows only")
                .bind("item", item.value()))
        .stream()
        .findFirst();
  }

  /// What of a case only named persons may read.
  public List<DiaryEntry> hidden(Tx tx, String caseNumber) {
    return entries(
        tx,
        tx.handle()
            .createQuery(
                ENTRIES
                    + " where c.case_number = :number and (e.restricted or "
                    + DiaryCover.COVERED
                    + ") order by e.id")
            .bind("number", caseNumber));
  }

  /// Entries that came by a hand-over behind the given one, in their order.
  public List<DiaryEntry> handedOverAfter(Tx tx, long last, int limit) {
    return entries(
        tx,
        tx.handle()
            .createQuery(
                ENTRIES
                    + " where e.id > :last and e.hand_over_id is not null order by e.id"
                    + " fetch first :n rows only")
            .bind("last", last)
            .bind("n", limit));
  }

  /// Newest first.
  ///
  /// @param before the last entry of the page before; [Long#MAX_VALUE] for the first page
  public List<DiaryEntry> page(Tx tx, DiaryFilter filter, long before, int limit) {
    Query query =
        tx.handle()
            .createQuery(
                ENTRIES
                    + " where e.id < :before"
                    + DiaryCover.where(filter)
                    + " order by e.id desc fetch first :n rows only")
            .bind("before", before)
            .bind("n", limit);
    return entries(tx, DiaryCover.bound(query, filter));
  }

  public long count(Tx tx, DiaryFilter filter) {
    Query query =
        tx.handle()
            .createQuery(
                "select count(*) from diary_entry e join diary_case c on c.id = e.case_id"
                    + " where e.id > 0"
                    + DiaryCover.where(filter));
    return DiaryCover.bound(query, filter).mapTo(Long.class).one();
  }

  /// The cases of the given numbers.
  public List<DiaryCase> cases(Tx tx, List<String> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : tx.handle()
            .createQuery(CASES + " where c.case_number in (<numbers>) order by c.id desc")
            .bindList("numbers", numbers)
            .map((rs, context) -> DiaryRow.diaryCase(rs))
            .list();
  }

  private static void addItems(Tx tx, DiaryEntry entry) {
    var batch =
        tx.handle()
            .prepareBatch(
                "insert into diary_entry_item (entry_id, item_id, version)"
                    + " values (:entry, :item, :version)");
    for (VersionRef ref : entry.items()) {
      batch
          .bind("entry", entry.id())
          .bind("item", ref.item().value())
          .bind("version", ref.number())
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static void addWords(Tx tx, long entry, Map<String, Boolean> words) {
    var fitted = new HashMap<String, Boolean>();
    words.forEach(
        (word, open) -> fitted.merge(Columns.fit(word, DiaryCover.WORD), open, Boolean::logicalOr));
    var batch =
        tx.handle()
            .prepareBatch(
                "insert into diary_word (word, entry_id, is_open) values (:word, :entry, :open)");
    fitted.forEach(
        (word, open) ->
            batch
                .bind("word", DiaryCover.word(word))
                .bind("entry", entry)
                .bind("open", open)
                .add());
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static List<DiaryEntry> entries(Tx tx, Query query) {
    List<DiaryEntry> bare = query.map((rs, context) -> DiaryRow.entry(rs)).list();
    if (bare.isEmpty()) {
      return bare;
    }
    record Item(long entry, VersionRef ref) {}
    Map<Long, List<VersionRef>> items =
        tx
            .handle()
            .createQuery(
                "select * from diary_entry_item where entry_id in (<ids>)"
                    + " order by entry_id, item_id, version")
            .bindList("ids", bare.stream().map(DiaryEntry::id).toList())
            .map(
                (rs, context) ->
                    new Item(
                        rs.getLong("entry_id"),
                        new VersionRef(new ItemId(rs.getLong("item_id")), rs.getInt("version"))))
            .stream()
            .collect(
                Collectors.groupingBy(
                    Item::entry, Collectors.mapping(Item::ref, Collectors.toList())));
    var whole = new ArrayList<DiaryEntry>();
    bare.forEach(entry -> whole.add(entry.of(items.getOrDefault(entry.id(), List.of()))));
    return whole;
  }
}
