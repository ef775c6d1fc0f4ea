package org.uppsikt.work.diary;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresDiaryRightedTest extends DiaryRightedContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}
