package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;

/// What people said of findings. Insert only, but for the time of its withdrawal.
public final class Feedbacks {

  private static final String ON_ITS_GROUND =
      "select 1 from decision d join decision_ground g on g.decision_id = d.id where d.item_id ="
          + " h.item_id and d.version = h.version and g.category = h.subject and not exists"
          + " (select 1 from decision_withdrawn w where w.decision_id = d.id)";

  private static final String RESTORED =
      "select 1 from decision r where r.item_id = d.item_id and r.outcome = 'RESTORE' and"
          + " r.decided_at >= d.decided_at and not exists (select 1 from decision_withdrawn v"
          + " where v.decision_id = r.id)";

  private static final String UPHELD = ON_ITS_GROUND + " and not exists (" + RESTORED + ")";

  private static final String SHOWN_AGAIN = ON_ITS_GROUND + " and exists (" + RESTORED + ")";

  private static final String SAID_WRONG =
      "select 1 from finding_feedback b where b.item_id = h.item_id and b.version = h.version and"
          + " b.rule = h.rule and b.subject = h.subject and b.span_start = h.span_start and"
          + " b.span_end = h.span_end and b.withdrawn_at is null";

  public void add(Tx tx, Feedback feedback) {
    tx.handle()
        .createUpdate(
            "insert into finding_feedback (id, item_id, version, verdict, rule, rule_version,"
                + " subject, span_start, span_end, category, given_by, given_at) values (:id,"
                + " :item, :version, :verdict, :rule, :ruleVersion, :subject, :start, :end,"
                + " :category, :by, :at)")
        .bind("id", feedback.id())
        .bind("item", feedback.version().item().value())
        .bind("version", feedback.version().number())
        .bind("verdict", feedback.verdict().name())
        .bind("rule", feedback.about().rule())
        .bind("ruleVersion", feedback.about().ruleVersion())
        .bind("subject", feedback.about().subject())
        .bind("start", feedback.about().span().start())
        .bind("end", feedback.about().span().end())
        .bind("category", feedback.category().map(Category::code).orElse(null))
        .bind("by", feedback.by().value())
        .bind("at", Tx.at(feedback.at()))
        .execute();
  }

  /// @return false where it was withdrawn before
  public boolean withdraw(Tx tx, UUID id, Instant at) {
    return tx.handle()
            .createUpdate(
                "update finding_feedback set withdrawn_at = :at"
                    + " where id = :id and withdrawn_at is null")
            .bind("at", Tx.at(at))
            .bind("id", id)
            .execute()
        == 1;
  }

  /// What holds about a version, oldest first.
  public List<Feedback> of(Tx tx, VersionRef version) {
    return tx.handle()
        .createQuery(
            "select * from finding_feedback where item_id = :item and version = :version"
                + " and withdrawn_at is null order by item_id, version, given_at")
        .bind("item", version.item().value())
        .bind("version", version.number())
        .map((rs, context) -> feedback(rs))
        .list();
  }

  public Optional<Feedback> find(Tx tx, UUID id) {
    return tx.handle()
        .createQuery("select * from finding_feedback where id = :id")
        .bind("id", id)
        .map((rs, context) -> feedback(rs))
        .findOne();
  }

  /// How each rule that hit has done, by its id. A finding counts once, also where its text was
  /// checked several times. Upheld means that a person unpublished the version on a ground of the
  /// finding's own category; overturned that a person said it was wrong, or that what was
  /// unpublished on that ground was shown again.
  ///
  /// @param since of the checks that count
  public List<Feedback.Tally> tally(Tx tx, Instant since) {
    return tx.handle()
        .createQuery(
            "select h.rule as rule, count(*) as hits,"
                + (" sum(case when exists (" + UPHELD + ") then 1 else 0 end) as upheld,")
                + (" sum(case when exists (" + SAID_WRONG + ") or exists (" + SHOWN_AGAIN)
                + ") then 1 else 0 end) as overturned from (select distinct c.item_id, c.version,"
                + " f.rule, f.subject, f.span_start, f.span_end from item_check c join finding f"
                + " on f.check_id = c.id where c.checked_at >= :since) h"
                + " group by h.rule order by h.rule")
        .bind("since", Tx.at(since))
        .map(
            (rs, context) ->
                new Feedback.Tally(
                    rs.getString("rule"),
                    rs.getInt("hits"),
                    rs.getInt("upheld"),
                    rs.getInt("overturned")))
        .list();
  }

  private static Feedback feedback(ResultSet rs) throws SQLException {
    return new Feedback(
        Columns.uuid(rs, "id"),
        new VersionRef(new ItemId(rs.getLong("item_id")), rs.getInt("version")),
        Feedback.Verdict.valueOf(rs.getString("verdict")),
        new Feedback.About(
            rs.getString("rule"),
            rs.getInt("rule_version"),
            rs.getString("subject"),
            new Span(rs.getInt("span_start"), rs.getInt("span_end"))),
        Columns.maybe(rs, "category").map(String::strip).map(Category::ofCode),
        new PersonId(Columns.uuid(rs, "given_by")),
        Columns.instant(rs, "given_at"));
  }
}
