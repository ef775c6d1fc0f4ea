package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.SearchText;
import org.uppsikt.ui.kit.Kit;

/// Reads what a person types into the filter, in her own language: names of channels, levels
/// and categories (their first three letters are enough), "oläst"; the rest are words of the text,
/// and so is whatever stands between quotation marks. Who asks for a sender is sent to the search,
/// where a person is looked up for a purpose and the journal tells of it.
final class FilterWords {

  private static final Pattern TOKEN = Pattern.compile("[\"”“]([^\"”“]*)[\"”“]?|(\\S+)");
  private static final int LEAST = 3;

  private final Kit kit;
  private final Wording wording;
  private final List<Channel> channels;

  FilterWords(Kit kit, Wording wording, List<Channel> channels) {
    this.kit = kit;
    this.wording = wording;
    this.channels = channels;
  }

  /// @param filter empty where what was typed leaves nothing of the list
  /// @param understood what it was taken for: "Kanal: Facebook", in the order typed
  record Narrowed(Optional<ItemFilter> filter, List<String> understood) {}

  /// What to type for a severity.
  static String token(Kit kit, Severity severity) {
    return Stream.of(kit.text(Wording.severity(severity).word()).split(" "))
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  Narrowed narrow(ItemFilter base, String typed) {
    var read = new Read();
    Matcher tokens = TOKEN.matcher(typed);
    while (tokens.find()) {
      if (tokens.group(1) == null) {
        read.token(tokens.group(2));
      } else if (!tokens.group(1).isBlank()) {
        read.word(tokens.group(1).strip());
      }
    }
    return new Narrowed(read.on(base), List.copyOf(read.understood));
  }

  private final class Read {
    private final Set<String> understood = new LinkedHashSet<>();
    private final Set<Severity> levels = new HashSet<>();
    private final Set<ChannelId> on = new HashSet<>();
    private final Set<String> subjects = new HashSet<>();
    private final List<String> words = new ArrayList<>();
    private boolean unread;

    void token(String token) {
      if (!unread(token) && !severity(token) && !category(token) && !channel(token)) {
        words.add(token);
        understood.add(
            kit.text(sender(token) ? InboxText.FILTER_SENDER : InboxText.FILTER_WORD, token));
      }
    }

    private boolean sender(String token) {
      String small = token.toLowerCase(kit.texts().language().locale());
      return Stream.of(kit.text(SearchText.KEY_SENDER).split(","))
          .anyMatch(key -> small.startsWith(key + ":"));
    }

    void word(String word) {
      words.add(word);
      understood.add(kit.text(InboxText.FILTER_WORD, word));
    }

    Optional<ItemFilter> on(ItemFilter base) {
      // The clock may have raised it, and its check failed all the same.
      boolean failed = levels.equals(Set.of(Severity.NOT_CHECKED));
      Set<Severity> found = failed ? both(base.severities(), levels) : base.severities();
      Set<Severity> standing = failed ? base.levels() : both(base.levels(), levels);
      Set<ChannelId> places = both(base.channels(), on);
      boolean nothing =
          !levels.isEmpty() && (failed ? found : standing).isEmpty()
              || !on.isEmpty() && places.isEmpty();
      if (nothing) {
        return Optional.empty();
      }
      ItemFilter filter = base.severities(found).levels(standing).channels(places);
      filter = subjects.isEmpty() ? filter : filter.subjects(subjects);
      filter = unread ? filter.onlyUnread() : filter;
      var all = new ArrayList<>(base.words());
      all.addAll(words);
      return Optional.of(filter.words(all));
    }

    private boolean unread(String token) {
      String word = kit.text(InboxText.ROW_UNREAD);
      if (starts(word, token)) {
        unread = true;
        understood.add(capital(word));
      }
      return starts(word, token);
    }

    private boolean severity(String token) {
      boolean found = false;
      for (Severity severity : Severity.values()) {
        String word = kit.text(Wording.severity(severity).word());
        if (Stream.of(word.split(" ")).anyMatch(part -> starts(part, token))) {
          levels.add(severity);
          understood.add(kit.text(InboxText.FILTER_SEVERITY, word));
          found = true;
        }
      }
      return found;
    }

    private boolean category(String token) {
      boolean found = false;
      for (Category category : Category.values()) {
        String word = wording.category(category);
        if (starts(word, token) || category.code().equalsIgnoreCase(token)) {
          subjects.add(category.code());
          understood.add(kit.text(InboxText.FILTER_CATEGORY, word));
          found = true;
        }
      }
      return found;
    }

    private boolean channel(String token) {
      List<Channel> named = channels.stream().filter(c -> starts(c.name(), token)).toList();
      named.forEach(channel -> on.add(channel.id()));
      if (!named.isEmpty()) {
        String names = named.stream().map(Channel::name).collect(Collectors.joining(", "));
        understood.add(kit.text(InboxText.FILTER_CHANNEL, names));
      }
      return !named.isEmpty();
    }

    private boolean starts(String name, String token) {
      Locale locale = kit.texts().language().locale();
      String small = token.toLowerCase(locale);
      return small.length() >= LEAST && name.toLowerCase(locale).startsWith(small);
    }
  }

  private static <T> Set<T> both(Set<T> one, Set<T> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    var both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }

  private String capital(String word) {
    return word.substring(0, 1).toUpperCase(kit.texts().language().locale()) + word.substring(1);
  }
}
