package org.uppsikt.store.inspect;

import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/// One of the file's maps: a table, an index, the log of open transactions.
///
/// @param key how its keys are read; absent where the file names no type
record StoredMap(int id, String name, @Nullable DataType<?> key, @Nullable DataType<?> value) {

  static final String CATALOGUE = "table.0";
  static final String TYPES = "_";
  static final String PREPARED = "openTransactions";
  private static final String UNDO = "undoLog";

  boolean isUndoLog() {
    return name.startsWith(UNDO);
  }

  /// Has types of its own in the registry; the maps of H2's own working have not.
  boolean isData() {
    return !name.equals(TYPES) && !name.equals(PREPARED) && !isUndoLog();
  }
}
