/// The ways into a workspace: making one's own, opening one that exists, signing in, and the lock
/// that falls when nobody has been at the keyboard for a while.
///
/// Each page has a public controller; what is typed lives in its model until it was used. Secrets
/// go to `work` as characters that are overwritten there.
@NullMarked
package org.uppsikt.ui.entry;

import org.jspecify.annotations.NullMarked;
