package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.HashTree;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.rule.OwnRule;
import org.uppsikt.domain.rule.RuleBook;
import org.uppsikt.domain.rule.RuleChange;

/// What an office changed among its rules. Insert only.
public final class RuleChanges {

  /// Longest text of all phrases of a rule, in UTF-16 code units, with a line break between them.
  public static final int PHRASES = 8000;

  private static final String BREAK = "\n";

  /// @param batch names the change in the journal
  /// @return the root of the batch, which belongs into the journal
  public Digest add(Tx tx, RuleChange change, UUID batch) {
    Optional<OwnRule> words = change.words();
    tx.handle()
        .createUpdate(
            "insert into rule_change (id, rule, version, kind, language, category, clause, phrases,"
                + " reason, made_by, made_at, batch_id, place) values (:id, :rule,"
                + " :version, :kind, :language, :category, :clause, :phrases, :reason, :by, :at,"
                + " :batch, 0)")
        .bind("id", change.id())
        .bind("rule", change.rule())
        .bind("version", change.version())
        .bind("kind", change.kind().name())
        .bind("language", words.map(OwnRule::language).orElse(null))
        .bind("category", words.map(w -> w.category().code()).orElse(null))
        .bind("clause", words.map(OwnRule::clause).orElse(null))
        .bind("phrases", words.map(w -> String.join(BREAK, w.phrases())).orElse(null))
        .bind("reason", change.reason())
        .bind("by", change.by().value())
        .bind("at", Tx.at(change.at()))
        .bind("batch", batch)
        .execute();
    return HashTree.rootOf(List.of(leaf(change, 0)));
  }

  /// Every change, oldest first.
  public RuleBook all(Tx tx) {
    return new RuleBook(
        tx.handle()
            .createQuery("select * from rule_change order by n")
            .map((rs, context) -> change(rs))
            .list());
  }

  /// How many changes there are: tells one state of the rules from every other.
  public int count(Tx tx) {
    return tx.handle().createQuery("select count(*) from rule_change").mapTo(Integer.class).one();
  }

  static Digest leaf(ResultSet rs) throws SQLException {
    return leaf(change(rs), rs.getInt("place"));
  }

  private static Digest leaf(RuleChange change, int place) {
    Payload payload =
        Payload.NONE
            .with("place", place)
            .with("id", change.id())
            .with("rule", change.rule())
            .with("version", change.version())
            .with("kind", change.kind())
            .with("reason", change.reason())
            .with("by", change.by())
            .with("at", change.at());
    return HashTree.leaf(change.words().map(words -> with(payload, words)).orElse(payload).bytes());
  }

  private static Payload with(Payload payload, OwnRule words) {
    return payload
        .with("language", words.language())
        .with("category", words.category().code())
        .with("clause", words.clause())
        .with("phrases", String.join(BREAK, words.phrases()));
  }

  private static RuleChange change(ResultSet rs) throws SQLException {
    String rule = rs.getString("rule");
    int version = rs.getInt("version");
    return new RuleChange(
        Columns.uuid(rs, "id"),
        rule,
        version,
        RuleChange.Kind.valueOf(rs.getString("kind")),
        words(rs, rule, version),
        rs.getString("reason"),
        new PersonId(Columns.uuid(rs, "made_by")),
        Columns.instant(rs, "made_at"));
  }

  private static Optional<OwnRule> words(ResultSet rs, String rule, int version)
      throws SQLException {
    Optional<String> phrases = Columns.maybe(rs, "phrases");
    return phrases.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OwnRule(
                rule,
                version,
                rs.getString("language"),
                Category.ofCode(rs.getString("category").strip()),
                rs.getString("clause"),
                List.of(phrases.get().split(BREAK, -1))));
  }
}
