/// Writes sealed evidence to a folder that can be read and checked without Uppsikt. May use
/// `evidence` and `domain`.
@NullMarked
package org.uppsikt.evidence.export;

import org.jspecify.annotations.NullMarked;
