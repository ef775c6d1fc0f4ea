package org.uppsikt.flag.learn;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.rule.PhraseDetector;

/// Which hits of the word rules stand in more than one breach among labelled texts. Whoever wrote
/// the rules had read such texts: a word that is in a list because of the one text it stands in
/// makes the lists look better than they are, and would teach a model to trust them too much.
///
/// @param groups by rule and words, the one group they stand in, or [#SEVERAL]
record Familiar(Map<String, String> groups) {

  private static final String SEVERAL = "";

  /// @param readings of the rows, in a known language
  static Familiar from(List<Row> rows, List<Reading> readings, PhraseDetector rules) {
    Map<String, String> groups = new HashMap<>();
    Allowance unbounded = new Allowance(Duration.ofDays(1), () -> 0L);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).breach()) {
        String group = rows.get(i).group();
        for (String key : rules.keys(readings.get(i), unbounded)) {
          groups.merge(key, group, (one, other) -> one.equals(other) ? one : SEVERAL);
        }
      }
    }
    return new Familiar(Map.copyOf(groups));
  }

  /// Whether a hit is known from a text of another group.
  boolean elsewhere(String key, String group) {
    String seen = groups.get(key);
    return seen != null && !seen.equals(group);
  }

  /// Whether a hit is known from any text.
  boolean anywhere(String key) {
    return groups.containsKey(key);
  }
}
