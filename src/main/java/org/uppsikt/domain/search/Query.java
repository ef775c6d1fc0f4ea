package org.uppsikt.domain.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.policy.Category;

/// What is searched for. All parts must hold; an empty set or an absent bound asks for nothing.
///
/// @param texts phrases that the text holds, in any order
/// @param senders phrases that the sender's name or handle holds
/// @param channels any of them
/// @param categories any of them is flagged in the item, or is a ground of a decision on it
/// @param matters any of them is found in the item, beside the categories
/// @param folders any of them
/// @param from first day of the sender's date, in the office's zone
/// @param to last day, included
public record Query(
    List<Phrase> texts,
    List<Phrase> senders,
    Set<ChannelId> channels,
    Set<Category> categories,
    Set<Subject.MatterKind> matters,
    Set<Folder> folders,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {

  public Query(
      List<Phrase> texts,
      List<Phrase> senders,
      Set<ChannelId> channels,
      Set<Category> categories,
      Set<Folder> folders,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {
    this(texts, senders, channels, categories, Set.of(), folders, from, to);
  }

  public static final Query NOTHING =
      new Query(
          List.of(), List.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

  public Query {
    texts = List.copyOf(texts);
    senders = List.copyOf(senders);
    channels = Set.copyOf(channels);
    categories = Set.copyOf(categories);
    matters = Set.copyOf(matters);
    folders = Set.copyOf(folders);
  }

  public boolean isNothing() {
    return equals(NOTHING);
  }

  /// Whether this looks a person up, which asks why and is journalled (SAF-46).
  public boolean namesSender() {
    return !senders.isEmpty();
  }

  /// Whether what is flagged in an item, or named in a decision on it, is asked for.
  public boolean about(Set<Category> found, Set<Subject.MatterKind> of) {
    return categories.isEmpty() && matters.isEmpty()
        || found.stream().anyMatch(categories::contains)
        || of.stream().anyMatch(matters::contains);
  }

  public boolean bounded() {
    return from.isPresent() || to.isPresent();
  }

  public boolean covers(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  /// Where a text holds every phrase, sorted; empty where it lacks one. An empty list where no
  /// phrase is asked for.
  public Optional<List<Span>> places(String text) {
    return look(text).places();
  }

  /// How a text stands to what is asked for.
  ///
  /// @param places as [#places]
  /// @param open whether a text that lacks a phrase might hold it together with a case number:
  ///     where a word of it is missing, or is one of digits, which stand in numbers in an order of
  ///     their own. Two words that stand apart from each other come together by no number.
  public record Look(Optional<List<Span>> places, boolean open) {}

  /// Looks at a text once for both.
  public Look look(String text) {
    if (texts.isEmpty()) {
      return new Look(Optional.of(List.of()), false);
    }
    List<Word> words = Word.of(text);
    Optional<List<Span>> places = all(texts, text, words);
    boolean open =
        places.isEmpty() && texts.stream().anyMatch(phrase -> phrase.mayGoOnBeside(words));
    return new Look(places, open);
  }

  /// Whether the words by which a sender is known hold every phrase asked for.
  public boolean sentBy(String names) {
    return senders.isEmpty() || all(senders, names, Word.of(names)).isPresent();
  }

  private static Optional<List<Span>> all(List<Phrase> phrases, String text, List<Word> words) {
    var places = new ArrayList<Span>();
    for (Phrase phrase : phrases) {
      List<Span> found = phrase.in(text, words);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      places.addAll(found);
    }
    places.sort(Comparator.comparingInt(Span::start));
    return Optional.of(List.copyOf(places));
  }
}
