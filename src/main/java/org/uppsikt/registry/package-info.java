/// The routes by which items reach the registry, behind one [Route]: mail to the authority's
/// mailbox, an encrypted folder, the built-in diary. May use `domain`. Knows nothing of storage and
/// channels: `work` builds the [Parcel] and keeps the state.
@NullMarked
package org.uppsikt.registry;

import org.jspecify.annotations.NullMarked;
