package org.uppsikt.work.diary;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresDiaryTest extends DiaryContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}
