package org.uppsikt.ui.help;

import java.util.List;
import org.uppsikt.domain.search.Folding;

/// One thing that the help tells.
///
/// @param id of the clause, the provision or the term
/// @param title "§ 6.1", or the term
/// @param name beside the title, such as the official name of an act; empty for none
/// @param words what it says
/// @param links to other entries
record Entry(String id, String title, String name, String words, List<Link> links) {

  /// Leads to another entry.
  record Link(String id, String text) {}

  Entry {
    links = List.copyOf(links);
  }

  /// Whether every word typed stands somewhere in it; case and accents do not matter.
  boolean holds(List<String> words) {
    String all = Folding.of(id + " " + title + " " + name + " " + this.words);
    return words.stream().allMatch(all::contains);
  }

  /// Entries that belong together, under a heading.
  record Section(String title, String note, List<Entry> entries) {

    Section {
      entries = List.copyOf(entries);
    }

    Section with(List<Entry> some) {
      return new Section(title, note, some);
    }
  }
}
