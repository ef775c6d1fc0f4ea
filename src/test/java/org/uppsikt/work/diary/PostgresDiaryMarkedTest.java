package org.uppsikt.work.diary;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresDiaryMarkedTest extends DiaryMarkedContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}
