package org.uppsikt.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where the peers of this run are.
public final class Peers {

  private Peers() {}

  /// What is given under `name` (`UPPSIKT_WORDPRESS_URL`) in the environment, or else as the system
  /// property of the same name in small letters with dots (`uppsikt.wordpress.url`).
  public static Optional<String> given(String name) {
    return Optional.ofNullable(System.getenv(name))
        .or(() -> Optional.ofNullable(System.getProperty(propertyName(name))))
        .filter(value -> !value.isBlank());
  }

  /// As [#given(String)], for a test that runs only because the address is there.
  public static String address(String name) {
    return given(name).orElseThrow(() -> new IllegalStateException("Not given: " + name));
  }

  static boolean allGiven(Live live) {
    return Arrays.stream(live.needs()).allMatch(name -> given(name).isPresent());
  }

  private static String propertyName(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
