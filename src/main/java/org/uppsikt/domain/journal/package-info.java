/// The append-only journal: entries, commitments, hash tree after RFC 6962, checkpoints. Knows
/// nothing else of the program.
@NullMarked
package org.uppsikt.domain.journal;

import org.jspecify.annotations.NullMarked;
