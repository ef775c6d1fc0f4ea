package org.uppsikt.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.diary.DiaryFilter;

/// What of the diary is hidden though it was entered in clear: asked at every reading of the items,
/// and of what puts it right, since the diary is never edited.
final class DiaryCover {

  /// Of a longer word only its beginning is looked for.
  static final int WORD = 60;

  /// What was entered in clear and is protected since, for either view; what was entered as
  /// restricted holds only what anybody may see.
  static final String COVERED =
      "(not e.restricted and exists (select 1 from diary_entry_item x join restriction r"
          + " on r.item_id = x.item_id where x.entry_id = e.id and r.lifted_at is null))";

  private static final String BY_A_PERSON =
      "exists (select 1 from secrecy_mark m where m.item_id = x.item_id and m.holds is not null)";

  /// As the gate of the registry asks it: the newest check of any version, and nobody said that it
  /// is wrong.
  private static final String BY_A_FINDING =
      "exists (select 1 from item_check k join finding f on f.check_id = k.id"
          + " where k.item_id = x.item_id and f.subject = 'C12' and not exists (select 1 from"
          + " item_check l where l.item_id = k.item_id and l.version = k.version and l.id > k.id)"
          + " and not exists (select 1 from finding_feedback b where b.item_id = k.item_id"
          + " and b.version = k.version and b.rule = f.rule and b.rule_version = f.rule_version"
          + " and b.subject = f.subject and b.span_start = f.span_start"
          + " and b.span_end = f.span_end and b.withdrawn_at is null))";

  /// One of those that put it right, or put right what it puts right, whatever lies between them.
  private static final String RIGHTED =
      " from diary_entry r where r.first_entry = e.first_entry and r.provision <> ''";

  /// What was entered without a provision and is secret since, for the view that anybody may have.
  static final String MARKED =
      "(e.provision = '' and (exists (select 1 from diary_entry_item x where x.entry_id = e.id and ("
          + BY_A_PERSON
          + " or "
          + BY_A_FINDING
          + ")) or exists (select 1"
          + RIGHTED
          + ")))";

  /// On which the secrecy rests that was noticed later; null where no person said so.
  static final String PROVISION =
      "coalesce((select max(m.provision) from diary_entry_item x join secrecy_mark m on m.item_id ="
          + " x.item_id where x.entry_id = e.id and m.holds is not null), (select r.provision"
          + RIGHTED
          + " order by r.id desc fetch first 1 rows only))";

  private DiaryCover() {}

  /// The conditions of a look-up, with a leading *and*.
  static String where(DiaryFilter filter) {
    String hidden = filter.open() ? "(" + COVERED + " or " + MARKED + ")" : COVERED;
    var where = new StringBuilder();
    for (int i = 0; i < filter.words().size(); i++) {
      where
          .append(" and ((e.id in (select w.entry_id from diary_word w where w.word >= :from")
          .append(i)
          .append(" and w.word < :to")
          .append(i)
          .append(filter.open() ? " and w.is_open)" : ")")
          .append(" and not ")
          .append(hidden)
          // By any other word its place in the list would tell what it holds.
          .append(") or (lower(c.case_number || '-' || cast(e.place as varchar(10))) like :part")
          .append(i)
          .append(" and ")
          .append(hidden)
          .append("))");
    }
    return where
        .append(filter.caseNumber().isPresent() ? " and c.case_number = :case" : "")
        .toString();
  }

  static Query bound(Query query, DiaryFilter filter) {
    for (int i = 0; i < filter.words().size(); i++) {
      byte[] from = word(filter.words().get(i));
      byte[] to = Arrays.copyOf(from, from.length + 1);
      // No UTF-8 holds this byte: it stands behind everything that begins as the word does.
      to[from.length] = (byte) 0xFF;
      query.bind("from" + i, from).bind("to" + i, to);
      query.bind("part" + i, "%" + filter.words().get(i) + "%");
    }
    filter.caseNumber().ifPresent(number -> query.bind("case", number));
    return query;
  }

  static byte[] word(String folded) {
    return Columns.fit(folded, WORD).getBytes(StandardCharsets.UTF_8);
  }
}
