/// When to run what: rounds of the channels and orders that are due, on the program's timer. May
/// use `work`.
@NullMarked
package org.uppsikt.sync;

import org.jspecify.annotations.NullMarked;
