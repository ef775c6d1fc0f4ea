package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a restored workspace is named after.
class EntranceTest {

  private static final Path HOME = WorkspaceFolder.home().resolve("workspace").toAbsolutePath();

  @Test
  void aBackupGoesBesideTheWorkspaceThatDoesNotOpen() {
    Path folder = Path.of("srv", "Björkvik").toAbsolutePath();
    assertThat(Entrance.wanted(Optional.of(folder))).isEqualTo(folder);
    assertThat(Entrance.wanted(Optional.of(folder.resolve(".")))).isEqualTo(folder);
    assertThat(Entrance.wanted(Optional.empty())).isEqualTo(HOME);
  }

  @Test
  void whereTheWorkspaceIsAWholeDrive_aBackupGoesHome() {
    Path drive = Path.of("").toAbsolutePath().getRoot();
    assertThat(Entrance.wanted(Optional.of(drive))).isEqualTo(HOME);
  }
}
