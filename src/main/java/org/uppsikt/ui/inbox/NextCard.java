package org.uppsikt.ui.inbox;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.ui.kit.Tone;

/// What comes next, as the right pane says it beside an empty list.
///
/// @param day "Onsdag 5 augusti"
/// @param waiting what waits elsewhere, first what comes first
public record NextCard(String day, List<Waiting> waiting, List<Figure> figures) {

  /// Where a button leads.
  public enum Goal {
    /// To the list of that entry of the left pane.
    LIST,
    /// To the open items whose check failed.
    UNCHECKED,
    /// Everything is fetched again.
    FETCH
  }

  /// One thing that waits.
  ///
  /// @param list id of the entry that its button leads to; empty for other goals
  /// @param detail since when or until when; may be empty
  public record Waiting(
      Feather icon,
      Tone tone,
      String words,
      String detail,
      String button,
      Goal goal,
      String list) {}

  /// What was done today: "14" and "besvarade".
  public record Figure(String figure, String words) {}

  public NextCard {
    waiting = List.copyOf(waiting);
    figures = List.copyOf(figures);
  }
}
