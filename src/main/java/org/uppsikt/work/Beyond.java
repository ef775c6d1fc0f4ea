package org.uppsikt.work;

import java.util.Map;
import org.uppsikt.domain.item.ItemId;

/// How many comments of a long thread are not among those that were read around one. Where they are
/// missing is told by time, as a thread is shown, not by arrival: some platforms list the newest
/// first.
///
/// @param before how many are missing right before some that were read
/// @param after how many are missing after the last one
public record Beyond(Map<ItemId, Integer> before, int after) {

  /// The whole thread was read.
  public static final Beyond NOTHING = new Beyond(Map.of(), 0);

  public Beyond {
    before = Map.copyOf(before);
  }

  /// How many are missing in all.
  public int all() {
    return before.values().stream().mapToInt(Integer::intValue).sum() + after;
  }
}
