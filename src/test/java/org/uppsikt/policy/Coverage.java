package org.uppsikt.policy;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reads the table of coverage and says what is wrong with it.
final class Coverage {

  /// How many clauses each document has (requirements 8.3).
  static final Map<String, Integer> DOCUMENTS =
      new TreeMap<>(Map.of("SAF", 48, "SME", 58, "VAR", 88, "KRO", 60, "SAL", 46));

  private static final Set<String> STATUSES = Set.of("carried", "partly", "not");
  private static final Set<String> TESTS = Set.of("Test", "ParameterizedTest", "RepeatedTest");

  private final Set<String> seen = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  private Coverage() {}

  /// @param lines of the table, with comments and the head
  /// @param inPacks clause ids of the packs of the five documents
  static List<String> faults(List<String> lines, Set<String> inPacks) {
    var coverage = new Coverage();
    lines.stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("clause\t"))
        .forEach(coverage::line);
    Set<String> all = clauses();
    all.stream()
        .filter(id -> !coverage.seen.contains(id))
        .forEach(id -> coverage.fault(id, "missing"));
    inPacks.stream().filter(id -> !all.contains(id)).forEach(id -> coverage.fault(id, "unknown"));
    return coverage.faults;
  }

  static Set<String> clauses() {
    var all = new HashSet<String>();
    DOCUMENTS.forEach(
        (document, count) -> {
          for (int n = 1; n <= count; n++) {
            all.add("%s-%02d".formatted(document, n));
          }
        });
    return all;
  }

  private void line(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 4) {
      fault(line, "has not four columns");
      return;
    }
    String id = cells[0];
    if (!clauses().contains(id)) {
      fault(id, "unknown");
    }
    if (!seen.add(id)) {
      fault(id, "twice");
    }
    if (!STATUSES.contains(cells[1])) {
      fault(id, "status " + cells[1]);
    }
    if (cells[2].isBlank()) {
      fault(id, "says nothing");
    }
    List<String> tests = cells[3].isBlank() ? List.of() : Arrays.asList(cells[3].split(" "));
    if (cells[1].equals("carried") && tests.isEmpty()) {
      fault(id, "carried without a test");
    }
    tests.stream().filter(test -> !exists(test)).forEach(test -> fault(id, "no test " + test));
  }

  /// Whether `package.Class#method`, below the root package, is a test.
  private static boolean exists(String test) {
    String[] parts = test.split("#", -1);
    try {
      Class<?> type =
          Class.forName("org.uppsikt." + parts[0], false, Coverage.class.getClassLoader());
      return parts.length == 2
          && Arrays.stream(type.getDeclaredMethods())
              .anyMatch(method -> method.getName().equals(parts[1]) && isTest(method));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static boolean isTest(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(type -> TESTS.contains(type.getSimpleName()));
  }

  private void fault(String id, String what) {
    faults.add(id + " " + what);
  }
}
