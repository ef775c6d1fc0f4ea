package org.uppsikt.work;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresProtectTest extends ProtectContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }

  @Override
  Database openAnother() {
    return StoreBench.postgres(clock);
  }
}
