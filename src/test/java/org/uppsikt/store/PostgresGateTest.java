package org.uppsikt.store;

class PostgresGateTest extends GateContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}
