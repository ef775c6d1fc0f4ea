package org.uppsikt.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.search.Phrase;
import org.uppsikt.domain.search.Query;

/// What people may ask, by kind.
final class Questions {

  private final Talk talk;
  private final List<String> texts;
  private final Random random = new Random(11);

  /// @param texts comments that exist, to quote from
  Questions(Talk talk, List<String> texts) {
    this.talk = talk;
    this.texts = texts;
  }

  Map<String, Supplier<Query>> kinds() {
    var kinds = new LinkedHashMap<String, Supplier<Query>>();
    kinds.put("common word", () -> words(rank(0, 20)));
    kinds.put("middling word", () -> words(rank(100, 3000)));
    kinds.put("rare word", () -> words(rank(50_000, 200_000)));
    kinds.put("word nobody wrote", () -> words("zzq" + random.nextInt(1000)));
    kinds.put("two common words", () -> words(rank(0, 10), rank(0, 10)));
    kinds.put("common and rare", () -> words(rank(0, 10), rank(20_000, 200_000)));
    kinds.put("two middling words", () -> words(rank(300, 2000), rank(300, 2000)));
    kinds.put("three words", () -> words(rank(0, 100), rank(50, 500), rank(100, 1000)));
    kinds.put("prefix of two letters", () -> prefix(talk.word(random(2000)), 2));
    kinds.put("prefix of five letters", () -> prefix(talk.word(random(100_000)), 5));
    kinds.put("prefix and rare word", this::prefixAndRare);
    kinds.put("phrase of two", () -> phrase(2));
    kinds.put("phrase of three", () -> phrase(3));
    kinds.put("exact spelling", () -> texts(Phrase.of("återställa", true, false)));
    kinds.put("sender", this::sender);
    kinds.put("channel and common word", this::inChannel);
    kinds.put("a month and a word", () -> dated(words(rank(0, 3000)), 30));
    kinds.put("one day", () -> dated(Query.NOTHING, 1));
    kinds.put("inbox and common word", () -> folder(words(rank(0, 20)), Folder.INBOX));
    kinds.put("unpublished and rare word", this::unpublished);
    kinds.put("inbox alone", () -> folder(Query.NOTHING, Folder.INBOX));
    kinds.put("category and common word", () -> categorised(words(rank(0, 50))));
    return kinds;
  }

  private Query prefixAndRare() {
    Phrase prefix = Phrase.of(talk.word(random(500)).substring(0, 2), false, true).orElseThrow();
    Phrase rare = Phrase.of(rank(20_000, 100_000), false, false).orElseThrow();
    return texts(List.of(prefix, rare));
  }

  private Query unpublished() {
    return folder(words(rank(5_000, 50_000)), Folder.UNPUBLISHED);
  }

  private Query sender() {
    Phrase name = Phrase.of("efternamn" + random(40_000), false, false).orElseThrow();
    return with(Query.NOTHING, List.of(name), Set.of(), Set.of(), Set.of());
  }

  private Query inChannel() {
    ChannelId channel = Town.channel(random(Town.CHANNELS));
    return with(words(rank(0, 50)), List.of(), Set.of(channel), Set.of(), Set.of());
  }

  private Query phrase(int length) {
    while (true) {
      String[] words = texts.get(random(texts.size())).split("[. ]+");
      if (words.length > length) {
        int at = random(words.length - length);
        return texts(
            Phrase.of(String.join(" ", List.of(words).subList(at, at + length)), false, false));
      }
    }
  }

  private Query dated(Query query, int days) {
    LocalDate from = LocalDate.of(2023, 1, 5).plusDays(random(1000));
    return new Query(
        query.texts(),
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.of(from),
        Optional.of(from.plusDays(days - 1)));
  }

  private Query categorised(Query query) {
    Category category = Category.values()[random(Category.values().length)];
    return with(query, List.of(), Set.of(), Set.of(category), Set.of());
  }

  private static Query folder(Query query, Folder folder) {
    return with(query, List.of(), Set.of(), Set.of(), Set.of(folder));
  }

  private static Query with(
      Query query,
      List<Phrase> senders,
      Set<ChannelId> channels,
      Set<Category> categories,
      Set<Folder> folders) {
    return new Query(
        query.texts(), senders, channels, categories, folders, Optional.empty(), Optional.empty());
  }

  private Query prefix(String word, int letters) {
    return texts(Phrase.of(word.substring(0, Math.min(word.length(), letters)), false, true));
  }

  private static Query words(String... words) {
    return texts(
        java.util.Arrays.stream(words)
            .map(word -> Phrase.of(word, false, false).orElseThrow())
            .toList());
  }

  private static Query texts(Optional<Phrase> phrase) {
    return texts(List.of(phrase.orElseThrow()));
  }

  private static Query texts(List<Phrase> phrases) {
    return new Query(
        phrases, List.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());
  }

  private String rank(int from, int to) {
    return talk.word(from + random(to - from));
  }

  private int random(int bound) {
    return random.nextInt(bound);
  }
}
