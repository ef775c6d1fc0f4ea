package org.uppsikt.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What lies in a folder in the moment in which the journal is told that something is taken out.
public final class OutsideThen {

  private static final List<String> SEEN = new ArrayList<>();
  private static Path folder = Path.of("");

  private OutsideThen() {}

  /// Looks whenever an entry of that kind is written from now on.
  public static void lookInto(Forger forger, Path into) {
    folder = into;
    SEEN.clear();
    forger.forge(
        "create alias outside_then for 'org.uppsikt.store.OutsideThen.look'",
        "alter table journal_entry add constraint looks_outside check (outside_then(kind))");
  }

  /// Names of the files with anything in them that lay there then.
  public static List<String> seen() {
    return List.copyOf(SEEN);
  }

  /// What the database calls.
  public static boolean look(String kind) {
    if (kind.equals("EXPORTED")) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> file.toFile().length() > 0)
            .map(file -> file.getFileName().toString())
            .forEach(SEEN::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return true;
  }
}
