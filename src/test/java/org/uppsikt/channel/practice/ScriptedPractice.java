package org.uppsikt.channel.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.channel.Connector;
import org.uppsikt.channel.PlatformRig;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.ScriptedServer;
import org.uppsikt.testing.ScriptedServer.Request;
import org.uppsikt.testing.ScriptedServer.Response;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The practice server's interface as its package describes it, on a server that can be told to go
/// wrong in ways the practice server does not.
final class ScriptedPractice implements PlatformRig {

  /// As escapes, since half a surrogate pair has no UTF-8.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final Duration PRIVATE_REPLY = Duration.ofDays(7);

  private final ScriptedServer server = new ScriptedServer();
  private final Map<String, ObjectNode> items = new LinkedHashMap<>();
  private final List<JsonNode> changes = new ArrayList<>();
  private final PracticePlatform platform;
  private final String list;
  private final PracticeConnector connector;

  ScriptedPractice(HttpPort port, PracticePlatform platform) {
    this.platform = platform;
    this.list = "/channels/" + platform.id() + "/items";
    server.platform(this::answer);
    var wire = new PracticeWire(server.url(), "sesam");
    connector = new PracticeConnector(port, wire, platform);
  }

  @Override
  public ScriptedServer server() {
    return server;
  }

  @Override
  public Connector connector() {
    return connector;
  }

  @Override
  public synchronized RemoteId add(String text, Optional<String> sender, Instant at) {
    String id = "c-" + (items.size() + 1);
    ObjectNode item = item(id, "comment", text, at);
    sender.ifPresent(name -> item.putObject("sender").put("id", "s-" + id).put("name", name));
    items.put(id, item);
    change(item);
    return new RemoteId(id);
  }

  private ObjectNode item(String id, String kind, String text, Instant at) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("channel", platform.id())
        .put("post", "p-1")
        .put("kind", kind)
        .put("at", at.toString())
        .put("text", text)
        .put("visibility", "visible")
        .put("own", false)
        .put("privately", false);
  }

  private void change(ObjectNode item) {
    changes.add(
        JsonNodeFactory.instance
            .objectNode()
            .put("seq", changes.size() + 1)
            .put("kind", "NEW")
            .set("item", item.deepCopy()));
  }

  @Override
  public synchronized void addBroken(Broken kind, Instant at) {
    String json =
        switch (kind) {
          case WRONG_TYPES -> "{\"seq\":%d,\"item\":{\"id\":[],\"kind\":7,\"visibility\":{}}}";
          case WITHOUT_ID -> "{\"seq\":%d,\"item\":{\"kind\":\"comment\",\"text\":\"x\"}}";
          case NOT_AN_OBJECT -> "[%d,{\"id\":5}]";
        };
    changes.add(JSON.readTree(json.formatted(changes.size() + 1)));
  }

  /// The same change comes twice, with the same number.
  @Override
  public synchronized void doubled(RemoteId id) {
    changes.stream()
        .filter(change -> change.path("item").path("id").asString().equals(id.value()))
        .findFirst()
        .ifPresent(changes::add);
  }

  @Override
  public synchronized void edit(RemoteId id, String text) {
    items.get(id.value()).put("text", text);
  }

  @Override
  public synchronized void delete(RemoteId id) {
    items.remove(id.value());
  }

  @Override
  public synchronized Visibility visibility(RemoteId id) {
    ObjectNode item = items.get(id.value());
    if (item == null) {
      return Visibility.GONE;
    }
    return item.path("visibility").asString().equals("hidden")
        ? Visibility.HIDDEN
        : Visibility.SHOWN;
  }

  /// The website holds back; on the others an author and her friends go on seeing what is hidden.
  @Override
  public synchronized boolean seenByItsAuthor(RemoteId id) {
    return platform != PracticePlatform.WEBSITE || visibility(id) == Visibility.SHOWN;
  }

  @Override
  public synchronized int replies(RemoteId parent) {
    return below(parent.value(), null).size();
  }

  private ArrayNode below(String parent, String text) {
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    items.values().stream()
        .filter(item -> item.path("parent").asString("").equals(parent))
        .filter(item -> text == null || item.path("text").asString().equals(text))
        .forEach(found::add);
    return found;
  }

  private synchronized Response answer(Request request) {
    if (!request.authorization().equals(Optional.of("Bearer sesam"))) {
      return refused(401, "unauthorised");
    }
    if (request.path().equals("/channels/" + platform.id() + "/posts")) {
      return Response.json(200, "[{\"id\":\"p-1\",\"text\":\"Nya lekplatsen\"}]");
    }
    if (request.path().equals(list)) {
      return page(request);
    }
    if (!request.path().startsWith(list + "/")) {
      return refused(404, "unknown");
    }
    String rest = request.path().substring(list.length() + 1);
    int slash = rest.lastIndexOf('/');
    ObjectNode whole = items.get(rest);
    ObjectNode item = whole == null && slash > 0 ? items.get(rest.substring(0, slash)) : whole;
    if (item == null) {
      return refused(404, "unknown");
    }
    return whole != null ? ok(item) : verb(request, item, rest.substring(slash + 1));
  }

  private Response page(Request request) {
    long after = Long.parseLong(request.query().getOrDefault("after", "0"));
    int limit = Integer.parseInt(request.query().getOrDefault("limit", "50"));
    ArrayNode page = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < changes.size() && page.size() < limit; i++) {
      JsonNode change = changes.get(i);
      if (!change.isObject() ? i + 1 > after : change.path("seq").asLong() > after) {
        page.add(change);
      }
    }
    return ok(page);
  }

  private Response verb(Request request, ObjectNode item, String verb) {
    return switch (verb) {
      case "hide" -> shown(item, "hidden");
      case "restore" -> shown(item, "visible");
      case "replies" ->
          ok(
              JsonNodeFactory.instance
                  .objectNode()
                  .set("replies", below(item.path("id").asString(), request.query().get("text"))));
      case "reply" -> reply(request, item, false);
      case "private-reply" -> reply(request, item, true);
      default -> refused(404, "unknown");
    };
  }

  private Response shown(ObjectNode item, String as) {
    if (!item.path("visibility").asString().equals(as)) {
      change(item.put("visibility", as));
    }
    return ok(item);
  }

  private Response reply(Request request, ObjectNode item, boolean privately) {
    boolean hidden = item.path("visibility").asString().equals("hidden");
    if (platform == PracticePlatform.INSTAGRAM && hidden) {
      return refused(409, "hidden");
    }
    Instant written = Instant.parse(item.path("at").asString());
    if (privately && platform != PracticePlatform.WEBSITE && !inTime(written)) {
      return refused(409, "too-late");
    }
    String text = JSON.readTree(request.body()).path("text").asString();
    String id = "own-" + (items.size() + 1);
    ObjectNode own = item(id, privately ? "message" : "reply", text, NOW);
    own.put("own", true).put("privately", privately).put("parent", item.path("id").asString());
    items.put(id, own);
    return Response.json(201, JSON.writeValueAsString(own));
  }

  private static boolean inTime(Instant written) {
    return written.plus(PRIVATE_REPLY).isAfter(NOW);
  }

  private static Response ok(JsonNode node) {
    return Response.json(200, JSON.writeValueAsString(node));
  }

  private static Response refused(int status, String code) {
    return Response.json(status, "{\"error\":\"" + code + "\"}");
  }

  @Override
  public void close() {
    server.close();
  }
}
