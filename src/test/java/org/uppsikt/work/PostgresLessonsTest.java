package org.uppsikt.work;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresLessonsTest extends LessonsContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}
