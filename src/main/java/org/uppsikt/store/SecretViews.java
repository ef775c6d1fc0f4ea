package org.uppsikt.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;

/// Which records are secret and settled: marked, under a number of the registry, not on show to
/// everybody, and with nothing left to decide. They are read on purpose only (requirements T13).
public final class SecretViews {

  /// Somebody still has to say whether it was reported.
  private static final String TO_POLICE =
      "exists (select 1 from police_task pt where pt.item_id = s.item_id and pt.state = 'OPEN')";

  /// Abuse material was flagged in a version of it, and nobody has called that wrong: judged by the
  /// text alone.
  private static final String FLAGGED =
      "exists (select 1 from item_check ch join finding fi on fi.check_id = ch.id"
          + " where ch.item_id = s.item_id and fi.subject = 'C09'"
          + " and not exists (select 1 from item_check la where la.item_id = ch.item_id"
          + " and la.version = ch.version and la.id > ch.id)"
          + " and not exists (select 1 from finding_feedback fb where fb.item_id = ch.item_id"
          + " and fb.version = ch.version and fb.withdrawn_at is null and fb.rule = fi.rule"
          + " and fb.rule_version = fi.rule_version and fb.subject = fi.subject"
          + " and fb.span_start = fi.span_start and fb.span_end = fi.span_end))";

  /// The registry has the record without its text, and nothing that went brings it.
  private static final String LEFT_OUT =
      "exists (select 1 from hand_over_item hi join hand_over ho on ho.id = hi.hand_over_id"
          + " where hi.item_id = s.item_id and hi.text_left_out and ho.state <> 'WITHDRAWN'"
          + " and not exists (select 1 from hand_over fo join hand_over_item fi"
          + " on fi.hand_over_id = fo.id where fo.follows_id = ho.id and fi.item_id = hi.item_id"
          + " and not fi.text_left_out"
          + " and fo.state in ('SENT', 'DELAYED', 'RECEIVED', 'NUMBERED')))";

  /// All of what is asked but for the flag.
  private static final String DECIDED =
      "s.case_number is not null and s.folder in ('DONE', 'UNPUBLISHED')"
          + " and (s.kind = 'MESSAGE' or s.visibility <> 'SHOWN')"
          + " and exists (select 1 from secrecy_mark m where m.item_id = s.item_id"
          + " and m.holds is not null) and not "
          + TO_POLICE
          + " and not "
          + LEFT_OUT;

  /// Of an item_state with this name. As long as anything of it is to be decided it is open: so is
  /// what was removed outside, of which the last version is to be sealed.
  static final String SETTLED = "(" + DECIDED + " and not " + FLAGGED + ")";

  /// Whether an item would be one of them, were it not for a flag of abuse material that nobody has
  /// called wrong.
  public boolean isOpenForItsFlag(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery(
            "select 1 from item_state s where s.item_id = :item and " + DECIDED + " and " + FLAGGED)
        .bind("item", item.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /// Those of the items that are.
  public Set<ItemId> among(Tx tx, Collection<ItemId> items) {
    if (items.isEmpty()) {
      return Set.of();
    }
    return Keys.items(
        tx.handle()
            .createQuery(
                "select s.item_id from item_state s where s.item_id in (<ids>) and " + SETTLED)
            .bindList("ids", Keys.of(items)));
  }

  /// Who marked an item as secret.
  public Set<PersonId> markedBy(Tx tx, ItemId item) {
    return tx
        .handle()
        .createQuery(
            "select marked_by from secrecy_mark where item_id = :item and holds is not null")
        .bind("item", item.value())
        .map((rs, context) -> new PersonId(Columns.uuid(rs, "marked_by")))
        .stream()
        .collect(Collectors.toSet());
  }

  /// Whose of them are meant.
  ///
  /// @param by what this person marked
  /// @param all everything, whoever marked it
  /// @param orphans also what was marked by none of the able
  /// @param able everybody who may open something
  public record Reach(PersonId by, boolean all, boolean orphans, List<PersonId> able) {

    public Reach {
      able = List.copyOf(able);
    }

    private String where() {
      if (all) {
        return "";
      }
      return orphans
          ? " and (k.marked_by = :by or k.marked_by not in (<able>))"
          : " and k.marked_by = :by";
    }

    private Query bound(Query query) {
      if (!all) {
        query.bind("by", by.value());
      }
      return !all && orphans
          ? query.bindList("able", able.stream().map(PersonId::value).toList())
          : query;
    }
  }

  private static final String KEPT =
      " from secrecy_mark k join item_state s on s.item_id = k.item_id"
          + " join channel c on c.id = s.channel_id"
          + " where k.holds is not null and "
          + SETTLED
          + " and not exists (select 1 from restriction r where r.item_id = s.item_id"
          + " and r.lifted_at is null)";

  /// Some of them, without a word of what they keep; newest first.
  public List<Restrictions.Kept> kept(Tx tx, Reach whose, int most) {
    Query query =
        tx.handle()
            .createQuery(
                "select s.item_id, k.marked_at, c.name, s.case_number"
                    + KEPT
                    + whose.where()
                    + " order by k.marked_at desc, s.item_id fetch first :most rows only")
            .bind("most", most);
    return whose
        .bound(query)
        .map(
            (rs, context) ->
                new Restrictions.Kept(
                    new ItemId(rs.getLong("item_id")),
                    Optional.empty(),
                    Columns.instant(rs, "marked_at"),
                    rs.getString("name"),
                    Optional.of(rs.getString("case_number")),
                    true,
                    true))
        .list();
  }

  /// How many there are.
  public int count(Tx tx, Reach whose) {
    return whose
        .bound(tx.handle().createQuery("select count(*)" + KEPT + whose.where()))
        .mapTo(Integer.class)
        .one();
  }
}
