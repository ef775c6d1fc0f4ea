/// The use cases, named with the office's verbs. Each takes what it needs in its constructor,
/// touches disk and network, and is called off the window's thread; each gives a result that says
/// what happened. The only maker of orders to channels. May use `policy`, `flag`, `channel`,
/// `evidence`, `store` and `domain`.
@NullMarked
package org.uppsikt.work;

import org.jspecify.annotations.NullMarked;
