package org.uppsikt.channel.practice.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request, read whole.
///
/// @param segments the path, cut at its slashes
/// @param bodyHash SHA-256 of the body as it came, in hexadecimal
/// @param key the `Idempotency-Key` header
/// @param tooLarge the body was over the limit and was not read to its end
record Call(
    String method,
    String path,
    List<String> segments,
    Map<String, String> query,
    String body,
    String bodyHash,
    @Nullable String key,
    boolean tooLarge) {

  /// Longest body that is read, in bytes.
  static final int LIMIT = 1 << 20;

  static Call of(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LIMIT + 1);
    String path = exchange.getRequestURI().getPath();
    return new Call(
        exchange.getRequestMethod(),
        path,
        Arrays.stream(path.split("/")).filter(s -> !s.isEmpty()).toList(),
        query(exchange.getRequestURI().getRawQuery()),
        new String(body, StandardCharsets.UTF_8),
        sha256(body),
        exchange.getRequestHeaders().getFirst("Idempotency-Key"),
        body.length > LIMIT);
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> query(@Nullable String raw) {
    var query = new HashMap<String, String>();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  /// A number of the query, or the fallback where it is missing; empty where it is no number.
  Optional<Long> number(String name, long fallback) {
    String text = query.get(name);
    if (text == null) {
      return Optional.of(fallback);
    }
    try {
      return Optional.of(Long.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
