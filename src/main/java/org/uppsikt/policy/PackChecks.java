package org.uppsikt.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.uppsikt.policy.PackProblem.Cure;
import tools.jackson.databind.JsonNode;

/// What the schema cannot say: every clause that is named exists and is worded in the language of
/// the pack, no clause, digit or category stands twice, dates exist and periods run forward.
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
    checks.problems.addAll(ArrangementChecks.problems(file, pack, checks.clauses));
    return checks.problems;
  }

  private void clausesOnce() {
    JsonNode list = pack.path("clauses");
    for (int i = 0; i < list.size(); i++) {
      once(clauses, list.path(i).path("id").asString(), "/clauses/" + i + "/id");
      worded(list.path(i).path("wording"), "/clauses/" + i + "/wording");
    }
  }

  /// In the language of the pack; English the schema asks for already.
  private void worded(JsonNode wording, String place) {
    String language = pack.path("language").asString();
    if (!wording.has(language)) {
      problems.add(new PackProblem(file, place, Cure.ADD_FIELD, List.of(language)));
    }
  }

  private void grounds() {
    boolean statute = pack.path("kind").asString().equals("STATUTE");
    JsonNode list = pack.path("grounds");
    Set<String> digits = new HashSet<>();
    Set<String> categories = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode ground = list.path(i);
      String place = "/grounds/" + i;
      exists(ground.path("clause").asString(), place + "/clause");
      if (ground.has("digit")) {
        once(digits, ground.path("digit").asString(), place + "/digit");
        noCopyNeedsTwoSteps(ground, place + "/digit");
      }
      int n = 0;
      for (JsonNode category : ground.path("categories")) {
        if (!statute) {
          once(categories, category.asString(), place + "/categories/" + n++);
        }
      }
    }
  }

  /// What no copy may be made of is never on a digit (design, invariant 2).
  private void noCopyNeedsTwoSteps(JsonNode ground, String place) {
    if (ground.path("categories").valueStream().anyMatch(c -> c.asString().equals("C09"))) {
      problems.add(new PackProblem(file, place, Cure.REMOVE_FIELD, List.of("digit")));
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
    String from = document.path("validFrom").asString("0001-01-01");
    if (LocalDate.parse(to).isBefore(LocalDate.parse(from))) {
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
