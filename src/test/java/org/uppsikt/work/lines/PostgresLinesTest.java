package org.uppsikt.work.lines;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresLinesTest extends LinesContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}
