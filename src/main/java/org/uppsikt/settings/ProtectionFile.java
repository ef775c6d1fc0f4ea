package org.uppsikt.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One person's protection, in a file of its own. What cannot be read gives the defaults, which
/// protect.
public final class ProtectionFile {

  private static final int LARGEST = 1 << 16;

  private final Path file;
  private final JsonMapper mapper =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /// @param person id of the person
  public ProtectionFile(Path folder, String person) {
    this.file = folder.resolve("protection-" + person + ".json");
  }

  public synchronized Protection read() {
    try {
      if (!Files.exists(file) || Files.size(file) > LARGEST) {
        return Protection.DEFAULT;
      }
      if (!(mapper.readTree(Files.readAllBytes(file)) instanceof ObjectNode written)) {
        return Protection.DEFAULT;
      }
      // An older version kept less: the rest is as at the first start.
      ObjectNode all = mapper.valueToTree(Protection.DEFAULT);
      all.setAll(written);
      return mapper.treeToValue(all, Protection.class);
    } catch (IOException | JacksonException e) {
      return Protection.DEFAULT;
    }
  }

  /// @return false where it could not be written; the old file stands then
  public synchronized boolean write(Protection protection) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(fresh, mapper.writeValueAsBytes(protection));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException | JacksonException e) {
      return false;
    }
  }
}
