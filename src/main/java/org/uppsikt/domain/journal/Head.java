package org.uppsikt.domain.journal;

import java.time.Instant;
import java.util.List;

/// Where the journal ends: its size, its last leaf, the frontier of its hash tree and the time of
/// its last entry.
public record Head(long size, Digest last, List<Digest> frontier, Instant at) {

  public static final Head START = new Head(0, Entry.GENESIS, List.of(), Instant.EPOCH);

  public Head after(Entry entry) {
    HashTree tree = HashTree.resume(size, frontier);
    tree.append(entry.leaf());
    return new Head(tree.size(), entry.leaf(), tree.frontier(), entry.at());
  }

  public Checkpoint checkpoint(String chain) {
    return new Checkpoint(chain, size, HashTree.resume(size, frontier).root());
  }
}
