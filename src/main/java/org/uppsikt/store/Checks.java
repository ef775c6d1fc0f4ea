package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.HashTree;
import org.uppsikt.domain.policy.PolicyVersion;

/// What checks found, stored when they found it. Insert only; the newest check of a version counts.
public final class Checks {

  /// A stored check.
  public record Stored(VersionRef version, PolicyVersion policy, Instant at, Check check) {}

  /// What was run, and when.
  ///
  /// @param batch names the checks that were stored together
  public record Ran(UUID batch, PolicyVersion policy, String engine, Instant at) {}

  /// Keeps what checks found beside the state of their items, once those states are written.
  public void keepSubjects(Tx tx, Map<VersionRef, Check> checks) {
    Subjects.keep(tx, checks);
  }

  /// Stores what checks found.
  ///
  /// @return the Merkle root of the batch, which belongs into the journal; empty where there was
  ///     nothing to store
  public Optional<Digest> add(Tx tx, Map<VersionRef, Check> checks, Ran ran) {
    var refs = List.copyOf(checks.keySet());
    if (refs.isEmpty()) {
      return Optional.empty();
    }
    Subjects.keep(tx, checks);
    List<Long> ids = insertChecks(tx, refs, checks, ran);
    var batch =
        tx.handle()
            .prepareBatch(
                "insert into finding (check_id, n, subject, span_start, span_end, source, rule,"
                    + " rule_version, confidence, why, why_arguments, clause) values (:check, :n,"
                    + " :subject, :start, :end, :source, :rule, :version, :confidence, :why,"
                    + " :arguments, :clause)");
    for (int i = 0; i < refs.size(); i++) {
      List<Finding> findings = checks.getOrDefault(refs.get(i), NOTHING).findingsOrNone();
      for (int n = 0; n < findings.size(); n++) {
        bind(batch, ids.get(i), n, findings.get(n));
      }
    }
    if (batch.size() > 0) {
      batch.execute();
      SearchProgress.enqueue(tx, withFindings(refs, checks));
    }
    return Optional.of(root(refs, checks, ran));
  }

  private static Digest root(List<VersionRef> refs, Map<VersionRef, Check> checks, Ran ran) {
    var leaves = new ArrayList<Digest>();
    for (VersionRef ref : refs) {
      Check check = checks.getOrDefault(ref, NOTHING);
      var stored = new Stored(ref, ran.policy(), ran.at(), check);
      leaves.add(CheckLeaf.of(stored, ran.engine(), leaves.size()));
    }
    return HashTree.rootOf(leaves);
  }

  static Digest leaf(Tx tx, ResultSet rs) throws SQLException {
    return CheckLeaf.of(stored(tx, rs), rs.getString("engine"), rs.getInt("place"));
  }

  /// Found by the search under their categories.
  private static List<VersionRef> withFindings(List<VersionRef> refs, Map<VersionRef, Check> all) {
    return refs.stream()
        .filter(ref -> !all.getOrDefault(ref, NOTHING).findingsOrNone().isEmpty())
        .toList();
  }

  /// The newest check of a version.
  public Optional<Stored> newest(Tx tx, VersionRef ref) {
    return tx.handle()
        .createQuery(
            "select * from item_check where item_id = :item and version = :version"
                + " order by item_id desc, version desc, id desc fetch first 1 rows only")
        .bind("item", ref.item().value())
        .bind("version", ref.number())
        .map((rs, context) -> stored(tx, rs))
        .findOne();
  }

  /// Versions in which the newest check found something of a subject, whatever anybody said of it.
  public List<VersionRef> found(Tx tx, Subject subject) {
    return found(tx, subject, "").map(Checks::ref).list();
  }

  /// The same among the versions of these items.
  public List<VersionRef> found(Tx tx, Subject subject, Collection<ItemId> items) {
    return items.isEmpty()
        ? List.of()
        : found(tx, subject, " and c.item_id in (<ids>)")
            .bindList("ids", Keys.of(items))
            .map(Checks::ref)
            .list();
  }

  private static Query found(Tx tx, Subject subject, String where) {
    return tx.handle()
        .createQuery(
            "select distinct c.item_id, c.version from item_check c join finding f"
                + " on f.check_id = c.id where f.subject = :subject"
                + where
                + " and not exists (select 1 from item_check l where l.item_id = c.item_id"
                + " and l.version = c.version and l.id > c.id) order by c.item_id, c.version")
        .bind("subject", subject.code());
  }

  private static VersionRef ref(ResultSet rs, StatementContext context) throws SQLException {
    return new VersionRef(new ItemId(rs.getLong("item_id")), rs.getInt("version"));
  }

  /// Findings of the newest check of the present version of each item, for a page of a list.
  public Map<ItemId, List<Finding>> findings(Tx tx, Collection<ItemId> items) {
    var found = new HashMap<ItemId, List<Finding>>();
    if (!items.isEmpty()) {
      tx.handle()
          .createQuery(
              "select c.item_id, f.* from item_state s join item_check c on c.item_id = s.item_id"
                  + " and c.version = s.version join finding f on f.check_id = c.id"
                  + " where s.item_id in (<ids>) and c.id = (select max(d.id) from item_check d"
                  + " where d.item_id = s.item_id and d.version = s.version)"
                  + " order by c.item_id, f.check_id, f.n")
          .bindList("ids", Keys.of(items))
          .map((rs, context) -> Map.entry(new ItemId(rs.getLong("item_id")), finding(rs)))
          .forEach(
              e -> found.computeIfAbsent(e.getKey(), k -> new ArrayList<>()).add(e.getValue()));
    }
    return found;
  }

  private static final int LONGEST = 2000;
  private static final String SEPARATOR = "\u001f";
  private static final Check NOTHING = new Check.Done(List.of());

  private static List<Long> insertChecks(
      Tx tx, List<VersionRef> refs, Map<VersionRef, Check> checks, Ran ran) {
    var batch =
        tx.handle()
            .prepareBatch(
                "insert into item_check (item_id, version, policy, engine, outcome, reason,"
                    + " missing, checked_at, batch_id, place) values (:item, :version, :policy,"
                    + " :engine, :outcome, :reason, :missing, :at, :batch, :place)");
    for (int place = 0; place < refs.size(); place++) {
      VersionRef ref = refs.get(place);
      Check check = checks.getOrDefault(ref, NOTHING);
      batch
          .bind("item", ref.item().value())
          .bind("version", ref.number())
          .bind("policy", ran.policy().toString())
          .bind("engine", ran.engine())
          .bind("outcome", check instanceof Check.Done ? "DONE" : "NOT_CHECKED")
          .bind("reason", check instanceof Check.NotChecked n ? n.reason().name() : null)
          .bind("missing", check instanceof Check.NotChecked n ? joined(n.missing()) : "")
          .bind("at", Tx.at(ran.at()))
          .bind("batch", ran.batch())
          .bind("place", place)
          .add();
    }
    return batch.executePreparedBatch("id").mapTo(Long.class).list();
  }

  private static void bind(
      org.jdbi.v3.core.statement.PreparedBatch batch, long check, int n, Finding finding) {
    batch
        .bind("check", check)
        .bind("n", n)
        .bind("subject", finding.subject().code())
        .bind("start", finding.span().start())
        .bind("end", finding.span().end())
        .bind("source", finding.source().name())
        .bind("rule", finding.rule())
        .bind("version", finding.ruleVersion())
        .bind("confidence", finding.confidence().name())
        .bind("why", finding.why())
        .bind("arguments", joined(finding.whyArguments()))
        .bind("clause", finding.clause())
        .add();
  }

  private static Stored stored(Tx tx, ResultSet rs) throws SQLException {
    var ref = new VersionRef(new ItemId(rs.getLong("item_id")), rs.getInt("version"));
    List<Finding> found = findingsOf(tx, rs.getLong("id"));
    Check check =
        "DONE".equals(rs.getString("outcome"))
            ? new Check.Done(found)
            : new Check.NotChecked(
                Check.Reason.valueOf(rs.getString("reason")),
                found,
                split(rs.getString("missing")));
    return new Stored(
        ref, PolicyVersion.parse(rs.getString("policy")), Columns.instant(rs, "checked_at"), check);
  }

  private static List<Finding> findingsOf(Tx tx, long check) {
    return tx.handle()
        .createQuery("select * from finding where check_id = :check order by check_id, n")
        .bind("check", check)
        .map((rs, context) -> finding(rs))
        .list();
  }

  private static Finding finding(ResultSet rs) throws SQLException {
    return new Finding(
        Subject.ofCode(rs.getString("subject")),
        new Span(rs.getInt("span_start"), rs.getInt("span_end")),
        Finding.Source.valueOf(rs.getString("source")),
        rs.getString("rule"),
        rs.getInt("rule_version"),
        Finding.Confidence.valueOf(rs.getString("confidence")),
        rs.getString("why"),
        split(rs.getString("why_arguments")),
        rs.getString("clause"));
  }

  static String joined(List<String> parts) {
    return Columns.fit(String.join(SEPARATOR, parts), LONGEST);
  }

  private static List<String> split(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR, -1));
  }
}
