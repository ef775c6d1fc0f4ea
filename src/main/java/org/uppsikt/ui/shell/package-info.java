/// The frame around the screens: header, rail, status bar, keys overlay.
///
/// Knows no screen; the composition root hands it destinations and the node of the current one.
@NullMarked
package org.uppsikt.ui.shell;

import org.jspecify.annotations.NullMarked;
