package org.uppsikt.work;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresEmployeesTest extends EmployeesContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}
