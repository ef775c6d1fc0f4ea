package org.uppsikt.evidence;

import java.time.Instant;
import java.util.List;

/// A list to be printed: a title, and sections of named facts. Whatever must not be shown has been
/// left out before.
///
/// @param about what is listed, below the title
/// @param foot stands on every page
/// @param practice marks every page as an exercise
/// @param program version of Uppsikt
public record Listing(
    String title,
    String about,
    String foot,
    SheetLanguage language,
    Instant at,
    boolean practice,
    String program,
    List<Section> sections) {

  public Listing {
    sections = List.copyOf(sections);
  }

  /// The facts of one thing, under its name.
  public record Section(String heading, List<Fact> facts) {
    public Section {
      facts = List.copyOf(facts);
    }
  }

  /// A field and what stands in it.
  public record Fact(String name, String value) {}

  /// The text form holds nothing of the list.
  @Override
  public String toString() {
    return "listing of " + sections.size();
  }

  /// Draws lists. The sub-package `sheet` does it as PDF/A-1b.
  public interface Printer {
    Bytes draw(Listing listing);
  }
}
