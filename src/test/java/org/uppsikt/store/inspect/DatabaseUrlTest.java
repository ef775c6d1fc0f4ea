package org.uppsikt.store.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseUrlTest {

  @TempDir Path folder;

  @Test
  void refusedValue_leavesNoTraceOnDisk() throws IOException, SQLException {
    SampleFile sample = new SampleFile(folder).withRows();
    assertThatThrownBy(() -> sample.with("insert into note values (1, 'hemligt-ord', null)"))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> sample.with("insert into note values ('hemligt-ord', 'x', null)"))
        .isInstanceOf(SQLException.class);
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.toString()).doesNotContain("trace");
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain("hemligt-ord");
      }
    }
  }

  @Test
  void anExistingFile_isNotMadeByOpeningIt() {
    Path absent = folder.resolve("absent.mv.db");
    assertThatThrownBy(
            () -> java.sql.DriverManager.getConnection(DatabaseUrl.existing(absent), "a", "b c"))
        .isInstanceOf(SQLException.class);
    assertThat(absent).doesNotExist();
  }

  @Test
  void aSemicolonInAPath_isNotTakenForASetting() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseUrl.fresh(folder.resolve("a;INIT=RUNSCRIPT.mv.db")));
  }

  /// In a process of its own, because H2 reads the bar once.
  @Test
  void barredProcess_loadsNoClassByName_worksOtherwise_andPrintsNothing()
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Djava.util.logging.config.file=none",
                Barred.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(printed).isEqualTo("90134 90134 90134 works");
  }
}
