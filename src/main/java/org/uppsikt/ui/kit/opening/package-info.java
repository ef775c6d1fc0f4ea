/// What is told while a workspace is opened, and the way to cancel it: shared by the start screen
/// and the sign-in.
///
/// May use JavaFX, `text`, `ui.kit` and [org.uppsikt.work.Opening]; knows no screen.
@NullMarked
package org.uppsikt.ui.kit.opening;

import org.jspecify.annotations.NullMarked;
