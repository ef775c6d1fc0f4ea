package org.uppsikt.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.channel.practice.PracticeProcess;
import org.uppsikt.channel.practice.PracticeWire;
import org.uppsikt.domain.item.RemoteId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The people of Björkvik and what their channels really show: the practice server as a process of
/// its own, and its log of requests.
public final class Town implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// So slow that nobody writes on a plan while a test runs.
  private static final double STANDING_STILL = 1e-9;

  private final Path data;
  private final PracticeProcess server;
  private final HttpClient client = HttpClient.newHttpClient();

  public Town(Path data) {
    this.data = data;
    this.server =
        switch (PracticeProcess.start(data, STANDING_STILL)) {
          case PracticeProcess.Start.Running(PracticeProcess running) -> running;
          case PracticeProcess.Start.InUse _, PracticeProcess.Start.Failed _ ->
              throw new IllegalStateException("the practice server does not start");
        };
  }

  /// Where the server keeps what people wrote, in clear.
  public Path data() {
    return data;
  }

  /// A line of the server's own log.
  ///
  /// @param key the order that asked, empty where a colleague or a reader did
  public record Asked(
      long number, String method, String path, String item, String key, String result) {

    public boolean verb(String name) {
      return method.equals("POST") && path.endsWith("/" + name);
    }
  }

  /// With what exit code the server ended; waits for its end.
  public int endedWith() {
    return server.ended().join();
  }

  public PracticeWire wire() {
    return server.wire();
  }

  public RemoteId writes(String channel, String sender, String text) {
    return comment(channel, Map.of("text", text, "sender", sender));
  }

  /// A comment whose sender the platform withholds.
  public RemoteId writesNameless(String channel, String text) {
    return comment(channel, Map.of("text", text));
  }

  public void edits(String channel, RemoteId item, String text) {
    ask("PUT", at(channel, item), JSON.writeValueAsString(Map.of("text", text)));
  }

  public void deletes(String channel, RemoteId item) {
    ask("DELETE", at(channel, item), "");
  }

  public void colleagueHides(String channel, RemoteId item) {
    ask("POST", at(channel, item) + "/hide", "{}");
  }

  public void colleagueShows(String channel, RemoteId item) {
    ask("POST", at(channel, item) + "/restore", "{}");
  }

  /// What a program would do that holds the token and says that it acts for an order.
  ///
  /// @param verb as in the address: `hide`, `reply`
  public void forOrder(String key, String channel, RemoteId item, String verb, String body) {
    ask("POST", at(channel, item) + "/" + verb, body, Map.of("Idempotency-Key", key));
  }

  /// "visible", "hidden" or "deleted".
  public String shows(String channel, RemoteId item) {
    return ask("GET", at(channel, item), "").path("visibility").asString();
  }

  public String text(String channel, RemoteId item) {
    return ask("GET", at(channel, item), "").path("text").asString();
  }

  /// The next requests go wrong, as the server's own description tells.
  public void trouble(String kind, String method, String path, int times) {
    ask(
        "POST",
        "/faults",
        JSON.writeValueAsString(
            Map.of("kind", kind, "method", method, "path", path, "times", times)));
  }

  public void calm() {
    ask("DELETE", "/faults", "");
  }

  /// The cursor behind everything that was said on a channel so far.
  public String now(String channel) {
    long last = 0;
    while (true) {
      JsonNode page = ask("GET", "/channels/" + channel + "/items?limit=200&after=" + last, "");
      if (page.isEmpty()) {
        return Long.toString(last);
      }
      last = page.get(page.size() - 1).path("seq").asLong();
    }
  }

  public List<Asked> asked() {
    return lines("requests.log").stream()
        .map(
            n ->
                new Asked(
                    n.path("number").asLong(),
                    n.path("method").asString(),
                    n.path("path").asString(),
                    text(n, "item"),
                    text(n, "key"),
                    text(n, "result")))
        .toList();
  }

  /// What happened on the channels, in order, as the server wrote it down.
  public List<JsonNode> changes() {
    return lines("changes.log");
  }

  private List<JsonNode> lines(String file) {
    try {
      String all = Files.readString(data.resolve(file), StandardCharsets.UTF_8);
      String whole = all.substring(0, all.lastIndexOf('\n') + 1);
      return whole.lines().map(line -> JSON.readTree(line)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(JsonNode node, String field) {
    return Optional.of(node.path(field))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .orElse("");
  }

  private RemoteId comment(String channel, Map<String, String> body) {
    JsonNode made = ask("POST", "/channels/" + channel + "/items", JSON.writeValueAsString(body));
    return new RemoteId(made.path("id").asString());
  }

  private static String at(String channel, RemoteId item) {
    return "/channels/" + channel + "/items/" + item.value();
  }

  private JsonNode ask(String method, String path, String body) {
    return ask(method, path, body, Map.of());
  }

  private JsonNode ask(String method, String path, String body, Map<String, String> headers) {
    var asking =
        HttpRequest.newBuilder(URI.create(server.wire().server() + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + server.wire().token())
            .timeout(Duration.ofSeconds(60));
    headers.forEach(asking::header);
    var request = asking.build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(method + " " + path + " gave " + answer.statusCode());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    server.close();
  }
}
