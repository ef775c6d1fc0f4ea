package org.uppsikt.domain.journal;

import java.util.ArrayList;
import java.util.List;

/// The hash tree of RFC 6962, section 2.1: leaves are hashed behind a zero byte, nodes behind a one
/// byte, so that neither can pass for the other.
///
/// The tree is kept as its *frontier*: the roots of the full subtrees, largest first. Appending a
/// leaf touches at most 64 digests, whatever the size of the journal.
public final class HashTree {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private final List<Digest> frontier;
  private long size;

  private HashTree(long size, List<Digest> frontier) {
    if (Long.bitCount(size) != frontier.size()) {
      throw new IllegalArgumentException("a tree of " + size + " has another frontier");
    }
    this.size = size;
    this.frontier = new ArrayList<>(frontier);
  }

  public static HashTree empty() {
    return new HashTree(0, List.of());
  }

  /// Continues a tree from its size and the frontier that [#frontier()] gave.
  public static HashTree resume(long size, List<Digest> frontier) {
    return new HashTree(size, frontier);
  }

  public static Digest leaf(byte[] content) {
    return Digest.of(LEAF, content);
  }

  /// The root over leaves that are all at hand, for a batch.
  public static Digest rootOf(List<Digest> leaves) {
    HashTree tree = empty();
    leaves.forEach(tree::append);
    return tree.root();
  }

  public void append(Digest leaf) {
    frontier.add(leaf);
    size++;
    for (long n = size; (n & 1) == 0; n >>= 1) {
      Digest right = frontier.removeLast();
      Digest left = frontier.removeLast();
      frontier.add(node(left, right));
    }
  }

  public long size() {
    return size;
  }

  public List<Digest> frontier() {
    return List.copyOf(frontier);
  }

  public Digest root() {
    if (frontier.isEmpty()) {
      return Digest.of();
    }
    Digest root = frontier.getLast();
    for (int i = frontier.size() - 2; i >= 0; i--) {
      root = node(frontier.get(i), root);
    }
    return root;
  }

  static Digest node(Digest left, Digest right) {
    return Digest.of(NODE, left.bytes(), right.bytes());
  }
}
