/// The page that shows a recovery key once: eight groups of five, print, save as text, and a
/// question that makes sure that it was written down.
///
/// May use JavaFX, `text` and `ui.kit`; knows no screen and nothing of the domain.
@NullMarked
package org.uppsikt.ui.kit.recovery;

import org.jspecify.annotations.NullMarked;
