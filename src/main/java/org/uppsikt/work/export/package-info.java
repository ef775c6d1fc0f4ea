/// Takes evidence and whole workspaces out in forms that are read and checked without this program.
/// May use `work`, `evidence`, `store` and `domain`.
@NullMarked
package org.uppsikt.work.export;

import org.jspecify.annotations.NullMarked;
