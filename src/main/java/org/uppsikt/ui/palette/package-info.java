/// Ctrl+K: finds and does anything by its name. Knows nothing of the screens; what can be done and
/// what is found in the items is handed in. May use the kit and the texts.
@NullMarked
package org.uppsikt.ui.palette;

import org.jspecify.annotations.NullMarked;
