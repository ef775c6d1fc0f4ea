package org.uppsikt.store.inspect;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.db.LobStorageMap;
import org.h2.mvstore.db.NullValueDataType;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.h2.result.RowFactory;
import org.h2.value.CompareMode;
import org.jspecify.annotations.Nullable;

/// Reads the file's registry of types. H2 loads whatever class stands there by name and makes an
/// object of it; here the names H2 itself writes are known, and the first other one is kept and
/// nothing of it loaded.
final class StoredTypes extends BasicDataType<DataType<?>> {

  private static final int MAX_NESTING = 4;
  private static final String ROW = "org.h2.mvstore.db.RowDataType$Factory";
  private static final String VALUE = "org.h2.mvstore.db.ValueDataType$Factory";
  private static final String VERSIONED = "org.h2.mvstore.tx.VersionedValueType$Factory";

  private @Nullable String unknown;
  private int nesting;

  /// The first class name that does not belong.
  Optional<String> unknown() {
    return Optional.ofNullable(unknown);
  }

  @Override
  public DataType<?> read(ByteBuffer buffer) {
    if (unknown != null) { // what follows cannot be told apart any more
      return NullValueDataType.INSTANCE;
    }
    String name = DataUtils.readString(buffer, bounded(buffer, DataUtils.readVarInt(buffer)));
    return switch (name) {
      case VERSIONED -> versioned(buffer);
      case ROW -> row(buffer);
      case VALUE -> value(buffer);
      case "org.h2.mvstore.db.NullValueDataType" -> NullValueDataType.INSTANCE;
      case "org.h2.mvstore.type.LongDataType" -> LongDataType.INSTANCE;
      case "org.h2.mvstore.type.StringDataType" -> StringDataType.INSTANCE;
      case "org.h2.mvstore.type.ByteArrayDataType" -> ByteArrayDataType.INSTANCE;
      case "org.h2.mvstore.db.LobStorageMap$BlobReference$Type" ->
          LobStorageMap.BlobReference.Type.INSTANCE;
      case "org.h2.mvstore.db.LobStorageMap$BlobMeta$Type" -> LobStorageMap.BlobMeta.Type.INSTANCE;
      default -> {
        unknown = name;
        yield NullValueDataType.INSTANCE;
      }
    };
  }

  private DataType<?> versioned(ByteBuffer buffer) {
    if (++nesting > MAX_NESTING) {
      throw new IllegalStateException("types nested too deep");
    }
    DataType<?> inner = read(buffer);
    nesting--;
    return new VersionedValueType<>(inner);
  }

  private static DataType<?> row(ByteBuffer buffer) {
    int columns = DataUtils.readVarInt(buffer);
    int[] sorting = numbers(buffer);
    int[] indexes = numbers(buffer);
    boolean keys = buffer.get() != 0;
    if (columns < 0 || columns > 10_000) {
      throw new IllegalStateException("too many columns");
    }
    CompareMode mode = CompareMode.getInstance(null, 0);
    return RowFactory.getDefaultRowFactory()
        .createRowFactory(null, mode, null, sorting, indexes, null, columns, keys)
        .getRowDataType();
  }

  private static DataType<?> value(ByteBuffer buffer) {
    numbers(buffer);
    DataUtils.readVarInt(buffer);
    numbers(buffer);
    buffer.get();
    return new ValueDataType();
  }

  private static int @Nullable [] numbers(ByteBuffer buffer) {
    int count = DataUtils.readVarInt(buffer) - 1;
    if (count < 0) {
      return null;
    }
    int[] numbers = new int[bounded(buffer, count)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = DataUtils.readVarInt(buffer);
    }
    return numbers;
  }

  /// No more than the buffer holds, so that a damaged length asks for no memory.
  private static int bounded(ByteBuffer buffer, int length) {
    if (length < 0 || length > buffer.remaining()) {
      throw new IllegalStateException("a length beyond the page");
    }
    return length;
  }

  @Override
  public int getMemory(DataType<?> type) {
    return 0;
  }

  @Override
  public void write(WriteBuffer buffer, DataType<?> type) {
    throw new UnsupportedOperationException("read only");
  }

  @Override
  public DataType<?>[] createStorage(int size) {
    return new DataType<?>[size];
  }
}
