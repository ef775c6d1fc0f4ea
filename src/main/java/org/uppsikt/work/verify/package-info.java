/// Verifies a workspace from its rows: journal, intake, bytes, evidence and orders. Reads in pages,
/// changes nothing, trusts no value. May use `work`, `evidence`, `store` and `domain`.
@NullMarked
package org.uppsikt.work.verify;

import org.jspecify.annotations.NullMarked;
