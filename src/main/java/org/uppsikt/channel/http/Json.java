package org.uppsikt.channel.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON that a stranger wrote. Bounded in depth, length and number size; a key that stands
/// twice is refused, because two readers would see two different items. Trouble is a
/// [ChannelFailure.Malformed] that names the place and never holds the text.
public final class Json {

  static final int DEEPEST = 64;
  static final int LONGEST_TEXT = 20 * 1024 * 1024;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(1000)
                  .maxNumberLength(100)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private static final JsonMapper MAPPER =
      JsonMapper.builder(FACTORY).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  /// Reads a whole document.
  ///
  /// @param where names the document in the failure
  public static ChannelResult<JsonNode> parse(byte[] document, String where) {
    try {
      JsonNode node = MAPPER.readTree(document);
      return node.isMissingNode() ? malformed(where) : ChannelResult.ok(node);
    } catch (JacksonException e) {
      return malformed(where);
    }
  }

  /// Cuts an array into its objects, each byte for byte as it was sent. What is not an object comes
  /// back as its own bytes too, so that the caller counts it as dropped.
  public static ChannelResult<List<byte[]>> entries(byte[] document, String where) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return malformed(where);
      }
      var entries = new ArrayList<byte[]>();
      for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
        if (t == null) {
          return malformed(where);
        }
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        entries.add(
            Arrays.copyOfRange(document, from, (int) parser.currentLocation().getByteOffset()));
      }
      return parser.nextToken() == null ? ChannelResult.ok(entries) : malformed(where);
    } catch (JacksonException e) {
      return malformed(where);
    }
  }

  /// Writes what the program itself made.
  public static String write(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  static <T> ChannelResult<T> malformed(String where) {
    return ChannelResult.failed(new ChannelFailure.Malformed(where));
  }
}
