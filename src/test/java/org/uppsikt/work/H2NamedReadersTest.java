package org.uppsikt.work;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class H2NamedReadersTest extends NamedReadersContract {

  @Override
  Database open() {
    return StoreBench.h2(folder, clock);
  }
}
