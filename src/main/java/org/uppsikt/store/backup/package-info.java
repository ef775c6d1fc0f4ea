/// Backups of an embedded workspace: one zip file with the encrypted database as it is, the key
/// file and a manifest with their digests. Nothing in it is in clear that is not in clear in the
/// workspace's own folder. May use `store`, `store.key` and the domain.
@NullMarked
package org.uppsikt.store.backup;

import org.jspecify.annotations.NullMarked;
