package org.uppsikt.store;

class PostgresRegistryTest extends RegistryContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }

  @Override
  void byIndex(Tx tx) {
    tx.handle().execute("set local enable_seqscan = off");
  }
}
