package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.work.Backups;

/// An office whose workspace is backed up.
abstract class BackupOffice {

  @TempDir Path temp;
  OwnOffice office;
  Channel channel;
  Path folder;

  @BeforeEach
  void make() {
    office = new OwnOffice(temp.resolve("workspace"));
    channel = office.addManual();
    folder = temp.resolve("backups");
  }

  @AfterEach
  void close() {
    office.close();
  }

  Backups.Copy backUp() {
    Backups.Result result = office.desk().backups().backUp(folder, part -> true);
    assertThat(result).isInstanceOf(Backups.Result.Done.class);
    return ((Backups.Result.Done) result).copy();
  }

  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
