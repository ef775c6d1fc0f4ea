package org.uppsikt.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.testing.Arrivals;

class PostgresGateTest extends GateContract {

  /// What PostgreSQL calls an exception raised by a trigger.
  private static final String RAISED = "P0001";

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }

  /// On a server others may have a connection of their own.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update evidence_part set sha256 = sha256",
        "delete from evidence_part",
        "truncate evidence_part",
        "update evidence set sealed_by = sealed_by",
        "truncate evidence cascade",
        "update blob_chunk set n = n",
        "delete from blob_chunk",
        "truncate blob cascade",
        "delete from unpublish_order",
        "truncate unpublish_order cascade",
        "truncate nocopy_order cascade",
        "truncate decision cascade",
        "truncate item_version cascade",
        "truncate journal_entry cascade",
      })
  void whatWasKeptIsNeitherChangedNorEmptied(String sql) {
    seal(arrive(Arrivals.comment("c-kept", "Sparad")));
    assertThatThrownBy(() -> database.change(tx -> tx.handle().execute(sql)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(RAISED);
  }
}
