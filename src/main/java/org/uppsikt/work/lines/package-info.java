/// Work on lines of text from outside: checking texts without a workspace, and items to be
/// imported. May use `work`, `flag`, `policy` and `domain`.
@NullMarked
package org.uppsikt.work.lines;

import org.jspecify.annotations.NullMarked;
