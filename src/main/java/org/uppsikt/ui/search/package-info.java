/// The screen that searches everything received: field, help, results, the question why. May use
/// `work.search`, the kit and the texts.
@NullMarked
package org.uppsikt.ui.search;

import org.jspecify.annotations.NullMarked;
