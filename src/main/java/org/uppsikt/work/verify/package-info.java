/// Verifies a workspace from its rows: journal, intake, bytes, evidence and orders. Reads in pages,
/// changes nothing of them, trusts no value; what it remembers of itself is one row of its own. May
/// use `work`, `evidence`, `store` and `domain`.
@NullMarked
package org.uppsikt.work.verify;

import org.jspecify.annotations.NullMarked;
