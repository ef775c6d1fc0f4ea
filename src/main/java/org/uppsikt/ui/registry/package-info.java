/// The registrar's screen: what waits for a number, from where, since when and by which case. May
/// use `ui.kit`, `text`, `work` and `domain`.
@NullMarked
package org.uppsikt.ui.registry;

import org.jspecify.annotations.NullMarked;
