package org.uppsikt.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.policy.Approval;
import org.uppsikt.domain.policy.Clause;
import org.uppsikt.domain.policy.ClockRule;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.policy.PackProblem.Cure;
import tools.jackson.databind.JsonNode;

/// Holds a unit's supplement against the municipality's policy: it may tighten, never loosen
/// (KRO-34).
final class Tightening {

  private final String file;
  private final PolicyPack policy;
  private final List<PackProblem> problems = new ArrayList<>();

  private Tightening(String file, PolicyPack policy) {
    this.file = file;
    this.policy = policy;
  }

  static List<PackProblem> problems(String file, JsonNode supplement, PolicyPack policy) {
    var checks = new Tightening(file, policy);
    checks.of(supplement.path("of").asString());
    checks.strengths(supplement.path("strengths"));
    checks.clocks(PackMapping.list(supplement.path("clocks"), ArrangementMapping::clock));
    if (supplement.has("approval")) {
      checks.approval(ArrangementMapping.approval(supplement.path("approval")));
    }
    return checks.problems;
  }

  private void of(String version) {
    if (!version.equals(policy.version().toString())) {
      add("/of", Cure.CHOOSE_LISTED, policy.version().toString());
    }
  }

  private void strengths(JsonNode list) {
    for (int i = 0; i < list.size(); i++) {
      String place = "/strengths/" + i;
      String id = list.path(i).path("clause").asString();
      Optional<Clause> clause = policy.clause(id);
      var wanted = Clause.Strength.valueOf(list.path(i).path("strength").asString());
      if (clause.isEmpty()) {
        add(place + "/clause", Cure.ADD_CLAUSE, id);
      } else if (wanted.compareTo(clause.get().strength()) > 0) {
        add(place + "/strength", Cure.TIGHTEN, clause.get().strength().name());
      }
    }
  }

  private void clocks(List<ClockRule> clocks) {
    for (int i = 0; i < clocks.size(); i++) {
      ClockRule own = clocks.get(i);
      String place = "/clocks/" + i;
      if (!own.clause().isEmpty() && policy.clause(own.clause()).isEmpty()) {
        add(place + "/clause", Cure.ADD_CLAUSE, own.clause());
      }
      for (ClockRule held : policy.arrangements().clocks()) {
        if (held.task() == own.task()) {
          shorter(place + "/limit", held.limit(), own.limit());
          shorter(place + "/target", held.target(), own.target());
        }
      }
    }
  }

  private void shorter(
      String place, Optional<ClockRule.Term> held, Optional<ClockRule.Term> wanted) {
    if (held.isPresent() && (wanted.isEmpty() || longer(wanted.get(), held.get()))) {
      add(place, Cure.TIGHTEN, held.get().amount() + " " + held.get().unit());
    }
  }

  /// Terms of one unit by their number. A working day is never shorter than a day, so that terms of
  /// several units are compared on the safe side.
  private static boolean longer(ClockRule.Term wanted, ClockRule.Term held) {
    return wanted.unit() == held.unit()
        ? wanted.amount() > held.amount()
        : wanted.most() > held.least();
  }

  private void approval(Approval own) {
    Approval held = policy.arrangements().approval();
    Set<Approval.Step> steps = new HashSet<>(own.steps());
    if (!steps.containsAll(held.steps())) {
      add("/approval/steps", Cure.TIGHTEN, Integer.toString(held.steps().size()));
    }
    if (own.administrators() < held.administrators()) {
      add("/approval/administrators", Cure.TIGHTEN, Integer.toString(held.administrators()));
    }
    if (held.substitute() && !own.substitute()) {
      add("/approval/substitute", Cure.TIGHTEN, "true");
    }
    if (!new HashSet<>(own.notified()).containsAll(held.notified())) {
      add("/approval/notified", Cure.TIGHTEN, Integer.toString(held.notified().size()));
    }
  }

  private void add(String place, Cure cure, String detail) {
    problems.add(new PackProblem(file, place, cure, List.of(detail)));
  }
}
