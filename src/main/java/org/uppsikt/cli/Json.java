package org.uppsikt.cli;

import org.uppsikt.domain.item.LosslessText;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as it comes in and goes out, one object a line.
final class Json {

  static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final JsonMapper ESCAPED =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Json() {}

  /// Text that UTF-8 cannot carry goes out escaped.
  static String line(Object value) {
    String plain = STRICT.writeValueAsString(value);
    return LosslessText.isPlain(plain) ? plain : ESCAPED.writeValueAsString(value);
  }
}
