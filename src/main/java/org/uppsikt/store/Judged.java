package org.uppsikt.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.policy.Category;

/// What people of an office have said of its items, as examples to learn from: by version, whether
/// it is a breach of certain categories. What only named persons may read is never among them, nor
/// what was unpublished for another reason.
public final class Judged {

  private static final String READABLE =
      "not exists (select 1 from restriction r where r.item_id = x.item_id and r.lifted_at is"
          + " null)";

  private record Word(VersionRef version, Outcome outcome, boolean such) {}

  private record Said(VersionRef version, Feedback.Verdict verdict, String was, String is) {}

  /// A decision weighs more than what was said of a finding, and a later one more than an earlier.
  ///
  /// @param categories those that are learned
  public Map<VersionRef, Boolean> of(Tx tx, Set<Category> categories) {
    var judged = new LinkedHashMap<VersionRef, Boolean>();
    String codes =
        categories.stream()
            .map(c -> "'" + c.code() + "'")
            .sorted()
            .collect(Collectors.joining(","));
    feedback(tx, categories, judged);
    tx.handle()
        .createQuery(
            "select x.item_id, x.version, x.outcome, (select count(*) from decision_ground g where"
                + " g.decision_id = x.id and g.category in ("
                + codes
                + ")) as such from decision x where not exists (select 1 from decision_withdrawn w"
                + " where w.decision_id = x.id) and "
                + READABLE
                + " order by x.decided_at, x.id")
        .map(
            (rs, context) ->
                new Word(
                    new VersionRef(new ItemId(rs.getLong("item_id")), rs.getInt("version")),
                    Outcome.valueOf(rs.getString("outcome")),
                    rs.getInt("such") > 0))
        .forEach(word -> take(word, judged));
    return judged;
  }

  private static void take(Word word, Map<VersionRef, Boolean> judged) {
    switch (word.outcome()) {
      case UNPUBLISH -> {
        if (word.such()) {
          judged.put(word.version(), true);
        } else {
          judged.remove(word.version());
        }
      }
      case RESTORE ->
          judged.replaceAll(
              (version, breach) -> breach && !version.item().equals(word.version().item()));
      case ANSWER, NO_ACTION, REFER, CORRECT -> judged.put(word.version(), false);
      case FORWARD, REGISTER, ASK, SNOOZE, MISDIRECTED, PRESS -> {
        // Says nothing of whether it is a breach.
      }
    }
  }

  private static void feedback(Tx tx, Set<Category> categories, Map<VersionRef, Boolean> judged) {
    var codes = categories.stream().map(Category::code).collect(Collectors.toSet());
    tx.handle()
        .createQuery(
            "select x.item_id, x.version, x.verdict, x.subject, x.category from finding_feedback x"
                + " where x.withdrawn_at is null and "
                + READABLE
                + " order by x.given_at, x.id")
        .map(
            (rs, context) ->
                new Said(
                    new VersionRef(new ItemId(rs.getLong("item_id")), rs.getInt("version")),
                    Feedback.Verdict.valueOf(rs.getString("verdict")),
                    rs.getString("subject").strip(),
                    Columns.maybe(rs, "category").orElse("").strip()))
        .forEach(
            said -> {
              if (codes.contains(said.is())) {
                judged.put(said.version(), true);
              } else if (isNoSuch(said.verdict()) && codes.contains(said.was())) {
                judged.put(said.version(), false);
              }
            });
  }

  /// Whoever says that it is another category, which is not learned, says that it is not this one.
  private static boolean isNoSuch(Feedback.Verdict verdict) {
    return switch (verdict) {
      case NOT_A_BREACH, WRONG_CATEGORY -> true;
      case MISSED -> false;
    };
  }
}
