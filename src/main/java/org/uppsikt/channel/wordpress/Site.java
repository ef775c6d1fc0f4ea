package org.uppsikt.channel.wordpress;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.http.Answer;
import org.uppsikt.channel.http.Call;
import org.uppsikt.channel.http.Fields;
import org.uppsikt.channel.http.Json;
import org.uppsikt.domain.item.RemoteId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Where a site's interface is and how to sign in there.
final class Site {

  /// The address that every site answers, also one with plain permalinks, where `wp-json` is not
  /// found (WordPress REST API Handbook, "Routes and Endpoints").
  private static final String API = "?rest_route=/wp/v2/";

  private final String base;
  private final String account;
  private final Supplier<char[]> password;

  Site(URI base, String account, Supplier<char[]> password) {
    String text = base.toString();
    this.base = text.endsWith("/") ? text : text + "/";
    this.account = account;
    this.password = password;
  }

  Call get(String path, Map<String, String> query) {
    return Call.get(uri(path, query), login());
  }

  Call post(String path, String json) {
    return Call.post(uri(path, Map.of()), login(), json);
  }

  Call delete(String path) {
    return Call.delete(uri(path, Map.of()), login());
  }

  /// WordPress's own code in an answer that says no, for instance "rest_forbidden".
  static Optional<String> code(Answer answer) {
    return Json.parse(answer.body(), "error") instanceof ChannelResult.Ok<JsonNode>(JsonNode node)
        ? Fields.of(node, "error").text("code")
        : Optional.empty();
  }

  /// True for an identity that WordPress could have given; anything else never reaches an address.
  static boolean isComment(RemoteId id) {
    return id.value().matches("[1-9]\\d{0,17}");
  }

  static String statusBody(String status) {
    return Json.write(JsonNodeFactory.instance.objectNode().put("status", status));
  }

  private URI uri(String path, Map<String, String> query) {
    String text =
        query.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .sorted()
            .collect(Collectors.joining("&"));
    return URI.create(base + API + path + (text.isEmpty() ? "" : "&" + text));
  }

  private Map<String, String> login() {
    String pair = account + ":" + new String(password.get());
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return Map.of("Authorization", "Basic " + basic);
  }
}
