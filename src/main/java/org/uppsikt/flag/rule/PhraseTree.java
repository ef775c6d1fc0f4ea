package org.uppsikt.flag.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.uppsikt.flag.reading.Word;

/// All phrases of all rules in one tree, walked once from every word. The work at a word is bounded
/// by the longest phrase, not by the text or the number of rules.
final class PhraseTree<T> {

  /// Words that "~" may skip.
  private static final int GAP = 3;

  private static final int SHORTEST_STEM = 3;
  private static final int LONGEST_STEM = 24;

  private final Node<T> root = new Node<>();

  private static final class Node<T> {
    final Map<String, Node<T>> words = new HashMap<>();
    final Map<String, Node<T>> stems = new HashMap<>();
    final Map<String, Node<T>> tails = new HashMap<>();
    final List<Node<T>> gaps = new ArrayList<>();
    final List<T> ends = new ArrayList<>();
  }

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
    List<Node<T>> next = new ArrayList<>();
    for (Node<T> node : from) {
      for (String word : words.split("\\|")) {
        next.add(child(node, word));
      }
    }
    if (optional) {
      next.addAll(from);
    }
    return next;
  }

  private static <T> Node<T> child(Node<T> node, String word) {
    boolean tail = word.startsWith("*");
    if (!tail && !word.endsWith("*")) {
      return node.words.computeIfAbsent(word, w -> new Node<>());
    }
    String stem = tail ? word.substring(1) : word.substring(0, word.length() - 1);
    if (stem.length() < SHORTEST_STEM || stem.length() > LONGEST_STEM) {
      throw new IllegalArgumentException("a stem of " + stem.length() + " letters: " + word);
    }
    return (tail ? node.tails : node.stems).computeIfAbsent(stem, w -> new Node<>());
  }

  /// Finds every phrase that starts at a word; `hit` gets the value and the index of its last word.
  void walk(List<Word> words, int start, BiConsumer<T, Integer> hit) {
    walk(root, words, start, start, hit);
  }

  private void walk(Node<T> node, List<Word> words, int start, int at, BiConsumer<T, Integer> hit) {
    for (T value : node.ends) {
      hit.accept(value, at - 1);
    }
    for (Node<T> after : node.gaps) {
      for (int skip = 0; skip <= GAP && reaches(words, start, at + skip); skip++) {
        walk(after, words, start, at + skip, hit);
      }
    }
    if (!reaches(words, start, at)) {
      return;
    }
    for (String form : words.get(at).forms()) {
      Node<T> next = node.words.get(form);
      if (next != null) {
        walk(next, words, start, at + 1, hit);
      }
      stems(node, form, n -> walk(n, words, start, at + 1, hit));
    }
  }

  private static boolean reaches(List<Word> words, int start, int at) {
    return at < words.size() && (at == start || !words.get(at).opensSentence());
  }

  private static <T> void stems(Node<T> node, String form, Consumer<Node<T>> then) {
    int longest = Math.min(form.length(), LONGEST_STEM);
    for (int n = SHORTEST_STEM; n <= longest && !node.stems.isEmpty(); n++) {
      Node<T> next = node.stems.get(form.substring(0, n));
      if (next != null) {
        then.accept(next);
      }
    }
    // A compound is more than its tail: the word alone is another rule.
    for (int n = SHORTEST_STEM; n < longest && !node.tails.isEmpty(); n++) {
      Node<T> next = node.tails.get(form.substring(form.length() - n));
      if (next != null) {
        then.accept(next);
      }
    }
  }
}
