/// Benchmarks of the paths that a person waits for, through the same classes as the console and on
/// the same encrypted file. `src/jmh/run` runs them; `src/docs/benchmarks.md` holds the figures.
@NullMarked
package org.uppsikt.bench;

import org.jspecify.annotations.NullMarked;
