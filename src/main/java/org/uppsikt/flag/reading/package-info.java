/// A text made ready for detectors: spellings undone, split into words, and a way back to the
/// original from every place. Entry: [org.uppsikt.flag.reading.Reading]. May use
/// `domain.finding`.
@NullMarked
package org.uppsikt.flag.reading;

import org.jspecify.annotations.NullMarked;
