/// Lines of a file, as anybody may write them.
@NullMarked
package org.uppsikt.work.lines;

import org.jspecify.annotations.NullMarked;
