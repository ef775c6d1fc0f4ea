package org.uppsikt.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Every package says what it is for and takes part in null checking.
final class PackageRules {

  private PackageRules() {}

  static List<String> faults(Path sources) {
    try (Stream<Path> folders = Files.walk(sources)) {
      return folders
          .filter(Files::isDirectory)
          .filter(PackageRules::holdsJava)
          .sorted()
          .flatMap(PackageRules::faultsOf)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holdsJava(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> faultsOf(Path folder) {
    Path info = folder.resolve("package-info.java");
    if (!Files.exists(info)) {
      return Stream.of(folder + " has no package-info.java");
    }
    try {
      String text = Files.readString(info);
      return Stream.of(
              text.startsWith("///") ? "" : info + " does not say what the package is for (///)",
              text.contains("\n@NullMarked\n") ? "" : info + " is not @NullMarked")
          .filter(fault -> !fault.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
