package org.uppsikt.store;

class PostgresRegistryTest extends RegistryContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}
