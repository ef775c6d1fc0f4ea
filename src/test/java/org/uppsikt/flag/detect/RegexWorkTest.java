package org.uppsikt.flag.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

/// Nothing stops a regular expression once it searches: the work of each, counted in letters
/// looked at, grows as the text does, whatever piece the text is made of.
class RegexWorkTest {

  private static final int SHORT = 500;
  private static final int TIMES = 8;

  /// A search that goes back over the text more than so often is not in step with its length.
  private static final int SLACK = 2;

  private static final long MOST = 20_000_000;

  private static final List<String> PIECES =
      List.of(
          "film",
          "filmer ",
          "konto",
          "konto a ",
          "sidan ",
          "är det du ",
          "post ",
          "paket a ",
          "bekräfta ",
          "betala ",
          "samer",
          "alla ",
          "alla samer ",
          "a",
          "a ",
          "a.",
          "a-",
          "a@",
          "a/",
          "a.a/",
          "1",
          "1 ",
          "1-",
          "1.",
          "01",
          "www.",
          "www.a",
          "http://",
          "?url=",
          "tel ",
          "(0",
          "0 - ",
          "ks 2026",
          "dnr ",
          "§ ",
          "? ",
          "vad ",
          "hur ",
          "gatan 1 ",
          "bor på ",
          "vägen",
          "Aa ",
          "abc 123 ",
          "se45 ");

  /// Counts the letters a search looks at.
  private static final class Counted implements CharSequence {
    private final CharSequence text;
    private long looks;

    private Counted(CharSequence text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks++;
      if (looks > MOST) {
        throw new TooManyLooks();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  @Test
  void searchesWork_growsAsTheTextDoes() {
    List<String> grown = new ArrayList<>();
    patterns()
        .forEach(
            (name, pattern) -> {
              for (String piece : PIECES) {
                if (isOutOfStep(pattern, piece)) {
                  grown.add(name + " " + piece);
                }
              }
            });
    assertThat(grown).isEmpty();
  }

  /// A search may also run out of stack, which is no fault that an engine outlives.
  private static boolean isOutOfStep(Pattern pattern, String piece) {
    try {
      long few = work(pattern, piece, SHORT);
      return work(pattern, piece, SHORT * TIMES) > SLACK * TIMES * few;
    } catch (StackOverflowError | TooManyLooks e) {
      return true;
    }
  }

  private static final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static long work(Pattern pattern, String piece, int times) {
    Counted text = new Counted(piece.repeat(times) + " www.a.example");
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      text.looks++;
    }
    return text.looks;
  }

  /// Every pattern that a class holds, also within a list or a map.
  private static Map<String, Pattern> patterns() {
    Map<String, Pattern> patterns = new TreeMap<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.uppsikt.flag")
            .stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .filter(RegexWorkTest::mayHoldPatterns)
            .map(JavaField::reflect)
            .forEach(
                field ->
                    add(
                        patterns,
                        field.getDeclaringClass().getSimpleName() + "." + field.getName(),
                        value(field)));
    assertThat(patterns)
        .hasSizeGreaterThan(30)
        .hasKeySatisfying(
            new Condition<>(name -> name.startsWith("Marks.TELLING."), "one of a map"));
    return patterns;
  }

  private static boolean mayHoldPatterns(JavaField field) {
    return field.getRawType().isEquivalentTo(Pattern.class)
        || field.getRawType().isAssignableTo(Map.class)
        || field.getRawType().isAssignableTo(Collection.class);
  }

  private static void add(Map<String, Pattern> patterns, String name, Object value) {
    switch (value) {
      case Pattern pattern -> patterns.put(name, pattern);
      case Map<?, ?> map -> map.forEach((key, held) -> add(patterns, name + "." + key, held));
      case Collection<?> all -> {
        int at = 0;
        for (Object held : all) {
          add(patterns, name + "." + at++, held);
        }
      }
      default -> {
        // words, numbers and the like
      }
    }
  }

  private static Object value(Field field) {
    try {
      field.setAccessible(true);
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
