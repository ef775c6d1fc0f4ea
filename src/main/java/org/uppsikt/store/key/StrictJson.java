package org.uppsikt.store.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads small JSON files that may come from anywhere: bounded in size and depth, nothing unknown,
/// nothing missing, nothing twice.
public final class StrictJson {

  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_DEPTH = 10;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_BYTES)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private StrictJson() {}

  /// What reading gave.
  public sealed interface Read<T> {
    record Content<T>(T value, byte[] bytes) implements Read<T> {}

    record Missing<T>() implements Read<T> {}

    record Bad<T>(KeyFault fault) implements Read<T> {}
  }

  public static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  static <T> Read<T> read(Path file, String format, int version, Class<T> type) {
    if (!Files.exists(file)) {
      return new Read.Missing<>();
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      return new Read.Bad<>(KeyFault.UNREADABLE);
    }
    return bytes.length > MAX_BYTES
        ? new Read.Bad<>(KeyFault.TOO_LARGE)
        : parse(bytes, format, version, type);
  }

  /// Reads bytes that were bounded before.
  public static <T> Read<T> parse(byte[] bytes, String format, int version, Class<T> type) {
    try {
      JsonNode tree = MAPPER.readTree(bytes);
      if (!format.equals(tree.path("format").asString(""))) {
        return new Read.Bad<>(KeyFault.MALFORMED);
      }
      if (tree.path("version").asInt(0) > version) {
        return new Read.Bad<>(KeyFault.NEWER_VERSION);
      }
      return new Read.Content<>(MAPPER.treeToValue(tree, type), bytes);
    } catch (JacksonException e) { // also what a record's constructor refused
      return new Read.Bad<>(KeyFault.MALFORMED);
    }
  }
}
