package org.uppsikt.flag.reading;

import java.util.List;
import java.util.Set;

/// The language a text is in, and the families whose rules fit it. Scandinavian text is read by the
/// rules of all its languages: many sentences are good Norwegian and Danish at once.
///
/// @param language "sv", "nb", "nn", "da", "fi" or "en", or the prior where the text tells nothing
/// @param families codes of [#family] that are likely, the language's own among them
/// @param parts what is told of a sentence by itself
public record Spoken(String language, Set<String> families, Parts parts) {

  /// Tells the family that some words are surely of, whatever stands around them; none where they
  /// might be of several. People change language in the middle of a comment.
  @FunctionalInterface
  public interface Parts {
    Set<String> surely(List<Word> words);
  }

  /// All families, where nothing is known.
  public static final Set<String> ANY = Set.of("nordic", "fi", "en");

  public Spoken {
    families = Set.copyOf(families);
  }

  /// A text of which nobody tells its sentences apart.
  public Spoken(String language, Set<String> families) {
    this(language, families, words -> Set.of());
  }

  /// The family of a language whose rules are tried together.
  public static String family(String language) {
    return switch (language) {
      case "sv", "nb", "nn", "no", "da" -> "nordic";
      default -> language;
    };
  }

  public boolean mayBe(String language) {
    return families.contains(family(language));
  }
}
