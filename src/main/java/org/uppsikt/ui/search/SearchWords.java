package org.uppsikt.ui.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.text.CategoryText;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.Key;
import org.uppsikt.text.Language;
import org.uppsikt.text.SearchText;
import org.uppsikt.text.SeverityText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.search.Field;
import org.uppsikt.work.search.Vocabulary;

/// The words of a query in the languages of the console. All are understood; the reader's own are
/// suggested.
final class SearchWords {

  private static final Map<Field, SearchText> FIELDS =
      Map.of(
          Field.SENDER, SearchText.KEY_SENDER,
          Field.CHANNEL, SearchText.KEY_CHANNEL,
          Field.BEFORE, SearchText.KEY_BEFORE,
          Field.AFTER, SearchText.KEY_AFTER,
          Field.ON, SearchText.KEY_ON,
          Field.CASE, SearchText.KEY_CASE,
          Field.CATEGORY, SearchText.KEY_CATEGORY,
          Field.STATE, SearchText.KEY_STATE);

  private SearchWords() {}

  static Vocabulary vocabulary(List<Channel> channels) {
    var keywords = new HashMap<String, Field>();
    var states = new HashMap<String, Folder>();
    var categories = new HashMap<String, Subject>();
    for (Language language : Language.values()) {
      Texts texts = Texts.of(language);
      FIELDS.forEach((field, key) -> split(texts.get(key)).forEach(w -> keywords.put(w, field)));
      for (Folder folder : Folder.values()) {
        states.put(texts.get(state(folder)), folder);
      }
      for (Category category : Category.values()) {
        var breach = new Subject.Breach(category);
        categories.put(texts.get(CategoryText.valueOf(category.name())), breach);
        categories.put(category.code(), breach);
      }
      for (Subject.MatterKind kind : Subject.MatterKind.values()) {
        categories.put(texts.get(matter(kind)), new Subject.Matter(kind));
      }
    }
    return new Vocabulary(
        keywords,
        states,
        categories,
        channels.stream().collect(Collectors.toMap(Channel::id, Channel::name)));
  }

  /// Everything that can be suggested in one language: keywords with their colon, each with the
  /// values it takes.
  static Map<String, List<String>> suggestions(Texts texts, List<Channel> channels) {
    var all = new HashMap<String, List<String>>();
    FIELDS.forEach((field, key) -> all.put(first(texts, key), values(texts, field, channels)));
    return Map.copyOf(all);
  }

  /// All categories there are, then the matters.
  static List<String> categories(Texts texts) {
    return Stream.concat(
            Stream.of(Category.values())
                .map(category -> texts.get(CategoryText.valueOf(category.name()))),
            Stream.of(Subject.MatterKind.values()).map(kind -> texts.get(matter(kind))))
        .toList();
  }

  /// As the chip of an item says.
  private static Key matter(Subject.MatterKind kind) {
    return switch (kind) {
      case QUESTION -> SeverityText.QUESTION;
      case CASE -> SeverityText.CASE;
      case PRESS -> InboxText.PRESS;
      case EMPLOYEE -> InboxText.EMPLOYEE;
      case REPEATED -> InboxText.REPEATED;
      case FLOOD -> InboxText.FLOOD;
    };
  }

  static SearchText state(Folder folder) {
    return switch (folder) {
      case INBOX -> SearchText.STATE_INBOX;
      case OUTBOX -> SearchText.STATE_OUTBOX;
      case UNPUBLISHED -> SearchText.STATE_UNPUBLISHED;
      case REMOVED_OUTSIDE -> SearchText.STATE_REMOVED;
      case SNOOZED -> SearchText.STATE_SNOOZED;
      case TO_REGISTER -> SearchText.STATE_REGISTER;
      case DONE -> SearchText.STATE_DONE;
    };
  }

  private static List<String> values(Texts texts, Field field, List<Channel> channels) {
    var values = new ArrayList<String>();
    switch (field) {
      case CHANNEL -> channels.forEach(channel -> values.add(channel.name()));
      case STATE -> {
        for (Folder folder : Folder.values()) {
          values.add(texts.get(state(folder)));
        }
      }
      case CATEGORY -> values.addAll(categories(texts));
      default -> {}
    }
    return List.copyOf(values);
  }

  private static String first(Texts texts, SearchText key) {
    return split(texts.get(key)).getFirst() + ":";
  }

  private static List<String> split(String words) {
    return List.of(words.split(","));
  }
}
