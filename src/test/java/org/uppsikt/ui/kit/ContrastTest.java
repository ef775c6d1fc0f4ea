package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every text colour on every surface it stands on: at least 4.5 to 1 (WCAG 2.2, 1.4.3); marks at
/// least 3 to 1 (1.4.11).
class ContrastTest {

  private static final Pattern TOKEN = Pattern.compile("-u-([a-z-]+): (#[0-9a-f]{6});");
  private static final Map<String, List<String>> TEXT_ON =
      Map.ofEntries(
          Map.entry(
              "fg",
              List.of(
                  "bg",
                  "sub",
                  "sel",
                  "hover",
                  "chip",
                  "accent-sub",
                  "danger-sub",
                  "severe-sub",
                  "warn-sub",
                  "ok-sub",
                  "key")),
          Map.entry("muted", List.of("bg", "sub", "sel", "accent-sub", "key", "hover")),
          Map.entry("accent", List.of("bg", "sub", "sel", "accent-sub")),
          Map.entry("danger", List.of("bg", "sub", "sel", "danger-sub")),
          Map.entry("severe", List.of("bg", "sub", "sel", "severe-sub")),
          Map.entry("warn", List.of("bg", "sub", "sel", "warn-sub")),
          Map.entry("ok", List.of("bg", "sub", "ok-sub")),
          Map.entry("on", List.of("accent-em", "danger-em")),
          Map.entry("number", List.of("severe-em", "warn-number")));
  private static final Map<String, List<String>> SHAPE_ON =
      Map.of(
          "accent-em",
          List.of("bg", "sub"),
          "severe-em",
          List.of("bg"),
          "danger-em",
          List.of("bg"));

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void textIsReadable_andShapesAreSeen(String theme) throws IOException {
    var tokens = tokens(theme);
    var weak = new ArrayList<String>();
    TEXT_ON.forEach(
        (text, surfaces) -> surfaces.forEach(surface -> check(tokens, text, surface, 4.5, weak)));
    SHAPE_ON.forEach(
        (shape, surfaces) -> surfaces.forEach(surface -> check(tokens, shape, surface, 3, weak)));
    assertThat(weak).isEmpty();
  }

  private static void check(
      Map<String, String> tokens, String front, String back, double least, List<String> weak) {
    double light = Math.max(luminance(tokens.get(front)), luminance(tokens.get(back)));
    double dark = Math.min(luminance(tokens.get(front)), luminance(tokens.get(back)));
    double ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < least) {
      weak.add("%s on %s: %.2f".formatted(front, back, ratio));
    }
  }

  private static double luminance(String hex) {
    return 0.2126 * part(hex, 1) + 0.7152 * part(hex, 3) + 0.0722 * part(hex, 5);
  }

  private static double part(String hex, int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String> tokens(String theme) throws IOException {
    try (var in = ContrastTest.class.getResourceAsStream("/theme/" + theme + ".css")) {
      var tokens = new TreeMap<String, String>();
      var matcher = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        tokens.put(matcher.group(1), matcher.group(2));
      }
      return tokens;
    }
  }
}
