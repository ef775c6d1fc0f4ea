package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.work.Undo;

/// What was just done and can be taken back until its deadline.
///
/// @param items empty for what is about no item
/// @param detail how the bar calls what it is about
/// @param about the same where it is not on show any more: an item by its sender and first words
/// @param order what leaves at the deadline, null for what leaves nothing and for many
/// @param sends all that does, also of many
record Offer(
    List<ItemId> items,
    @Nullable OrderId order,
    List<OrderId> sends,
    Deed deed,
    String detail,
    String about,
    Instant deadline,
    Callable<Undo.Result> back) {}
