/// Looks at an embedded database file before it is opened as a database, because opening one runs
/// what it says: H2 executes the definitions stored in the file and loads the classes they name.
/// [Inspector] reads with the key and runs nothing; [FileSeal] tells afterwards whether a closed
/// file was changed; [Reencryption] gives a file a new key. May use `store.key` and H2's file
/// classes.
@NullMarked
package org.uppsikt.store.inspect;

import org.jspecify.annotations.NullMarked;
