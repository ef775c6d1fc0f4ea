package org.uppsikt.ui.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.policy.Clause;
import org.uppsikt.domain.policy.Drift;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.PolicyPack;

/// A clause in the list, with what the list says of it.
///
/// @param statute whether it is of the statutes
/// @param ground grounds that rest on it; empty for other clauses
/// @param drift what it cites that no longer is
/// @param decisions how many rest on it lately
record ClauseRow(
    Clause clause, boolean statute, List<ListedGround> ground, List<Drift> drift, int decisions) {

  String id() {
    return clause.id();
  }

  boolean is(String id) {
    return clause.id().equals(id);
  }

  /// Every clause of the policy in the order of the document, then the statutes.
  static List<ClauseRow> of(PolicyModel.@Nullable Read read) {
    if (read == null) {
      return List.of();
    }
    PolicyInForce policy = read.standing().policy();
    List<ClauseRow> rows = new ArrayList<>();
    if (!policy.statutesAlone()) {
      policy.policy().clauses().forEach(c -> rows.add(row(c, policy.policy(), false, read)));
    }
    policy.statutes().clauses().forEach(c -> rows.add(row(c, policy.statutes(), true, read)));
    return rows;
  }

  private static ClauseRow row(
      Clause clause, PolicyPack pack, boolean statute, PolicyModel.Read read) {
    return new ClauseRow(
        clause,
        statute,
        pack.grounds().stream().filter(g -> g.clause().equals(clause.id())).toList(),
        read.standing().drift().stream().filter(d -> d.clause().equals(clause.id())).toList(),
        read.decisions().getOrDefault(clause.id(), 0));
  }
}
