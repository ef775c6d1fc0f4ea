package org.uppsikt.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Bearing;
import org.uppsikt.domain.finding.Reach;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What makes what is found in an item graver or less so at this moment: the policy in force, and
/// who reads it where it stands. What was flagged before keeps what it was given then.
final class Bearings {

  private final Tx tx;
  private final Tables tables;
  private final Set<Category> asked;
  private final Map<RemoteId, Reach> threads = new HashMap<>();

  Bearings(Tx tx, Tables tables, PolicyInForce policy) {
    this.tx = tx;
    this.tables = tables;
    this.asked = policy.askedByLaw();
  }

  /// @param post it stands under, where there is one; of the same channel each time
  Bearing of(ChannelId channel, ItemKind kind, Optional<RemoteId> post) {
    return new Bearing(asked, reach(channel, kind, post));
  }

  private Reach reach(ChannelId channel, ItemKind kind, Optional<RemoteId> post) {
    if (kind == ItemKind.MESSAGE) {
      return Reach.OFFICE;
    }
    return post.map(thread -> threads.computeIfAbsent(thread, id -> crowd(channel, id)))
        .orElse(Reach.PUBLIC);
  }

  private Reach crowd(ChannelId channel, RemoteId post) {
    boolean many = tables.items().standUnder(tx, channel, post, Reach.CROWD);
    return many ? Reach.MANY : Reach.PUBLIC;
  }
}
