package org.uppsikt.flag.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.uppsikt.flag.reading.Loose;
import org.uppsikt.flag.reading.Word;
import org.uppsikt.flag.reading.Word.Disguise;

/// All phrases of all rules in one tree, walked once from every word. The work at a word is bounded
/// by the longest phrase, not by the text or the number of rules.
final class PhraseTree<T> {

  /// Words that "~" may skip.
  private static final int GAP = 3;

  private static final int SHORTEST_STEM = 3;
  private static final int LONGEST_STEM = 24;

  /// Parts of a word with signs between them.
  private static final int MOST_PARTS = 6;

  private final Node<T> root = new Node<>();

  private static final class Node<T> {
    /// Where a phrase has one word and no choice: shared by all phrases that go on from here.
    Map<String, Node<T>> single = new HashMap<>();
    Map<String, List<Node<T>>> words = new HashMap<>();
    Map<String, List<Node<T>>> stems = new HashMap<>();
    Map<String, List<Node<T>>> tails = new HashMap<>();
    Map<String, List<Near<T>>> near = new HashMap<>();
    Map<String, List<Near<T>>> nearStems = new HashMap<>();
    Map<String, List<Near<T>>> starred = new HashMap<>();
    Map<String, List<Near<T>>> starredStems = new HashMap<>();
    /// The first letters of words and stems: parts put together seldom begin like any of them.
    Set<String> starts = new HashSet<>();
    List<Node<T>> gaps = new ArrayList<>();
    List<T> ends = new ArrayList<>();

    Stream<Node<T>> next() {
      return Stream.concat(
          gaps.stream(),
          Stream.of(words, stems, tails)
              .flatMap(map -> map.values().stream())
              .flatMap(List::stream));
    }

    void pack() {
      single = Map.of();
      words = packed(words);
      stems = packed(stems);
      tails = packed(tails);
      near = packed(near);
      nearStems = packed(nearStems);
      starred = packed(starred);
      starredStems = packed(starredStems);
      starts = Set.copyOf(starts);
      gaps = List.copyOf(gaps);
      ends = List.copyOf(ends);
    }

    private static <V> Map<String, List<V>> packed(Map<String, List<V>> map) {
      map.replaceAll((key, list) -> List.copyOf(list));
      return Map.copyOf(map);
    }
  }

  /// A word of a rule under what its disguised spellings have in common.
  private record Near<T>(String word, Node<T> then) {}

  /// @throws IllegalArgumentException where the phrase cannot be read; the lists ship with the
  ///     program, so that is a bug
  void add(String phrase, T value) {
    List<Node<T>> here = List.of(root);
    for (String token : phrase.split(" ")) {
      here = step(here, token);
    }
    if (here.contains(root)) {
      throw new IllegalArgumentException("a phrase that fits everything: " + phrase);
    }
    here.forEach(n -> n.ends.add(value));
  }

  private List<Node<T>> step(List<Node<T>> from, String token) {
    if (token.equals("~")) {
      Node<T> after = new Node<>();
      from.forEach(n -> n.gaps.add(after));
      return List.of(after);
    }
    boolean optional = token.endsWith("?");
    String words = optional ? token.substring(0, token.length() - 1) : token;
    List<Node<T>> next = new ArrayList<>(choice(from, words));
    if (optional) {
      next.addAll(from);
    }
    return next;
  }

  /// One word leads to a place that phrases share. A choice of words leads to one place for all of
  /// them, so that a phrase of many choices stays as small as it is written.
  private static <T> List<Node<T>> choice(List<Node<T>> from, String words) {
    if (words.indexOf('|') < 0) {
      return from.stream().map(node -> shared(node, words)).toList();
    }
    Node<T> after = new Node<>();
    for (Node<T> node : from) {
      for (String word : words.split("\\|")) {
        join(node, word, after);
      }
    }
    return List.of(after);
  }

  private static <T> Node<T> shared(Node<T> node, String word) {
    Node<T> known = node.single.get(word);
    if (known != null) {
      return known;
    }
    Node<T> after = new Node<>();
    node.single.put(word, after);
    join(node, word, after);
    return after;
  }

  private static <T> void join(Node<T> node, String word, Node<T> after) {
    boolean tail = word.startsWith("*");
    if (!tail && !word.endsWith("*")) {
      put(node.words, word, after);
      start(node, word);
      if (word.length() >= SHORTEST_STEM) {
        put(node.near, Loose.key(word), new Near<>(word, after));
        put(node.starred, Loose.ends(word), new Near<>(word, after));
      }
      return;
    }
    String stem = tail ? word.substring(1) : word.substring(0, word.length() - 1);
    if (stem.length() < SHORTEST_STEM || stem.length() > LONGEST_STEM) {
      throw new IllegalArgumentException("a stem of " + stem.length() + " letters: " + word);
    }
    put(tail ? node.tails : node.stems, stem, after);
    if (!tail) {
      start(node, stem);
      put(node.nearStems, Loose.key(stem), new Near<>(stem, after));
      put(node.starredStems, Loose.ends(stem), new Near<>(stem, after));
    }
  }

  private static <T> void start(Node<T> node, String word) {
    if (word.length() >= SHORTEST_STEM) {
      node.starts.add(word.substring(0, SHORTEST_STEM));
    }
  }

  private static <V> void put(Map<String, List<V>> map, String key, V value) {
    map.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(value);
  }

  /// Ends the building. Most of the ten thousand places lead nowhere but on, and their empty tables
  /// would take more memory than the words do.
  void pack() {
    Set<Node<T>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var left = new ArrayDeque<>(List.of(root));
    while (!left.isEmpty()) {
      Node<T> node = left.pop();
      if (seen.add(node)) {
        node.pack();
        node.next().forEach(left::push);
      }
    }
  }

  /// Walks the tree from the words of one text.
  Walk over(List<Word> words) {
    return new Walk(words);
  }

  /// One text on its way through the tree. What a disguised word may be after the same words is
  /// remembered: a text of nothing but such words would else take long.
  final class Walk {

    /// Different words and places that are remembered.
    private static final int MOST = 4000;

    private final List<Word> words;
    private final Map<Spelt<T>, List<Node<T>>> disguised = new HashMap<>();

    private Walk(List<Word> words) {
      this.words = words;
    }

    /// Finds every phrase that starts at a word; `hit` gets the value and the index of its last
    /// word.
    void from(int start, BiConsumer<T, Integer> hit) {
      walk(root, this, start, start, hit);
    }

    private void near(Node<T> node, Word word, Consumer<Node<T>> then) {
      if (node.near.isEmpty() && node.nearStems.isEmpty()) {
        return;
      }
      var spelt = new Spelt<>(node, word.written(), word.disguise());
      List<Node<T>> known = disguised.get(spelt);
      if (known == null) {
        List<Node<T>> found = new ArrayList<>();
        PhraseTree.near(node, word, found::add);
        if (disguised.size() < MOST) {
          disguised.put(spelt, found);
        }
        known = found;
      }
      known.forEach(then);
    }
  }

  /// A disguised word at a place of the tree.
  private record Spelt<T>(Node<T> node, String written, Disguise how) {}

  private void walk(Node<T> node, Walk walk, int start, int at, BiConsumer<T, Integer> hit) {
    List<Word> words = walk.words;
    for (T value : node.ends) {
      hit.accept(value, at - 1);
    }
    for (Node<T> after : node.gaps) {
      for (int skip = 0; skip <= GAP && reaches(words, start, at + skip); skip++) {
        walk(after, walk, start, at + skip, hit);
      }
    }
    if (!reaches(words, start, at)) {
      return;
    }
    Word word = words.get(at);
    Consumer<Node<T>> then = n -> walk(n, walk, start, at + 1, hit);
    if (word.isPicture() && at == start) {
      // A picture alone says nothing but itself: only after other words is it read as a word.
      plain(node, word.written(), then);
      return;
    }
    for (String form : word.forms()) {
      plain(node, form, then);
    }
    if (word.disguise() != Disguise.NONE) {
      walk.near(node, word, then);
    }
    if (Loose.isStarred(word.written())) {
      starred(node, word.written(), then);
    }
    if (word.goesOn()) {
      parted(node, words, at, (n, last) -> walk(n, walk, start, last + 1, hit));
    }
  }

  private static <T> void plain(Node<T> node, String form, Consumer<Node<T>> then) {
    follow(node.words, form, then);
    stems(node, form, then);
  }

  private static <T> void follow(
      Map<String, List<Node<T>>> map, String key, Consumer<Node<T>> then) {
    List<Node<T>> next = map.get(key);
    if (next != null) {
      next.forEach(then);
    }
  }

  /// What a disguised word may be besides its forms.
  private static <T> void near(Node<T> node, Word word, Consumer<Node<T>> then) {
    Set<String> keys = new HashSet<>();
    for (String form : word.forms()) {
      String key = Loose.key(form);
      if (!keys.add(key)) {
        continue;
      }
      for (Near<T> near : node.near.getOrDefault(key, List.of())) {
        if (!word.forms().contains(near.word())
            && Loose.fits(form, near.word(), word.disguise(), false)) {
          then.accept(near.then());
        }
      }
      nearStems(node, form, key, word.disguise(), then);
    }
  }

  private static <T> void nearStems(
      Node<T> node, String form, String key, Disguise how, Consumer<Node<T>> then) {
    for (int n = 2; n <= Math.min(key.length(), LONGEST_STEM); n++) {
      for (Near<T> near : node.nearStems.getOrDefault(key.substring(0, n), List.of())) {
        if (!form.startsWith(near.word()) && Loose.fits(form, near.word(), how, true)) {
          then.accept(near.then());
        }
      }
    }
  }

  private static <T> void starred(Node<T> node, String written, Consumer<Node<T>> then) {
    for (Near<T> near : node.starred.getOrDefault(Loose.ends(written), List.of())) {
      if (Loose.fitsStars(written, near.word())) {
        then.accept(near.then());
      }
    }
    for (int n = SHORTEST_STEM; n <= Math.min(written.length(), LONGEST_STEM); n++) {
      String start = written.substring(0, n);
      for (Near<T> near : node.starredStems.getOrDefault(Loose.ends(start), List.of())) {
        if (Loose.isStarred(start) && Loose.fitsStars(start, near.word())) {
          then.accept(near.then());
        }
      }
    }
  }

  /// A word in parts, "idi-ot": what the parts say together and none of them alone.
  private static <T> void parted(
      Node<T> node, List<Word> words, int at, BiConsumer<Node<T>, Integer> then) {
    StringBuilder all = new StringBuilder(words.get(at).written());
    for (int i = at; i + 1 < words.size() && i - at < MOST_PARTS && words.get(i).goesOn(); i++) {
      int before = all.length();
      int last = i + 1;
      all.append(words.get(last).written());
      boolean begins =
          all.length() < SHORTEST_STEM || node.starts.contains(all.substring(0, SHORTEST_STEM));
      if (all.length() > LONGEST_STEM || !begins) {
        return;
      }
      String whole = all.toString();
      if (whole.length() > SHORTEST_STEM) {
        follow(node.words, whole, next -> then.accept(next, last));
      }
      for (int n = Math.max(before, SHORTEST_STEM) + 1; n <= whole.length(); n++) {
        follow(node.stems, whole.substring(0, n), next -> then.accept(next, last));
      }
    }
  }

  private static boolean reaches(List<Word> words, int start, int at) {
    return at < words.size() && (at == start || !words.get(at).opensSentence());
  }

  private static <T> void stems(Node<T> node, String form, Consumer<Node<T>> then) {
    int longest = Math.min(form.length(), LONGEST_STEM);
    for (int n = SHORTEST_STEM; n <= longest && !node.stems.isEmpty(); n++) {
      follow(node.stems, form.substring(0, n), then);
    }
    // A compound is more than its tail: the word alone is another rule.
    for (int n = SHORTEST_STEM; n < longest && !node.tails.isEmpty(); n++) {
      follow(node.tails, form.substring(form.length() - n), then);
    }
  }
}
