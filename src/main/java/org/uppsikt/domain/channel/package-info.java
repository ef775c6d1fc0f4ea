/// The official channels of a municipality: what kind they are and what hiding means on each. Knows
/// nothing else of the program.
@NullMarked
package org.uppsikt.domain.channel;

import org.jspecify.annotations.NullMarked;
