package org.uppsikt.channel.wordpress;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.channel.Connector;
import org.uppsikt.channel.PlatformRig;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.ScriptedServer;
import org.uppsikt.testing.ScriptedServer.Request;
import org.uppsikt.testing.ScriptedServer.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The part of WordPress's interface that the connector uses, as the real one was seen to answer.
public final class ScriptedWordPress implements PlatformRig {

  private static final String API = "/wp/v2/";
  private static final long ME = 7;
  private static final Response DEAD = Response.json(500, "<br />Fatal error");

  private record Entry(
      long id,
      long parent,
      long author,
      String text,
      Optional<String> name,
      Instant at,
      String status,
      Optional<String> broken) {

    Entry with(String newText, String newStatus) {
      return new Entry(id, parent, author, newText, name, at, newStatus, broken);
    }
  }

  private final ScriptedServer server = new ScriptedServer();
  private final Map<Long, Entry> entries = new TreeMap<>();
  private final List<Long> doubled = new ArrayList<>();
  private final Set<Long> kept = new HashSet<>();
  private final Set<Long> deadly = new HashSet<>();
  private boolean counts = true;
  private boolean pages = true;
  private final WordPressConnector connector;
  private long next = 100;

  public ScriptedWordPress(HttpPort port) {
    server.platform(this::answer);
    connector = new WordPressConnector(server.url(), "moderator", "sesam öppna"::toCharArray, port);
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
    return new RemoteId(Long.toString(put(0, 0, text, sender, at, Optional.empty())));
  }

  @Override
  public synchronized void addBroken(Broken kind, Instant at) {
    String json =
        switch (kind) {
          case WRONG_TYPES -> "{\"id\":\"x\",\"status\":[],\"content\":7}";
          case WITHOUT_ID -> "{\"status\":\"approved\",\"content\":{\"raw\":\"x\"}}";
          case NOT_AN_OBJECT -> "[1,{\"id\":5}]";
        };
    put(0, 0, "", Optional.empty(), at, Optional.of(json));
  }

  @Override
  public synchronized void doubled(RemoteId id) {
    doubled.add(Long.parseLong(id.value()));
  }

  @Override
  public synchronized void edit(RemoteId id, String text) {
    entries.computeIfPresent(Long.parseLong(id.value()), (_, e) -> e.with(text, e.status()));
  }

  @Override
  public synchronized void delete(RemoteId id) {
    entries.remove(Long.parseLong(id.value()));
  }

  @Override
  public synchronized Visibility visibility(RemoteId id) {
    return Optional.ofNullable(entries.get(Long.parseLong(id.value())))
        .flatMap(e -> Status.of(e.status()))
        .map(Status::visibility)
        .orElse(Visibility.GONE);
  }

  /// What a site holds back, nobody sees.
  @Override
  public synchronized boolean seenByItsAuthor(RemoteId id) {
    return visibility(id) == Visibility.SHOWN;
  }

  @Override
  public synchronized int replies(RemoteId parent) {
    long id = Long.parseLong(parent.value());
    return (int) entries.values().stream().filter(e -> e.parent() == id).count();
  }

  synchronized void status(RemoteId id, String status) {
    entries.computeIfPresent(Long.parseLong(id.value()), (_, e) -> e.with(e.text(), status));
  }

  /// What was deleted is there again, as after a backup of the site was restored.
  synchronized void restored(RemoteId id, String text, Instant at) {
    long number = Long.parseLong(id.value());
    var name = Optional.of("Kim");
    entries.put(number, new Entry(number, 0, 0, text, name, at, "approved", Optional.empty()));
  }

  /// The site counts it and does not give it, because the account may not read it.
  synchronized void keepsBack(RemoteId id) {
    kept.add(Long.parseLong(id.value()));
  }

  /// A plug-in dies on it, and so does every answer in which it stands.
  synchronized void diesOn(RemoteId id) {
    deadly.add(Long.parseLong(id.value()));
  }

  /// It says no longer how many pages there are.
  synchronized void saysNoTotals() {
    counts = false;
  }

  /// It gives the first page whatever page it is asked for.
  synchronized void givesOnePage() {
    pages = false;
  }

  private long put(
      long parent,
      long author,
      String text,
      Optional<String> name,
      Instant at,
      Optional<String> broken) {
    long id = next++;
    entries.put(id, new Entry(id, parent, author, text, name, at, "approved", broken));
    return id;
  }

  private synchronized Response answer(Request request) {
    if (request.authorization().isEmpty()) {
      return Response.json(401, "{\"code\":\"rest_forbidden_context\"}");
    }
    String path = request.query().get("rest_route").substring(API.length());
    if (path.equals("comments")) {
      return request.changes() ? create(request) : list(request.query());
    }
    if (path.startsWith("comments/")) {
      return one(request, Long.parseLong(path.substring("comments/".length())));
    }
    return switch (path) {
      case "users/me" ->
          Response.json(
              200, "{\"id\":7,\"name\":\"M\",\"capabilities\":{\"moderate_comments\":true}}");
      case "posts" -> Response.json(200, "[{\"id\":4,\"title\":{\"rendered\":\"P &amp; Q\"}}]");
      default -> Response.json(200, "[]");
    };
  }

  private Response list(Map<String, String> query) {
    List<Entry> found = entries.values().stream().filter(e -> matches(e, query)).toList();
    Comparator<Entry> byDate = Comparator.comparing(Entry::at).thenComparingLong(Entry::id);
    boolean byNumber = "id".equals(query.get("orderby"));
    Comparator<Entry> order = byNumber ? Comparator.comparingLong(Entry::id) : byDate;
    var sorted = new ArrayList<>(found);
    sorted.sort("desc".equals(query.get("order")) ? order.reversed() : order);
    int perPage = Integer.parseInt(query.getOrDefault("per_page", "10"));
    int page = pages ? Integer.parseInt(query.getOrDefault("page", "1")) : 1;
    List<Entry> given = sorted.stream().skip((page - 1L) * perPage).limit(perPage).toList();
    if (given.stream().anyMatch(e -> deadly.contains(e.id()))) {
      return DEAD;
    }
    String body =
        given.stream()
            .filter(e -> !kept.contains(e.id()))
            .flatMap(e -> doubled.contains(e.id()) ? Stream.of(e, e) : Stream.of(e))
            .map(ScriptedWordPress::json)
            .collect(Collectors.joining(", ", "[", "]"));
    Response answer = Response.json(200, body);
    int total = Math.ceilDiv(sorted.size(), perPage);
    return counts ? answer.with("X-WP-TotalPages", Integer.toString(total)) : answer;
  }

  private static boolean matches(Entry e, Map<String, String> query) {
    boolean listed =
        switch (query.getOrDefault("status", "approve")) {
          case "all" -> e.status().equals("approved") || e.status().equals("hold");
          default -> e.status().equals(query.get("status"));
        };
    boolean after =
        Optional.ofNullable(query.get("after"))
            .map(text -> e.at().truncatedTo(ChronoUnit.SECONDS).isAfter(Instant.parse(text)))
            .orElse(true);
    boolean included =
        Optional.ofNullable(query.get("include"))
            .map(text -> Arrays.asList(text.split(",")).contains(Long.toString(e.id())))
            .orElse(true);
    boolean below =
        Optional.ofNullable(query.get("parent"))
            .map(text -> Long.parseLong(text) == e.parent())
            .orElse(true);
    return listed && after && included && below;
  }

  private Response create(Request request) {
    JsonNode body = JsonMapper.shared().readTree(request.body());
    long parent = body.path("parent").asLong();
    String text = body.path("content").asString();
    boolean twice =
        entries.values().stream().anyMatch(e -> e.parent() == parent && e.text().equals(text));
    if (twice) {
      return Response.json(409, "{\"code\":\"comment_duplicate\"}");
    }
    Instant at = Instant.parse("2026-11-21T08:00:00Z");
    long id = put(parent, ME, text, Optional.of("M"), at, Optional.empty());
    return Response.json(201, json(entries.get(id)));
  }

  private Response one(Request request, long id) {
    if (deadly.contains(id)) {
      return DEAD;
    }
    Entry entry = entries.get(id);
    if (entry == null) {
      return Response.json(404, "{\"code\":\"rest_comment_invalid_id\"}");
    }
    if (request.method().equals("DELETE")) {
      entries.put(id, entry.with(entry.text(), "trash"));
    } else if (request.changes()) {
      String wanted = JsonMapper.shared().readTree(request.body()).path("status").asString();
      boolean known = List.of("approved", "hold", "spam", "trash").contains(wanted);
      String status = wanted.equals("untrash") ? "hold" : known ? wanted : entry.status();
      entries.put(id, entry.with(entry.text(), status));
    }
    return Response.json(200, json(entries.get(id)));
  }

  private static String json(Entry e) {
    if (e.broken().isPresent()) {
      return e.broken().get();
    }
    return "{\"id\":%d,\"post\":4,\"parent\":%d,\"author\":%d,\"author_name\":%s,\"author_ip\":\"%s\","
            .formatted(
                e.id(),
                e.parent(),
                e.author(),
                quoted(e.name().orElse("")),
                e.name().map(_ -> "192.0.2.7").orElse(""))
        + "\"date_gmt\":\"%s\",\"status\":\"%s\",\"type\":\"comment\",\"content\":{\"raw\":%s}}"
            .formatted(e.at().toString().replace("Z", ""), e.status(), quoted(e.text()));
  }

  private static String quoted(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 127 && c != '"' && c != '\\') {
        out.append(c);
      } else {
        out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      }
    }
    return out.append('"').toString();
  }

  @Override
  public void close() {
    server.close();
  }
}
