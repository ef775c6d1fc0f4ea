package org.uppsikt.work;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class H2ProtectTest extends ProtectContract {

  @Override
  Database open() {
    return StoreBench.h2(folder, clock);
  }

  @Override
  Database openAnother() {
    return StoreBench.h2(folder.resolve("another"), clock);
  }
}
