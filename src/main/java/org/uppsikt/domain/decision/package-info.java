/// What a person decided about an item or said of a finding, and the orders that follow. May use
/// `item`, `finding`, `evidence`,
/// `policy`, `people`.
@NullMarked
package org.uppsikt.domain.decision;

import org.jspecify.annotations.NullMarked;
