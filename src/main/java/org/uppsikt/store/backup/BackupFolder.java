package org.uppsikt.store.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.uppsikt.domain.journal.Digest;

/// The backups of one workspace in a folder, told from other files, and from other workspaces'
/// backups, by their names: `uppsikt-MARK-20260803T084100Z.zip`, time in UTC.
public final class BackupFolder {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final String mark;
  private final Pattern name;

  /// @param chain name of the workspace's journal
  public BackupFolder(Path folder, String chain) {
    this.folder = folder;
    this.mark = Digest.of(chain.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 8);
    this.name = Pattern.compile("uppsikt-" + mark + "-(\\d{8}T\\d{6}Z)(-\\d{1,3})?\\.zip");
  }

  private BackupFolder(Path folder) {
    this.folder = folder;
    this.mark = "";
    this.name = Pattern.compile("uppsikt-[0-9a-f]{8}-(\\d{8}T\\d{6}Z)(-\\d{1,3})?\\.zip");
  }

  /// The backups in a folder of whichever workspace, the newest first: where the workspace cannot
  /// be opened, nobody knows its mark.
  public static List<Copy> anybodys(Path folder) {
    return new BackupFolder(folder).copies();
  }

  /// A backup that lies there.
  public record Copy(Path file, Instant at, long size) {}

  /// The newest first; none where the folder cannot be read.
  public List<Copy> copies() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(file -> copy(file).stream())
          .sorted(Comparator.comparing(Copy::at).thenComparing(Copy::file).reversed())
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /// A name that is not taken.
  Path fresh(Instant at) {
    String stem = "uppsikt-" + mark + "-" + TIME.format(at);
    Path file = folder.resolve(stem + ".zip");
    for (int n = 2; Files.exists(file); n++) {
      file = folder.resolve(stem + "-" + n + ".zip");
    }
    return file;
  }

  /// A file that is being written; one that is left from a crash is written over.
  Path unfinished(String ending) {
    return folder.resolve("uppsikt-" + mark + ending);
  }

  private Optional<Copy> copy(Path file) {
    Matcher matcher = name.matcher(file.getFileName().toString());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      Instant at = LocalDateTime.parse(matcher.group(1), TIME).toInstant(ZoneOffset.UTC);
      return Optional.of(new Copy(file, at, Files.size(file)));
    } catch (IOException | DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
