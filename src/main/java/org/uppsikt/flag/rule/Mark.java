package org.uppsikt.flag.rule;

import java.util.Arrays;

/// What a phrase begins with to tell of whom it must be said, or must not.
enum Mark {
  /// Of anybody.
  NONE(""),
  /// Not where its first word is said to be somebody else's: "!whose mum ~ dementia" is not about
  /// the mayor's mum.
  WHOSE("!whose "),
  /// Not where "they" are animals, plants or firms: "!they hope they die" is not meant of slugs.
  THEY("!they "),
  /// Of a person who is named before it, as its subject: "!named sees a therapist".
  NAMED("!named "),
  /// Of a person who is named right after it: "!of social services have a file on".
  OF("!of "),
  /// Of what is said to be a named person's: "!names adhd" is found in "Kevin's adhd".
  NAMES("!names ");

  private final String written;

  Mark(String written) {
    this.written = written;
  }

  static Mark of(String phrase) {
    return Arrays.stream(values())
        .filter(mark -> mark != NONE && phrase.startsWith(mark.written))
        .findFirst()
        .orElse(NONE);
  }

  /// The phrase without its mark.
  String bare(String phrase) {
    return phrase.substring(written.length());
  }
}
