package org.uppsikt.work.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.search.Folding;

/// The words a person may use in a query, in every language of the program at once, so that a
/// remembered query still works after a change of language.
///
/// @param keywords without the colon
/// @param categories and matters, as the chips of an item name them
/// @param channels by what the office calls them; two may be called the same
public record Vocabulary(
    Map<String, Field> keywords,
    Map<String, Folder> states,
    Map<String, Subject> categories,
    Map<ChannelId, String> channels) {

  public Vocabulary {
    keywords = folded(keywords);
    states = folded(states);
    categories = folded(categories);
    channels = Map.copyOf(channels);
  }

  Optional<Field> field(String keyword) {
    return Optional.ofNullable(keywords.get(Folding.of(keyword)));
  }

  /// What a value means: the word itself, or everything that begins with it.
  Set<Folder> states(String value) {
    return meant(states, value);
  }

  Set<Subject> categories(String value) {
    return meant(categories, value);
  }

  Set<ChannelId> channels(String value) {
    var meant = new HashSet<ChannelId>();
    String wanted = Folding.of(value);
    channels.forEach(
        (id, name) -> {
          if (!wanted.isEmpty() && Folding.of(name).startsWith(wanted)) {
            meant.add(id);
          }
        });
    return meant;
  }

  private static <T> Set<T> meant(Map<String, T> words, String value) {
    String wanted = Folding.of(value);
    T exact = words.get(wanted);
    if (exact != null) {
      return Set.of(exact);
    }
    var meant = new HashSet<T>();
    words.forEach(
        (word, what) -> {
          if (wanted.length() > 1 && word.startsWith(wanted)) {
            meant.add(what);
          }
        });
    return meant;
  }

  private static <T> Map<String, T> folded(Map<String, T> words) {
    var folded = new HashMap<String, T>();
    words.forEach((word, what) -> folded.put(Folding.of(word), what));
    return Map.copyOf(folded);
  }
}
