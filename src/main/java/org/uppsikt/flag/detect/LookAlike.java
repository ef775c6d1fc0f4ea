package org.uppsikt.flag.detect;

import java.util.Arrays;

/// Whether a host name is written to be taken for another.
final class LookAlike {

  private static final int SHORTEST_NAME = 5;

  private LookAlike() {}

  /// True where a part of `host` between dots or hyphens is the name of `own`, or one letter off.
  /// "bjorkvik-jobb.example" poses as "bjorkvik.se"; "framtidbjorkvik.example" is a name of its
  // own.
  static boolean poses(String host, String own) {
    String name = own.substring(0, Math.max(own.indexOf('.'), 0));
    return name.length() >= SHORTEST_NAME
        && Arrays.stream(host.split("[.-]")).limit(20).anyMatch(part -> near(part, name));
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
