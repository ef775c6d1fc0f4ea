package org.uppsikt.ui.inbox;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.work.KeptLists;

/// A filter in codes, as a saved view keeps it: the same in every language, and readable by a later
/// version, which leaves out what it does not know.
final class FilterCode {

  private static final String SEVERITY = "severity";
  private static final String LEVEL = "level";
  private static final String CHANNEL = "channel";
  private static final String KIND = "kind";
  private static final String SUBJECT = "subject";
  private static final String UNREAD = "unread";
  private static final String WORD = "word";

  private FilterCode() {}

  static String of(ItemFilter filter) {
    var parts = new ArrayList<String>();
    add(parts, SEVERITY, filter.severities().stream().map(Severity::name).sorted().toList());
    add(parts, LEVEL, filter.levels().stream().map(Severity::name).sorted().toList());
    add(parts, CHANNEL, filter.channels().stream().map(ChannelId::toString).sorted().toList());
    add(parts, KIND, filter.kind().stream().map(ItemKind::name).toList());
    filter.subjects().forEach(set -> add(parts, SUBJECT, set.stream().sorted().toList()));
    add(parts, UNREAD, filter.unread() ? List.of("yes") : List.of());
    filter.words().forEach(word -> add(parts, WORD, List.of(word)));
    return String.join(";", parts);
  }

  /// The list that was saved; empty where this version knows no such folder.
  static Optional<ItemFilter> read(KeptLists.Own own) {
    return known(own.base(), Folder::valueOf)
        .map(folder -> filled(ItemFilter.of(folder).order(own.order()), own.filter()));
  }

  private static ItemFilter filled(ItemFilter start, String code) {
    ItemFilter filter = start;
    for (String part : code.split(";")) {
      int equal = part.indexOf('=');
      if (equal > 0) {
        filter = with(filter, part.substring(0, equal), values(part.substring(equal + 1)));
      }
    }
    return filter;
  }

  private static ItemFilter with(ItemFilter filter, String what, List<String> values) {
    return switch (what) {
      case SEVERITY -> filter.severities(all(values, Severity::valueOf));
      case LEVEL -> filter.levels(all(values, Severity::valueOf));
      case CHANNEL -> filter.channels(all(values, ChannelId::parse));
      case KIND ->
          all(values, ItemKind::valueOf).stream().findFirst().map(filter::kind).orElse(filter);
      case SUBJECT -> filter.subjects(Set.copyOf(values));
      case UNREAD -> filter.onlyUnread();
      case WORD -> {
        var words = new ArrayList<>(filter.words());
        words.addAll(values);
        yield filter.words(words);
      }
      default -> filter;
    };
  }

  private static void add(List<String> parts, String what, Collection<String> values) {
    if (!values.isEmpty()) {
      parts.add(
          what
              + "="
              + values.stream()
                  .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                  .collect(Collectors.joining(",")));
    }
  }

  private static List<String> values(String joined) {
    return Arrays.stream(joined.split(","))
        .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
        .toList();
  }

  private static <T> Set<T> all(List<String> values, Function<String, T> reading) {
    return values.stream().flatMap(v -> known(v, reading).stream()).collect(Collectors.toSet());
  }

  private static <T> Optional<T> known(String value, Function<String, T> reading) {
    try {
      return Optional.of(reading.apply(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
