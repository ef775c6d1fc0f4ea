package org.uppsikt.store;

class PostgresSenderItemsTest extends SenderItemsContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }

  @Override
  void byIndex(Tx tx) {
    tx.handle().execute("set local enable_seqscan = off");
    tx.handle().execute("set local enable_bitmapscan = off");
  }
}
