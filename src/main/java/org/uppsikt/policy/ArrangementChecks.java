package org.uppsikt.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uppsikt.policy.PackProblem.Cure;
import tools.jackson.databind.JsonNode;

/// What no schema can say of clocks, roles, approval, templates, retention and drift.
final class ArrangementChecks {

  /// Supervision at least weekly; no document may make it longer (VAR-71).
  private static final int LONGEST_SUPERVISION = 7;

  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
  private static final List<String> PLACES =
      List.of(
          "name",
          "answer",
          "link",
          "contact",
          "channel",
          "clause",
          "deadline",
          "hours",
          "signature",
          "substitute");

  private final String file;
  private final Set<String> clauses;
  private final List<PackProblem> problems = new ArrayList<>();

  private ArrangementChecks(String file, Set<String> clauses) {
    this.file = file;
    this.clauses = clauses;
  }

  static List<PackProblem> problems(String file, JsonNode pack, Set<String> clauses) {
    var checks = new ArrangementChecks(file, clauses);
    for (String list : List.of("clocks", "roles", "templates", "retention", "drift")) {
      checks.clausesExist(pack.path(list), "/" + list);
    }
    checks.clausesExist(pack.path("approval").path("steps"), "/approval/steps");
    checks.clausesExist(pack.path("approval").path("notified"), "/approval/notified");
    checks.supervision(pack.path("clocks"));
    checks.templates(pack.path("templates"));
    checks.drift(pack.path("drift"));
    return checks.problems;
  }

  private void clausesExist(JsonNode list, String place) {
    for (int i = 0; i < list.size(); i++) {
      String clause = list.path(i).path("clause").asString("");
      if (!clause.isEmpty() && !clauses.contains(clause)) {
        add(place + "/" + i + "/clause", Cure.ADD_CLAUSE, clause);
      }
    }
  }

  private void supervision(JsonNode clocks) {
    for (int i = 0; i < clocks.size(); i++) {
      JsonNode limit = clocks.path(i).path("limit");
      boolean supervise = clocks.path(i).path("task").asString().equals("SUPERVISE");
      boolean tooLong =
          !limit.path("unit").asString("DAYS").equals("DAYS")
              || limit.path("amount").asInt(LONGEST_SUPERVISION) > LONGEST_SUPERVISION;
      if (supervise && tooLong) {
        add("/clocks/" + i + "/limit", Cure.TIGHTEN, "7 DAYS");
      }
    }
  }

  private void templates(JsonNode templates) {
    for (int i = 0; i < templates.size(); i++) {
      String place = "/templates/" + i + "/text/";
      templates
          .path(i)
          .path("text")
          .properties()
          .forEach(e -> places(e.getValue().asString(), place + e.getKey()));
    }
  }

  private void places(String text, String place) {
    Matcher found = PLACE.matcher(text);
    while (found.find()) {
      if (!PLACES.contains(found.group(1))) {
        add(place, Cure.CHOOSE_LISTED, String.join(", ", PLACES));
      }
    }
  }

  private void drift(JsonNode drift) {
    for (int i = 0; i < drift.size(); i++) {
      String since = drift.path(i).path("since").asString("2000-01-01");
      try {
        LocalDate.parse(since);
      } catch (DateTimeException e) {
        add("/drift/" + i + "/since", Cure.CORRECT_DATE, since);
      }
    }
  }

  private void add(String place, Cure cure, String detail) {
    problems.add(new PackProblem(file, place, cure, List.of(detail)));
  }
}
