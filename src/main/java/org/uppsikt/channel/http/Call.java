package org.uppsikt.channel.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One request to a platform. Its text form names only the method: addresses and headers may hold
/// secrets.
///
/// @param headers sent as they are; the login belongs here
public record Call(Method method, URI uri, Map<String, String> headers, Optional<byte[]> body) {

  /// What the request does there.
  public enum Method {
    GET,
    POST,
    DELETE;

    /// True where the request may change something, so that it is never repeated blindly.
    public boolean changes() {
      return this != GET;
    }
  }

  public Call {
    headers = Map.copyOf(headers);
  }

  public static Call get(URI uri, Map<String, String> headers) {
    return new Call(Method.GET, uri, headers, Optional.empty());
  }

  public static Call delete(URI uri, Map<String, String> headers) {
    return new Call(Method.DELETE, uri, headers, Optional.empty());
  }

  public static Call post(URI uri, Map<String, String> headers, String json) {
    var all = new LinkedHashMap<>(headers);
    all.put("Content-Type", "application/json; charset=utf-8");
    return new Call(Method.POST, uri, all, Optional.of(json.getBytes(StandardCharsets.UTF_8)));
  }

  Call to(URI other) {
    return new Call(method, other, headers, body);
  }

  @Override
  public String toString() {
    return method.name();
  }
}
