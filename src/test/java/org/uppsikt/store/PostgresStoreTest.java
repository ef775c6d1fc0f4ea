package org.uppsikt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresStoreTest extends StoreContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }

  /// A server gives up the whole transaction otherwise where one statement of it fails.
  @Test
  void afterAPageThatCannotBeRead_theReadingGoesOn() {
    String after =
        database.read(
            tx -> {
              assertThat(tx.unlessDamaged(() -> onDamagedPage(tx))).isEmpty();
              return tx.handle().createQuery("select 'read'").mapTo(String.class).one();
            });
    assertThat(after).isEqualTo("read");
  }

  private static Optional<String> onDamagedPage(Tx tx) {
    tx.handle().execute("do $$ begin raise exception using errcode = 'XX001'; end $$");
    return Optional.of("read");
  }
}
