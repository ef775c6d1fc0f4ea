package org.uppsikt.store.backup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.store.key.KeyFault;
import org.uppsikt.store.key.StrictJson;

/// What a backup says of itself, `manifest.json` in the zip file.
///
/// @param at when it was made, ISO 8601 in UTC
/// @param program version of Uppsikt that made it
/// @param checkpoint of the journal just before copying began: the copy's journal begins with it
/// @param files the other entries of the zip file
/// @param municipality whose workspace it is, in clear as beside the key file: the sign-in of what
///     is restored says where it leads; null in a backup of the first version, or where nothing
///     said so
@JsonInclude(JsonInclude.Include.NON_NULL)
record BackupManifest(
    String format,
    int version,
    String at,
    String program,
    String checkpoint,
    List<FileNote> files,
    @Nullable String municipality) {

  static final String FORMAT = "uppsikt-backup";
  static final int VERSION = 2;
  static final String NAME = "manifest.json";
  static final String KEYS = "keys.json";
  static final String DATABASE = "workspace.mv.db";

  /// Largest manifest and key file in bytes.
  static final int MAX_SMALL = 1 << 20;

  BackupManifest {
    files = List.copyOf(files);
    var names = files.stream().map(FileNote::name).sorted().toList();
    int named = municipality == null ? 0 : municipality.length();
    int length = at.length() + program.length() + checkpoint.length() + named;
    if (!names.equals(List.of(KEYS, DATABASE)) || length > 1000) {
      throw new IllegalArgumentException("a backup has a key file and a database");
    }
  }

  /// One entry.
  record FileNote(String name, long size, String sha256) {
    FileNote {
      if (size < 1 || !sha256.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException("a file has a size and a digest");
      }
    }
  }

  FileNote file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
  }

  /// When it was made; empty where it says no moment.
  Optional<Instant> made() {
    try {
      return Optional.of(Instant.parse(at));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  byte[] bytes() {
    return StrictJson.write(this);
  }

  /// Digest of the whole backup but for the zip file's own framing.
  Digest digest() {
    return Digest.of(bytes());
  }

  /// What reading gave.
  sealed interface Reading {
    record Read(BackupManifest manifest) implements Reading {}

    /// A later Uppsikt wrote it.
    record Newer() implements Reading {}

    record Bad() implements Reading {}
  }

  static Reading read(byte[] bytes) {
    return switch (StrictJson.parse(bytes, FORMAT, VERSION, BackupManifest.class)) {
      case StrictJson.Read.Content<BackupManifest> content -> new Reading.Read(content.value());
      case StrictJson.Read.Missing<BackupManifest> missing -> new Reading.Bad();
      case StrictJson.Read.Bad<BackupManifest> bad ->
          bad.fault() == KeyFault.NEWER_VERSION ? new Reading.Newer() : new Reading.Bad();
    };
  }
}
