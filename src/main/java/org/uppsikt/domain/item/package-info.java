/// What arrives in a channel: items, their versions, their senders and how the platform shows them.
/// May use `domain.channel` and `domain.finding`.
@NullMarked
package org.uppsikt.domain.item;

import org.jspecify.annotations.NullMarked;
