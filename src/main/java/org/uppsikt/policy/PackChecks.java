package org.uppsikt.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.uppsikt.policy.PackProblem.Cure;
import tools.jackson.databind.JsonNode;

/// What the schema cannot say: every clause that is named exists, no clause, digit or category
/// stands twice, dates exist and periods run forward.
final class PackChecks {

  private final String file;
  private final JsonNode pack;
  private final Set<String> clauses = new HashSet<>();
  private final List<PackProblem> problems = new ArrayList<>();

  private PackChecks(String file, JsonNode pack) {
    this.file = file;
    this.pack = pack;
  }

  static List<PackProblem> problems(String file, JsonNode pack) {
    PackChecks checks = new PackChecks(file, pack);
    checks.clausesOnce();
    checks.grounds();
    checks.nonGrounds();
    checks.matters();
    checks.period();
    return checks.problems;
  }

  private void clausesOnce() {
    JsonNode list = pack.path("clauses");
    for (int i = 0; i < list.size(); i++) {
      once(clauses, list.path(i).path("id").asString(), "/clauses/" + i + "/id");
    }
  }

  private void grounds() {
    JsonNode list = pack.path("grounds");
    Set<String> digits = new HashSet<>();
    Set<String> categories = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode ground = list.path(i);
      String place = "/grounds/" + i;
      exists(ground.path("clause").asString(), place + "/clause");
      if (ground.has("digit")) {
        once(digits, ground.path("digit").asString(), place + "/digit");
      }
      int n = 0;
      for (JsonNode category : ground.path("categories")) {
        once(categories, category.asString(), place + "/categories/" + n++);
      }
    }
  }

  private void nonGrounds() {
    JsonNode list = pack.path("nonGrounds");
    Set<String> kinds = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode entry = list.path(i);
      once(kinds, entry.path("kind").asString(), "/nonGrounds/" + i + "/kind");
      if (!entry.path("clause").asString().isEmpty()) {
        exists(entry.path("clause").asString(), "/nonGrounds/" + i + "/clause");
      }
    }
  }

  private void matters() {
    pack.path("matters")
        .properties()
        .forEach(e -> exists(e.getValue().asString(), "/matters/" + e.getKey()));
  }

  private void period() {
    JsonNode document = pack.path("document");
    for (String field : List.of("decided", "validFrom", "validTo")) {
      if (document.has(field) && !isDate(document.path(field).asString())) {
        wrongDate(field, document.path(field).asString());
        return;
      }
    }
    String to = document.path("validTo").asString("9999-12-31");
    if (LocalDate.parse(to).isBefore(LocalDate.parse(document.path("validFrom").asString()))) {
      wrongDate("validTo", to);
    }
  }

  private void wrongDate(String field, String date) {
    problems.add(new PackProblem(file, "/document/" + field, Cure.CORRECT_DATE, List.of(date)));
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void once(Set<String> seen, String value, String place) {
    if (!seen.add(value)) {
      problems.add(new PackProblem(file, place, Cure.REMOVE_DOUBLE, List.of(value)));
    }
  }

  private void exists(String clause, String place) {
    if (!clauses.contains(clause)) {
      problems.add(new PackProblem(file, place, Cure.ADD_CLAUSE, List.of(clause)));
    }
  }
}
