package org.uppsikt.ui.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.ui.kit.ChannelLook;
import org.uppsikt.ui.kit.Mark;
import org.uppsikt.ui.kit.Severity;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.search.Hit;

/// Everything a hit shows, in finished words.
///
/// @param marks where in the snippet the words stand
/// @param all where in the whole text
/// @param folded said instead of the words, empty where they show
/// @param state what became of the item, shown instead of its severity; null while it waits
public record SearchRow(
    Hit hit,
    Severity severity,
    @Nullable State state,
    ChannelLook channel,
    String channelName,
    String sender,
    String date,
    String snippet,
    List<Mark> marks,
    List<Mark> all,
    List<String> categories,
    String folded) {

  /// Icon, word and tone of a state.
  public record State(Feather icon, String word, Tone tone) {}

  /// The words around what was found, or what stands for them.
  String shown() {
    return folded.isEmpty() ? snippet : folded;
  }

  public SearchRow {
    marks = List.copyOf(marks);
    all = List.copyOf(all);
    categories = List.copyOf(categories);
  }
}
