package org.uppsikt.flag.detect;

import java.util.Arrays;
import java.util.Optional;
import org.uppsikt.domain.finding.Finding.Confidence;

/// Whether a host name is written to be taken for another.
final class LookAlike {

  private static final int SHORTEST_NAME = 5;

  /// From this length on two names that differ by one letter within are hardly both names.
  private static final int LONG_NAME = 7;

  /// Letters, and pairs of them, that look alike in an address; each becomes the first of its row.
  private static final String[][] ALIKE = {
    {"i", "l", "1", "j"},
    {"o", "0", "ö", "ø", "q"},
    {"a", "ä", "å", "4"},
    {"m", "rn"},
    {"w", "vv"},
    {"u", "v"},
    {"e", "c", "3"},
    {"g", "9"},
    {"s", "5"}
  };

  private LookAlike() {}

  /// How surely `host`, which is not `own`, is meant to be taken for it. High where it has the
  /// shape of the own address and only letters that look alike, or one letter within a long name,
  /// tell them apart. Low where the name, or one letter off, is a part among others:
  /// "vargarda-if.se" is the town's sports club, "waffle.se" no "saffle.se".
  /// "framtidbjorkvik.example" is a name of its own. Of a short name, "mora.se", a letter more or
  /// less makes another name, and what only looks alike may be one.
  static Optional<Confidence> poses(String host, String own) {
    String name = own.substring(0, Math.max(own.indexOf('.'), 0));
    String rest = own.substring(name.length());
    if (name.length() < SHORTEST_NAME) {
      boolean twin = !name.isEmpty() && looks(host).equals(looks(own));
      return twin ? Optional.of(Confidence.LOW) : Optional.empty();
    }
    if (host.endsWith(rest) && isTwin(host.substring(0, host.length() - rest.length()), name)) {
      return Optional.of(Confidence.HIGH);
    }
    boolean part = Arrays.stream(host.split("[.-]")).limit(20).anyMatch(p -> near(p, name));
    return part ? Optional.of(Confidence.LOW) : Optional.empty();
  }

  private static boolean isTwin(String shown, String name) {
    boolean within = name.length() >= LONG_NAME && shown.startsWith(name.substring(0, 1));
    return looks(shown).equals(looks(name)) || (within && near(shown, name));
  }

  private static String looks(String name) {
    String looks = name;
    for (String[] row : ALIKE) {
      for (int i = 1; i < row.length; i++) {
        looks = looks.replace(row[i], row[0]);
      }
    }
    return looks;
  }

  /// Equal, or one letter changed, added or left out.
  static boolean near(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    int i = 0;
    while (i < shared && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    String restA = a.substring(i);
    String restB = b.substring(i);
    return restA.equals(restB)
        || tail(restA).equals(restB)
        || restA.equals(tail(restB))
        || tail(restA).equals(tail(restB));
  }

  private static String tail(String s) {
    return s.isEmpty() ? s : s.substring(1);
  }
}
