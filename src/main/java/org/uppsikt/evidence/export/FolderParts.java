package org.uppsikt.evidence.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.evidence.Rehash;
import org.uppsikt.evidence.StoredParts;

/// The parts of a piece of evidence in an exported folder, for checking it later.
///
/// @param folder the folder of one piece
public record FolderParts(Path folder) implements StoredParts {

  @Override
  public Set<String> names() {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(Rehash.Fault.MANIFEST))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<InputStream> open(String name) throws IOException {
    Path file = folder.resolve(name);
    boolean there =
        folder.equals(file.getParent()) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    return there ? Optional.of(Files.newInputStream(file)) : Optional.empty();
  }
}
