package org.uppsikt.channel.practice;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.uppsikt.domain.item.RemoteId;

/// Where a practice channel is served, and the login that goes with every request.
///
/// @param server address of the server, on this machine
/// @param token the secret of its interface
public record PracticeWire(URI server, String token) {

  /// The text form names the address alone.
  @Override
  public String toString() {
    return server.toString();
  }

  Map<String, String> login() {
    return Map.of("Authorization", "Bearer " + token);
  }

  URI posts(String channel) {
    return server.resolve("/channels/" + channel + "/posts");
  }

  URI items(String channel, long after, int limit) {
    return server.resolve("/channels/" + channel + "/items?after=" + after + "&limit=" + limit);
  }

  URI item(String channel, RemoteId id) {
    return server.resolve("/channels/" + channel + "/items/" + encoded(id.value()));
  }

  URI verb(String channel, RemoteId id, String verb) {
    return URI.create(item(channel, id) + "/" + verb);
  }

  URI replies(String channel, RemoteId id, String text) {
    return URI.create(verb(channel, id, "replies") + "?text=" + encoded(text));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
