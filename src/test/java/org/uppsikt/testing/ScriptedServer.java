package org.uppsikt.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;

/// A real server on loopback that answers as a platform would, or makes the trouble a test asks
/// for.
public final class ScriptedServer implements AutoCloseable {

  /// What was asked. `target` is path and query as sent.
  public record Request(
      String method,
      String path,
      Map<String, String> query,
      Optional<String> authorization,
      byte[] body) {

    public boolean changes() {
      return !method.equals("GET");
    }
  }

  /// What is answered.
  public record Response(int status, Map<String, String> headers, byte[] body) {

    public static Response json(int status, String json) {
      return new Response(
          status,
          Map.of("Content-Type", "application/json"),
          json.getBytes(StandardCharsets.UTF_8));
    }

    public static Response redirect(String location) {
      return new Response(302, Map.of("Location", location), new byte[0]);
    }

    public Response with(String name, String value) {
      var all = new LinkedHashMap<>(headers);
      all.put(name, value);
      return new Response(status, all, body);
    }
  }

  /// How a request goes wrong.
  public sealed interface Trouble {
    /// Takes the request and never answers.
    record Hang() implements Trouble {}

    /// Takes the request and hangs up.
    record Reset() implements Trouble {}

    /// Does what was asked, then hangs up.
    record DoneThenReset() implements Trouble {}

    record Says(Response response) implements Trouble {}
  }

  private record Rule(Predicate<Request> when, Trouble trouble) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Function<Request, Response> platform = _ -> Response.json(404, "{}");
  private volatile Optional<Rule> rule = Optional.empty();

  public ScriptedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  public void platform(Function<Request, Response> answers) {
    platform = answers;
  }

  /// From now on every request goes wrong like this.
  public void trouble(Trouble trouble) {
    trouble(_ -> true, trouble);
  }

  public void trouble(Predicate<Request> when, Trouble trouble) {
    rule = Optional.of(new Rule(when, trouble));
  }

  public void healthy() {
    rule = Optional.empty();
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = read(exchange);
      requests.add(request);
      Optional<Trouble> trouble = rule.filter(r -> r.when().test(request)).map(Rule::trouble);
      if (trouble.isEmpty()) {
        send(exchange, platform.apply(request));
        return;
      }
      switch (trouble.get()) {
        case Trouble.Hang _ -> hang();
        case Trouble.Reset _ -> {}
        case Trouble.DoneThenReset _ -> {
          Response _ = platform.apply(request);
        }
        case Trouble.Says(Response response) -> send(exchange, response);
      }
    }
  }

  private void hang() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    response.headers().forEach(exchange.getResponseHeaders()::set);
    int length = response.body().length;
    exchange.sendResponseHeaders(response.status(), length == 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(response.body());
    }
  }

  private static Request read(HttpExchange exchange) throws IOException {
    var query = new LinkedHashMap<String, String>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query,
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
        exchange.getRequestBody().readAllBytes());
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
