package org.uppsikt.store.inspect;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;
import org.h2.value.VersionedValue;
import org.jspecify.annotations.Nullable;

/// Reads what a transaction that never ended would be rolled back to: H2 puts these values back
/// when it opens the file, so a definition could hide among them.
final class OldValue extends BasicDataType<OldValue.Old> {

  /// @param map the table or index it belongs to; negative for a mark without a value
  record Old(int map, @Nullable VersionedValue<?> value) {}

  /// The types of a map of the file.
  interface MapTypes {
    StoredMap of(int map);
  }

  private final MapTypes types;

  OldValue(MapTypes types) {
    this.types = types;
  }

  @Override
  public Old read(ByteBuffer buffer) {
    int id = DataUtils.readVarInt(buffer);
    if (id < 0) {
      return new Old(id, null);
    }
    StoredMap map = types.of(id);
    DataType<?> key = map.key();
    DataType<?> value = map.value();
    if (key == null || value == null) {
      throw new IllegalStateException("an old value of no table");
    }
    key.read(buffer);
    Object old = buffer.get() == 1 ? value.read(buffer) : null;
    return new Old(id, old instanceof VersionedValue<?> versioned ? versioned : null);
  }

  @Override
  public int getMemory(Old old) {
    return 0;
  }

  @Override
  public void write(WriteBuffer buffer, Old old) {
    throw new UnsupportedOperationException("read only");
  }

  @Override
  public Old[] createStorage(int size) {
    return new Old[size];
  }
}
