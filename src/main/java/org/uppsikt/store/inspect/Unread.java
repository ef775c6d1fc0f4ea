package org.uppsikt.store.inspect;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/// Reads nothing, and notices that there was something to read.
final class Unread extends BasicDataType<Object> {

  private boolean found;

  boolean found() {
    return found;
  }

  @Override
  public Object read(ByteBuffer buffer) {
    found = true;
    return this;
  }

  @Override
  public int getMemory(Object nothing) {
    return 0;
  }

  @Override
  public void write(WriteBuffer buffer, Object nothing) {
    throw new UnsupportedOperationException("read only");
  }

  @Override
  public Object[] createStorage(int size) {
    return new Object[size];
  }
}
