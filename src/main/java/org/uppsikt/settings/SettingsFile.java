package org.uppsikt.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The settings file. A file that cannot be read is set aside, never overwritten, and the defaults
/// hold.
public final class SettingsFile {

  private static final int LARGEST = 1 << 20;

  private final Path file;
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  public SettingsFile(Path file) {
    this.file = file;
  }

  public synchronized ConsoleSettings read() {
    if (!Files.exists(file)) {
      return ConsoleSettings.DEFAULT;
    }
    return parsed().orElseGet(this::setAside);
  }

  /// Writes beside the file and takes its place in one step.
  ///
  /// @return false where it could not be written; the old file stands then
  public synchronized boolean write(ConsoleSettings settings) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(fresh, mapper.writeValueAsBytes(settings));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException | JacksonException e) {
      return false;
    }
  }

  private Optional<ConsoleSettings> parsed() {
    try {
      if (Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      JsonNode read = mapper.readTree(Files.readAllBytes(file));
      if (!(read instanceof ObjectNode written)) {
        return Optional.empty();
      }
      // An older version wrote fewer settings: the rest are as at the first start.
      ObjectNode all = mapper.valueToTree(ConsoleSettings.DEFAULT);
      all.setAll(written);
      return Optional.of(mapper.treeToValue(all, ConsoleSettings.class));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private ConsoleSettings setAside() {
    try {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".unreadable"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      return ConsoleSettings.DEFAULT;
    }
    return ConsoleSettings.DEFAULT;
  }
}
