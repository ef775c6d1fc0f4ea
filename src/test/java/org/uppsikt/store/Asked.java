package org.uppsikt.store;

import java.util.List;

/// How often a database in a file was asked something, for tests of what is asked once.
public final class Asked {

  private Asked() {}

  /// How often statements that begin with these words ran meanwhile.
  public static long times(Database database, String words, Runnable meanwhile) {
    database.change(tx -> tx.handle().execute("set query_statistics true"));
    meanwhile.run();
    List<Long> counts =
        database.read(
            tx ->
                tx.handle()
                    .createQuery(
                        "select execution_count from information_schema.query_statistics"
                            + " where sql_statement like :words")
                    .bind("words", words + "%")
                    .mapTo(Long.class)
                    .list());
    database.change(tx -> tx.handle().execute("set query_statistics false"));
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
