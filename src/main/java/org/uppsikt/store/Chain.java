package org.uppsikt.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/// The name of a workspace's journal, written once when the workspace is made.
final class Chain {

  private Chain() {}

  static String of(DataSource source, Optional<String> wanted, Clock clock) {
    return Jdbi.create(source)
        .inTransaction(
            handle -> {
              Optional<String> known =
                  handle
                      .createQuery("select fact from workspace where name = 'chain'")
                      .mapTo(String.class)
                      .findOne();
              if (known.isPresent()) {
                return known.get();
              }
              String chain = wanted.orElse("uppsikt");
              handle.execute("insert into workspace (name, fact) values ('chain', ?)", chain);
              JournalWriter.start(new Tx(handle, chain, clock, new SecureRandom()));
              return chain;
            });
  }
}
