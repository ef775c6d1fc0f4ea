/// Benchmarks over the real parts: made-up comments, real databases.
@NullMarked
package org.uppsikt.bench;

import org.jspecify.annotations.NullMarked;
