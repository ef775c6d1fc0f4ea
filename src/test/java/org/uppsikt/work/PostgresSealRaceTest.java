package org.uppsikt.work;

import java.util.List;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresSealRaceTest extends SealRaceContract {

  @Override
  List<Database> open() {
    return StoreBench.postgresTwice(clock);
  }
}
