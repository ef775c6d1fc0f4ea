/// Shared controls, the theme, key handling and the one hop between threads.
///
/// May use JavaFX, the themes, the icon font and `text`; knows no screen and nothing of the domain.
/// Views get a [Kit].
@NullMarked
package org.uppsikt.ui.kit;

import org.jspecify.annotations.NullMarked;
