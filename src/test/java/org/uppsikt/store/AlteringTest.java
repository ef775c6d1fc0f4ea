package org.uppsikt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Before the first thing that changes a file it is told whether its tables are changed, too.
class AlteringTest {

  @TempDir Path folder;
  private final List<Boolean> told = new ArrayList<>();

  private void open(Optional<String> chain) {
    String url =
        "jdbc:h2:file:"
            + folder.resolve("test")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    var address = new Databases.Address(url, "sa", new char[0], chain);
    var opened = Databases.open(address, Clock.systemUTC(), told::add);
    ((Databases.Opened.Open) opened).database().close();
  }

  @Test
  void tablesAreMadeOnce_andLeftAloneAfterwards() {
    open(Optional.of("chain"));
    open(Optional.empty());
    assertThat(told).containsExactly(true, false);
  }
}
