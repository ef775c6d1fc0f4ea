/// Keys to a workspace of one's own: one random master key, wrapped once for every person and once
/// for the printed recovery key. [KeyFile] lists who may sign in and opens; [KeyChanges] adds,
/// suspends and removes. May use the domain, Bouncy Castle and Jackson; knows no database.
@NullMarked
package org.uppsikt.store.key;

import org.jspecify.annotations.NullMarked;
