/// Policy packs, grounds for unpublishing and what is not a ground (requirements 6.8). Knows
/// nothing else of the program.
@NullMarked
package org.uppsikt.domain.policy;

import org.jspecify.annotations.NullMarked;
