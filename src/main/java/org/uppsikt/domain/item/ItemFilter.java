package org.uppsikt.domain.item;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Severity;

/// Which items a list shows, and in which order. Empty sets mean everything; within a set one is
/// enough, all that is given must hold.
///
/// @param severities what was found
/// @param levels where it stands by now, which the due clock may have raised
/// @param subjects codes of what the newest check found ("C04", "M:QUESTION"): one of each set
/// @param words each must stand in the text; never the sender, who is looked up for a purpose alone
public record ItemFilter(
    Folder folder,
    Set<Severity> severities,
    Set<Severity> levels,
    Set<ChannelId> channels,
    Optional<ItemKind> kind,
    List<Set<String>> subjects,
    boolean unread,
    List<String> words,
    Order order) {

  /// In which order the items stand. The name is stored: never rename a constant.
  public enum Order {
    /// By urgency: the level first, then the longest wait.
    URGENT,
    NEWEST,
    OLDEST
  }

  public ItemFilter {
    severities = Set.copyOf(severities);
    levels = Set.copyOf(levels);
    channels = Set.copyOf(channels);
    subjects = subjects.stream().map(Set::copyOf).toList();
    words = List.copyOf(words);
  }

  /// Everything in a folder, most urgent first.
  public static ItemFilter of(Folder folder) {
    return new ItemFilter(
        folder,
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        List.of(),
        false,
        List.of(),
        Order.URGENT);
  }

  public ItemFilter severities(Set<Severity> wanted) {
    return new ItemFilter(folder, wanted, levels, channels, kind, subjects, unread, words, order);
  }

  public ItemFilter levels(Set<Severity> wanted) {
    return new ItemFilter(
        folder, severities, wanted, channels, kind, subjects, unread, words, order);
  }

  public ItemFilter channels(Set<ChannelId> wanted) {
    return new ItemFilter(folder, severities, levels, wanted, kind, subjects, unread, words, order);
  }

  public ItemFilter kind(ItemKind wanted) {
    return new ItemFilter(
        folder, severities, levels, channels, Optional.of(wanted), subjects, unread, words, order);
  }

  /// One of these must be found, beside what was asked for before.
  public ItemFilter subjects(Set<String> wanted) {
    List<Set<String>> all = Stream.concat(subjects.stream(), Stream.of(wanted)).toList();
    return new ItemFilter(folder, severities, levels, channels, kind, all, unread, words, order);
  }

  public ItemFilter onlyUnread() {
    return new ItemFilter(folder, severities, levels, channels, kind, subjects, true, words, order);
  }

  public ItemFilter words(List<String> wanted) {
    return new ItemFilter(
        folder, severities, levels, channels, kind, subjects, unread, wanted, order);
  }

  public ItemFilter order(Order wanted) {
    return new ItemFilter(
        folder, severities, levels, channels, kind, subjects, unread, words, wanted);
  }
}
