/// The screen of the built-in diary: entries and cases in the view that anybody may have, or in the
/// office's own. May use `ui.kit`, `text`, `work` and `domain`.
@NullMarked
package org.uppsikt.ui.diary;

import org.jspecify.annotations.NullMarked;
