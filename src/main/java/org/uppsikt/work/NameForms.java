package org.uppsikt.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The forms in which a name stands in a text: itself, in the genitive, and in the cases of
/// Finnish, which change its stem as well. It knows no names, only how they end: a form that no
/// rule here makes is left to whoever reads the text.
final class NameForms {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// Shorter parts of a name are words as well.
  private static final int SHORTEST = 3;

  /// With so few letters it is a word as well, as *per* and *liv*: a name only with a capital.
  private static final int WORD = 3;

  /// As [#WORD], for its other forms: *annan* is no Anna.
  private static final int WORD_IN_CASE = 4;

  private static final String VOWELS = "aeiouyåäöæøáéèíóúü";

  /// After a stem that ends in a vowel; the illative is made of the stem.
  private static final List<String> CASES =
      List.of(
          "n", "a", "ä", "na", "nä", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle",
          "ksi");

  private static final List<String> PARTITIVE = List.of("ta", "tä");

  /// The last consonants before the last vowel, in the weak grade: *Pekka, Pekan*.
  private static final Map<String, String> WEAK =
      Map.ofEntries(
          Map.entry("kk", "k"),
          Map.entry("pp", "p"),
          Map.entry("tt", "t"),
          Map.entry("nk", "ng"),
          Map.entry("nt", "nn"),
          Map.entry("lt", "ll"),
          Map.entry("rt", "rr"),
          Map.entry("mp", "mm"),
          Map.entry("ht", "hd"),
          Map.entry("lk", "l"),
          Map.entry("rk", "r"));

  /// As [#WEAK], for one that stands alone: *Mäki, Mäen*.
  private static final Map<String, String> WEAK_ALONE = Map.of("k", "", "p", "v", "t", "d");

  private NameForms() {}

  /// Whether somebody is named in a text by any part of her name, in any form.
  static boolean named(String text, String name) {
    List<String> words = words(text);
    return words(name).stream()
        .filter(part -> part.length() >= SHORTEST)
        .map(part -> part.toLowerCase(Locale.ROOT))
        .anyMatch(part -> named(words, part));
  }

  private static boolean named(List<String> words, String name) {
    Set<String> inCase = inCase(name);
    return words.stream()
        .anyMatch(
            word -> {
              String plain = word.toLowerCase(Locale.ROOT);
              boolean capital = Character.isUpperCase(word.codePointAt(0));
              return plain.equals(name) && (capital || name.length() > WORD)
                  || inCase.contains(plain) && (capital || name.length() > WORD_IN_CASE);
            });
  }

  private static List<String> words(String text) {
    return BETWEEN.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }

  /// All forms but the name itself.
  private static Set<String> inCase(String name) {
    var forms = new HashSet<String>();
    forms.add(name + "s");
    for (String stem : stems(name)) {
      CASES.forEach(ending -> forms.add(stem + ending));
      forms.add(stem + stem.charAt(stem.length() - 1) + "n");
    }
    String partitive = partitiveStem(name);
    PARTITIVE.forEach(ending -> forms.add(partitive + ending));
    return forms;
  }

  /// What the endings of [#CASES] are put to.
  private static List<String> stems(String name) {
    var stems = new ArrayList<String>();
    if (name.endsWith("nen")) {
      stems.add(cut(name, 3) + "se");
    }
    if (!endsInVowel(name)) {
      stems.add(name + "i");
      if (name.endsWith("s")) {
        stems.add(cut(name, 1) + "kse");
        stems.add(cut(name, 1) + name.charAt(name.length() - 2));
      }
      return stems;
    }
    stems.add(name);
    if (name.endsWith("e")) {
      stems.add(name + "e");
    }
    if (name.endsWith("i") && isSingle(name)) {
      stems.add(cut(name, 1) + "e");
    }
    for (String strong : List.copyOf(stems)) {
      stems.addAll(weak(strong));
    }
    return stems;
  }

  /// Without the letters that go before *-ta*: *Virtasta, Markusta, Lainetta, Kaita*.
  private static String partitiveStem(String name) {
    if (name.endsWith("nen")) {
      return cut(name, 3) + "s";
    }
    return name.endsWith("e") ? name + "t" : name;
  }

  /// In the weak grade, where the stem has one.
  private static List<String> weak(String stem) {
    int vowel = stem.length() - 1;
    if (vowel < 2 || !endsInVowel(stem)) {
      return List.of();
    }
    String last = stem.substring(vowel);
    String weak = WEAK.get(stem.substring(vowel - 2, vowel));
    if (weak != null) {
      return List.of(stem.substring(0, vowel - 2) + weak + last);
    }
    String alone = WEAK_ALONE.get(stem.substring(vowel - 1, vowel));
    boolean single = isVowel(stem.charAt(vowel - 2));
    return alone != null && single
        ? List.of(stem.substring(0, vowel - 1) + alone + last)
        : List.of();
  }

  /// Whether the consonant before the last vowel is no long one: *Niemi, Niemen*, but *Matti,
  /// Matin*.
  private static boolean isSingle(String name) {
    int vowel = name.length() - 1;
    return name.charAt(vowel - 1) != name.charAt(vowel - 2);
  }

  private static boolean endsInVowel(String name) {
    return isVowel(name.charAt(name.length() - 1));
  }

  private static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }

  private static String cut(String name, int letters) {
    return name.substring(0, name.length() - letters);
  }
}
