package org.uppsikt.store;

import java.util.Map;
import java.util.stream.Collectors;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.item.VersionRef;

/// Keeps what the newest check found beside the state of an item, so that lists can be filtered by
/// it without a join: ' C04 M:QUESTION '.
final class Subjects {

  private Subjects() {}

  /// Of checks that were just stored; a version that is not the present one changes nothing.
  static void keep(Tx tx, Map<VersionRef, Check> checks) {
    if (checks.isEmpty()) {
      return;
    }
    var batch =
        tx.handle()
            .prepareBatch(
                "update item_state set subjects = :subjects"
                    + " where item_id = :item and version = :version");
    checks.forEach(
        (ref, check) ->
            batch
                .bind("subjects", codes(check))
                .bind("item", ref.item().value())
                .bind("version", ref.number())
                .add());
    batch.execute();
  }

  /// What a filter looks for.
  static String pattern(String code) {
    return "% " + code + " %";
  }

  private static String codes(Check check) {
    String joined =
        check.findingsOrNone().stream()
            .map(Finding::subject)
            .map(subject -> subject.code())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    return joined.isEmpty() ? "" : Columns.fit(" " + joined + " ", 400);
  }
}
