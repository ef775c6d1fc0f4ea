package org.uppsikt.store.key;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uppsikt.store.key.StrictJson.Read;

/// The municipality's name beside the key file, in clear: the sign-in says where it leads before
/// anything can be read, and a name is no secret. It is what the folder says of itself and no more;
/// whoever is inside reads the name in the database, and each opening puts it right here.
public final class WorkspaceName {

  private static final Logger LOG = LoggerFactory.getLogger(WorkspaceName.class);
  private static final String NAME = "name.json";
  private static final String FORMAT = "uppsikt-name";
  private static final int VERSION = 1;
  private static final int LONGEST = 200;

  private final Path file;

  /// @param folder of the workspace
  public WorkspaceName(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /// @param municipality what stands at the top of the sign-in
  record Content(String format, int version, String municipality) {
    Content {
      // Fails where it is missing, and the file cannot be used then.
      municipality = municipality.strip();
    }
  }

  /// Empty where there is none, or none that can be used.
  public Optional<String> read() {
    return load() instanceof Read.Content<Content> content
        ? Optional.of(cut(content.value().municipality())).filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  /// Writes it where it is not the one there. What a later version wrote is left to that, and a
  /// disk that refuses leaves the sign-in with the name of the folder.
  public void keep(String municipality) {
    Read<Content> there = load();
    boolean later =
        there instanceof Read.Bad<Content>(KeyFault fault) && fault == KeyFault.NEWER_VERSION;
    if (later || read().equals(Optional.of(cut(municipality.strip())))) {
      return;
    }
    try {
      SafeFile.write(file, StrictJson.write(new Content(FORMAT, VERSION, municipality.strip())));
    } catch (IOException e) {
      LOG.warn("the name could not be written: {}", e.getClass().getSimpleName());
    }
  }

  private Read<Content> load() {
    return StrictJson.read(file, FORMAT, VERSION, Content.class);
  }

  private static String cut(String name) {
    return name.codePoints()
        .limit(LONGEST)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
