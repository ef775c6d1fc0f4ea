package org.uppsikt.work;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresRulesTest extends RulesContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}
