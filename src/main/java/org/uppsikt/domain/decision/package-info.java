/// What a person decided about an item, and the orders that follow. May use `item`, `evidence`,
/// `policy`, `people`.
@NullMarked
package org.uppsikt.domain.decision;

import org.jspecify.annotations.NullMarked;
