package org.uppsikt.ui.palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.uppsikt.domain.search.Folding;
import org.uppsikt.ui.kit.Command;

/// Which commands fit what was typed, the best first: every word typed must begin a word of the
/// name, else stand within the name, else in what is told beside it. Among equals, names that begin
/// with what was typed come first, and commands before what explains them, even where they cannot
/// be done now: then they say why. Case and accents do not matter.
final class Ranking {

  private static final int BEGINS = 4;
  private static final int WITHIN = 2;
  private static final int BESIDE = 1;

  private Ranking() {}

  private record Ranked(Command command, int points, int recent, boolean begins) {}

  /// @param recent ids of what was done last, newest first
  static List<Command> of(List<Command> all, String typed, List<String> recent, int most) {
    List<String> words = words(typed);
    var ranked = new ArrayList<Ranked>();
    for (Command command : all) {
      int points = points(command, words);
      int place = recent.indexOf(command.id());
      if (points > 0 || words.isEmpty() && shownUnasked(command, place)) {
        int since = place < 0 ? Integer.MAX_VALUE : place;
        ranked.add(new Ranked(command, points, since, begins(command, typed)));
      }
    }
    ranked.sort(
        Comparator.comparingInt((Ranked r) -> -r.points())
            .thenComparingInt(Ranked::recent)
            .thenComparing(r -> !r.begins())
            .thenComparing(r -> r.command().kind())
            .thenComparing(r -> !r.command().possible()));
    return ranked.stream().map(Ranked::command).limit(most).toList();
  }

  private static boolean begins(Command command, String typed) {
    return Folding.of(command.title()).startsWith(Folding.of(typed.strip()));
  }

  /// Before anything is typed: what was done last, and what can be done here.
  private static boolean shownUnasked(Command command, int recent) {
    return recent >= 0 || command.kind() == Command.Kind.COMMAND && command.possible();
  }

  private static int points(Command command, List<String> words) {
    String title = Folding.of(command.title());
    String beside = Folding.of(command.detail() + " " + command.keys());
    int sum = 0;
    for (String word : words) {
      int points = points(title, beside, word);
      if (points == 0) {
        return 0;
      }
      sum += points;
    }
    return sum;
  }

  private static int points(String title, String beside, String word) {
    if (words(title).stream().anyMatch(w -> w.startsWith(word))) {
      return BEGINS;
    }
    return title.contains(word) ? WITHIN : beside.contains(word) ? BESIDE : 0;
  }

  private static List<String> words(String text) {
    return Arrays.stream(Folding.of(text).split("[\\s,.:;()\"“”/–-]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
