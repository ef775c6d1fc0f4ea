package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every text colour on every surface: at least 4.5 to 1 (WCAG 2.2, 1.4.3); marks, the ring of the
/// focus and the edge of a field at least 3 to 1 (1.4.11). A token that is neither, and a colour
/// used as what it is not, is told of too, so that none comes without its pairs.
class ContrastTest {

  private static final Pattern TOKEN = Pattern.compile("-u-([a-z-]+): (?:(#[0-9a-f]{6})|rgba).*;");
  private static final Pattern USE =
      Pattern.compile("(?m)^\\s*(-[a-z-]+):\\s*([^;{}]*-u-[^;{}]*);");
  private static final Pattern USED = Pattern.compile("-u-([a-z-]+)");
  private static final Set<String> SURFACES =
      Set.of(
          "bg",
          "sub",
          "sel",
          "hover",
          "chip",
          "key",
          "accent-sub",
          "danger-sub",
          "severe-sub",
          "warn-sub",
          "ok-sub");
  private static final Set<String> TEXTS =
      Set.of("fg", "muted", "accent", "danger", "severe", "warn", "ok");

  /// What stands on a colour of its own, and nowhere else.
  private static final Map<String, Set<String>> TEXT_ON =
      Map.of(
          "on",
          Set.of("accent-em", "danger-em"),
          "number",
          Set.of("severe-em", "warn-number", "muted"),
          "danger-number",
          Set.of("danger-em"));

  /// Marks that say something by their shape; those of warnings and of what is well stand on the
  /// plain surface alone.
  private static final Map<String, Set<String>> SHAPE_ON =
      Map.of(
          "accent-em",
          SURFACES,
          "danger-em",
          SURFACES,
          "severe-em",
          SURFACES,
          "warn-em",
          Set.of("bg"),
          "ok-em",
          Set.of("bg"),
          "faint",
          Set.of("bg", "sub"));

  /// Lines between things and around them, which say nothing, and the shade behind a question.
  private static final Set<String> LINES = Set.of("line", "soft", "key-line", "ok-line", "scrim");

  /// Stand for the colours of the tone that something has.
  private static final Set<String> OF_TONE = Set.of("tone", "tone-em", "tone-sub");

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void textIsReadable_andShapesAreSeen(String theme) throws IOException {
    var tokens = tokens(theme);
    var weak = new ArrayList<String>();
    TEXTS.forEach(text -> SURFACES.forEach(surface -> check(tokens, text, surface, 4.5, weak)));
    TEXT_ON.forEach(
        (text, surfaces) -> surfaces.forEach(surface -> check(tokens, text, surface, 4.5, weak)));
    SHAPE_ON.forEach(
        (shape, surfaces) -> surfaces.forEach(surface -> check(tokens, shape, surface, 3, weak)));
    assertThat(weak).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everyTokenIsOneOfThem(String theme) throws IOException {
    var known = new TreeSet<String>(SURFACES);
    known.addAll(TEXTS);
    known.addAll(TEXT_ON.keySet());
    TEXT_ON.values().forEach(known::addAll);
    known.addAll(SHAPE_ON.keySet());
    known.addAll(LINES);
    assertThat(tokens(theme).keySet()).isEqualTo(known);
  }

  /// A line is too faint for words, and a surface for words of its own colour.
  @ParameterizedTest
  @ValueSource(strings = {"base", "screens", "controlsfx"})
  void whatColoursWords_isAColourForWords(String sheet) throws IOException {
    var words = new TreeSet<String>(TEXTS);
    words.addAll(TEXT_ON.keySet());
    words.addAll(OF_TONE);
    var wrong = new ArrayList<String>();
    var uses = USE.matcher(read(sheet));
    while (uses.find()) {
      String property = uses.group(1);
      if (property.endsWith("text-fill") || property.matches("-color-.*-fg.*")) {
        USED.matcher(uses.group(2))
            .results()
            .map(used -> used.group(1))
            .filter(used -> !words.contains(used))
            .forEach(used -> wrong.add(property + ": " + used));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// What can be written in is known by its edge alone, and stands on both plain surfaces.
  @Test
  void theEdgeOfAFieldIsAShape() throws IOException {
    var edges = Pattern.compile("-color-input-border: -u-([a-z-]+);").matcher(read("base"));
    assertThat(edges.results().map(edge -> edge.group(1)))
        .isNotEmpty()
        .allSatisfy(edge -> assertThat(SHAPE_ON.get(edge)).contains("bg", "sub"));
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
    var tokens = new TreeMap<String, String>();
    var matcher = TOKEN.matcher(read(theme));
    while (matcher.find()) {
      tokens.put(matcher.group(1), Objects.requireNonNullElse(matcher.group(2), ""));
    }
    return tokens;
  }

  private static String read(String sheet) throws IOException {
    try (var in = ContrastTest.class.getResourceAsStream("/theme/" + sheet + ".css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
