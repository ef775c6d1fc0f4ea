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

  /// How each rule that ever hit has done, by its id. Upheld means that a person unpublished the
  /// version on a ground of the finding's own category.
  public List<Feedback.Tally> tally(Tx tx) {
    return tx.handle()
        .createQuery(
            "select f.rule as rule, count(*) as hits, sum(case when exists (select 1 from decision"
                + " d join decision_ground g on g.decision_id = d.id where d.item_id = c.item_id"
                + " and d.version = c.version and g.category = f.subject and not exists (select 1"
                + " from decision_withdrawn w where w.decision_id = d.id)) then 1 else 0 end)"
                + " as upheld, sum(case when exists (select 1 from finding_feedback b where"
                + " b.item_id = c.item_id and b.version = c.version and b.rule = f.rule and"
                + " b.subject = f.subject and b.span_start = f.span_start and b.span_end ="
                + " f.span_end and b.withdrawn_at is null) then 1 else 0 end) as overturned"
                + " from finding f join item_check c on c.id = f.check_id where c.id = (select"
                + " max(n.id) from item_check n where n.item_id = c.item_id and n.version ="
                + " c.version) group by f.rule order by f.rule")
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
