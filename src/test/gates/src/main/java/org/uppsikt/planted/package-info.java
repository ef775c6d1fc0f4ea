/// Faults planted to prove that the compile gates bite; compiled by `src/test/gates/run` only.
@NullMarked
package org.uppsikt.planted;

import org.jspecify.annotations.NullMarked;
