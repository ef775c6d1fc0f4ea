package org.uppsikt.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What the tests of commands stand on that need a workspace: one is made for each.
class FurnishedTest {

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  Shell shell;

  @BeforeEach
  void start() {
    shell = new Shell(folder);
    shell.furnish();
  }

  @AfterEach
  void stop() {
    shell.close();
  }
}
