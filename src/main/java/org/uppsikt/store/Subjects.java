package org.uppsikt.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.VersionRef;

/// Keeps what the newest check found beside the state of an item, so that lists can be filtered by
/// it without a join: ' C04 M:QUESTION '.
final class Subjects {

  /// More combinations than this are not told apart.
  private static final int MOST_COMBINATIONS = 300;

  /// The press asks.
  static final String PRESS = new Subject.Matter(Subject.MatterKind.PRESS).code();

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

  /// The combinations of findings in a folder that hold one code of each set, each looked up by a
  /// step within the index; empty where there are too many of them to tell apart.
  static Optional<List<String>> combinations(Tx tx, Folder folder, List<Set<String>> wanted) {
    var found = new ArrayList<String>();
    Optional<String> next = after(tx, folder, "");
    for (int i = 0; next.isPresent(); i++) {
      if (i == MOST_COMBINATIONS) {
        return Optional.empty();
      }
      String codes = next.get();
      if (wanted.stream().allMatch(set -> set.stream().anyMatch(c -> holds(codes, c)))) {
        found.add(codes);
      }
      next = after(tx, folder, codes);
    }
    return Optional.of(found);
  }

  /// From the least text that comes after it: asked for what is greater, H2 begins at what is equal
  /// and steps over every item that has the same findings.
  private static Optional<String> after(Tx tx, Folder folder, String codes) {
    return tx.handle()
        .createQuery(
            "select subjects from item_state where folder = :folder and subjects >= :next"
                + " order by folder, subjects fetch first 1 rows only")
        .bind("folder", folder.name())
        .bind("next", codes + "\u0001")
        .mapTo(String.class)
        .findOne();
  }

  /// Whether one code is among those kept beside a state.
  static boolean holds(String codes, String code) {
    return codes.contains(spaced(code));
  }

  /// The matters among the codes kept beside a state.
  static Set<Subject.MatterKind> matters(String codes) {
    return Stream.of(Subject.MatterKind.values())
        .filter(kind -> holds(codes, new Subject.Matter(kind).code()))
        .collect(Collectors.toSet());
  }

  private static String spaced(String code) {
    return " " + code + " ";
  }

  /// What a filter looks for.
  static String pattern(String code) {
    return "%" + spaced(code) + "%";
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
