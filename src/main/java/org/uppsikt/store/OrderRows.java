package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.NoCopyBasis;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.duty.PoliceTaskId;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RestrictionId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;

/// Reads orders with what they ask for.
final class OrderRows {

  private static final String SELECT =
      "select o.*, u.evidence_id, u.verb, n.category, n.clause, n.second_person,"
          + " n.alone_reason, n.police_id, n.restriction_id, n.switch_id, r.body, r.privately,"
          + " coalesce(u.decision_id, n.decision_id, s.decision_id, r.decision_id) as decision,"
          + " coalesce(u.version, n.version, s.version, r.version) as version from outbox o"
          + " left join unpublish_order u on u.id = o.unpublish_id"
          + " left join nocopy_order n on n.id = o.nocopy_id"
          + " left join restore_order s on s.id = o.restore_id"
          + " left join reply_order r on r.id = o.reply_id where ";

  private OrderRows() {}

  static List<Outbox.Order> select(Tx tx, String where, UnaryOperator<Query> bind) {
    return bind.apply(tx.handle().createQuery(SELECT + where))
        .map((rs, context) -> order(rs))
        .list();
  }

  private static Outbox.Order order(ResultSet rs) throws SQLException {
    return new Outbox.Order(
        new OrderId(Columns.uuid(rs, "id")),
        new DecisionId(Columns.uuid(rs, "decision")),
        new VersionRef(new ItemId(rs.getLong("item_id")), rs.getInt("version")),
        new ChannelId(Columns.uuid(rs, "channel_id")),
        new PersonId(Columns.uuid(rs, "ordered_by")),
        Columns.instant(rs, "ordered_at"),
        Columns.instant(rs, "not_before"),
        content(rs),
        OrderState.valueOf(rs.getString("state")),
        rs.getInt("attempts"),
        Columns.maybe(rs, "failure"),
        Columns.instant(rs, "next_at"),
        Columns.maybeInstant(rs, "sent_at"),
        Columns.maybeInstant(rs, "settled_at"));
  }

  private static Outbox.Content content(ResultSet rs) throws SQLException {
    return switch (rs.getString("kind")) {
      case "UNPUBLISH" ->
          new Outbox.Content.Unpublish(
              new EvidenceId(Columns.uuid(rs, "evidence_id")),
              UnpublishVerb.valueOf(rs.getString("verb")));
      case "NOCOPY" -> new Outbox.Content.NoCopy(basis(rs));
      case "RESTORE" -> new Outbox.Content.Restore();
      default -> new Outbox.Content.Reply(rs.getString("body"), rs.getBoolean("privately"));
    };
  }

  private static NoCopyBasis basis(ResultSet rs) throws SQLException {
    String clause = rs.getString("clause");
    UUID allowed = rs.getObject("switch_id", UUID.class);
    if (allowed != null) {
      return new NoCopyBasis.Advertising(clause, allowed);
    }
    return new NoCopyBasis.ChildAbuse(
        clause,
        Optional.ofNullable(rs.getObject("second_person", UUID.class)).map(PersonId::new),
        Columns.maybe(rs, "alone_reason").orElse(""),
        new PoliceTaskId(Columns.uuid(rs, "police_id")),
        new RestrictionId(Columns.uuid(rs, "restriction_id")));
  }
}
