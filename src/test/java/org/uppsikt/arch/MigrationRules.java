package org.uppsikt.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// One set of migrations runs on H2 and PostgreSQL, and what has landed is never edited.
final class MigrationRules {

  /// What one of the two databases does not know, or does otherwise.
  private static final Map<String, String> NOT_PORTABLE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "blob, clob and varbinary",
                  "([,(]|\\badd column) ?\\w+ ([bc]lob|varbinary|longvarchar)\\b|\\bas [bc]lob\\b"),
              Map.entry("arrays", "\\w\\s*\\[\\s*\\d*\\s*\\]|\\barray\\b"),
              Map.entry("serial", "\\b(big|small)?serial\\b"),
              Map.entry("identity without 'generated ... as'", "(?<!\\bas )\\bidentity\\b"),
              Map.entry("auto_increment", "\\bauto_increment\\b"),
              Map.entry("add column ... after", "\\badd\\s+column\\b[^;]*\\bafter\\b"),
              // H2 knows "on conflict do nothing" where it speaks PostgreSQL's way, and no more of
              // it.
              Map.entry("on conflict", "\\bon\\s+conflict\\b(?!\\s+do\\s+nothing)"),
              Map.entry("returning", "\\breturning\\b"),
              Map.entry("final table", "\\bfinal\\s+table\\b"),
              Map.entry("partial index", "\\bcreate\\s+(unique\\s+)?index\\b[^;]*\\bwhere\\b"),
              Map.entry("deferrable constraint", "\\bdeferrable\\b|\\binitially\\s+deferred\\b"),
              Map.entry("interval arithmetic", "\\binterval\\s*'"),
              Map.entry(
                  "trigger, function, alias, procedure",
                  "\\bcreate\\s+(or\\s+replace\\s+)?(force\\s+)?(trigger|function|alias|procedure)\\b"),
              Map.entry("linked or external table", "\\b(linked|foreign)\\s+table\\b"),
              Map.entry("casts with ::", "::"),
              Map.entry("dollar quotes", "\\$\\w*\\$"),
              Map.entry("advisory locks", "\\bpg_\\w+")));

  private MigrationRules() {}

  /// What in `sql` is outside the portable subset.
  static List<String> notPortable(String name, String sql) {
    String bare =
        sql.replaceAll("(?m)--.*$", " ")
            .replaceAll("(?s)/\\*.*?\\*/", " ")
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ");
    List<String> faults = new ArrayList<>();
    NOT_PORTABLE.forEach(
        (what, pattern) -> {
          if (Pattern.compile(pattern).matcher(bare).find()) {
            faults.add(name + " uses what is not portable: " + what);
          }
        });
    return faults;
  }

  /// The lines to add for migrations that are not among those that landed.
  static List<String> unlisted(SortedMap<String, String> migrations, List<String> landed) {
    return migrations.entrySet().stream()
        .filter(file -> landed.stream().noneMatch(line -> line.endsWith("  " + file.getKey())))
        .map(file -> sha256(file.getValue()) + "  " + file.getKey())
        .toList();
  }

  /// Compares `migrations`, texts by file name, with the lines `sha256  name` of those that landed.
  static List<String> edited(SortedMap<String, String> migrations, List<String> landed) {
    SortedMap<String, String> hashes = new TreeMap<>();
    landed.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> hashes.put(line.substring(66), line.substring(0, 64)));
    List<String> faults = new ArrayList<>();
    migrations.forEach(
        (name, sql) -> {
          String hash = sha256(sql);
          String known = hashes.remove(name);
          if (known != null && !known.equals(hash)) {
            faults.add(
                "%s was edited: a migration that has landed stays, write a new one. (Not landed"
                        .formatted(name)
                    + " yet? Its line is now\n%s  %s )".formatted(hash, name));
          }
        });
    hashes.keySet().forEach(name -> faults.add(name + " has landed and is gone"));
    return faults;
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The migrations below `folder`, by file name with the folder before it.
  static SortedMap<String, String> in(Path folder) {
    SortedMap<String, String> migrations = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return migrations;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".sql")).toList()) {
        migrations.put(folder.getFileName() + "/" + file.getFileName(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return migrations;
  }
}
