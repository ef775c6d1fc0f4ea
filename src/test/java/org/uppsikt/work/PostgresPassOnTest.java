package org.uppsikt.work;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresPassOnTest extends PassOnContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}
