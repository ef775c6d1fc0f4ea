package org.uppsikt.domain.people;

/// A named person of the office.
///
/// @param office what stands under the name in an answer, for instance "Kansliet"
public record Person(PersonId id, String name, Role role, String office, boolean suspended) {

  public Person {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a person has a name");
    }
  }

  /// Up to two letters for the round picture.
  public String initials() {
    String[] words = name.strip().split("\\s+", -1);
    String first = firstLetter(words[0]);
    return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
  }

  private static String firstLetter(String word) {
    return new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
  }
}
