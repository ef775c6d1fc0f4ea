package org.uppsikt.work.diary;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class H2DiaryRightedTest extends DiaryRightedContract {

  @Override
  Database open() {
    return StoreBench.h2(folder, clock);
  }
}
