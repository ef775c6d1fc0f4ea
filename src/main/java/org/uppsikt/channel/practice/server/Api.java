package org.uppsikt.channel.practice.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uppsikt.channel.practice.server.Faults.Fault;
import org.uppsikt.channel.practice.server.Faults.Hit;
import tools.jackson.core.JacksonException;

/// The wire: checks the token, lets faults happen, carries a request out and logs it under one
/// lock, and answers only when all of it is on the disk.
final class Api implements HttpHandler {

  private static final byte[] BROKEN = "{\"changes\":[{\"seq\":".getBytes(StandardCharsets.UTF_8);

  private final Board board;
  private final Routes routes;
  private final RequestLog log;
  private final Clock clock;
  private final byte[] expected;
  private final Runnable diskFailed;
  private final Faults faults = new Faults();
  private final Object lock = new Object();

  /// @param diskFailed called where a log cannot be written: the process must end then, since what
  ///     is in memory may no longer be what is on the disk
  Api(Board board, RequestLog log, Clock clock, String token, Runnable diskFailed) {
    this.board = board;
    this.routes = new Routes(board);
    this.log = log;
    this.clock = clock;
    this.expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    this.diskFailed = diskFailed;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Call call = Call.of(exchange);
      if (!allowed(exchange)) {
        send(exchange, carriedOut(call, null, Answer.refused(401, "unauthorised")));
      } else if (call.path().equals("/faults")) {
        send(exchange, askFault(call));
      } else {
        answer(exchange, call);
      }
    } catch (UncheckedIOException e) {
      diskFailed.run();
    }
  }

  private void answer(HttpExchange exchange, Call call) throws IOException {
    Hit hit = faults.take(call.method(), call.path()).orElse(null);
    FaultKind kind = hit == null ? null : hit.fault().kind();
    if (hit != null && !hit.fault().kind().carriedOut()) {
      goWrong(exchange, call, hit);
      return;
    }
    if (hit != null && kind == FaultKind.DELAY) {
      hit.endure();
    }
    Answer answer = carriedOut(call, kind, null);
    if (hit != null && kind == FaultKind.ANSWER_LATE) {
      hit.endure();
    }
    if (kind != FaultKind.ANSWER_LOST) {
      send(exchange, answer);
    }
  }

  private Answer carriedOut(Call call, @Nullable FaultKind fault, @Nullable Answer given) {
    synchronized (lock) {
      board.arrive();
      long number = log.next();
      Answer answer = given == null ? routes.answer(call, number) : given;
      boolean lost = fault != null && fault != FaultKind.DELAY && fault != FaultKind.ANSWER_LATE;
      log.append(
          new RequestLine(
              number,
              clock.instant(),
              call.method(),
              call.path(),
              answer.item(),
              call.bodyHash(),
              call.key(),
              lost ? 0 : answer.status(),
              answer.result(),
              answer.change(),
              answer.created(),
              fault));
      return answer;
    }
  }

  private void goWrong(HttpExchange exchange, Call call, Hit hit) throws IOException {
    Fault fault = hit.fault();
    var none = new Answer(0, "fault", Map.of(), null, null, null);
    carriedOut(call, fault.kind(), none);
    switch (fault.kind()) {
      case HANG -> hit.endure();
      case ERROR -> send(exchange, Answer.refused(500, "fault"));
      case BUSY -> {
        exchange.getResponseHeaders().set("Retry-After", Integer.toString(fault.seconds()));
        send(exchange, Answer.refused(429, "busy"));
      }
      case MALFORMED -> send(exchange, 200, BROKEN);
      case REDIRECT -> {
        exchange.getResponseHeaders().set("Location", exchange.getRequestURI().toString());
        exchange.sendResponseHeaders(307, -1);
      }
      case RESET, DELAY, ANSWER_LATE, ANSWER_LOST -> {
        // Leaving without an answer cuts the connection.
      }
    }
  }

  private Answer askFault(Call call) {
    if (call.method().equals("DELETE")) {
      faults.clear();
      return Answer.read(Map.of());
    }
    try {
      faults.add(Json.MAPPER.readValue(call.body(), Faults.Asked.class));
      return Answer.read(Map.of());
    } catch (JacksonException | IllegalArgumentException e) {
      return Answer.refused(400, "malformed");
    }
  }

  private boolean allowed(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    return given != null && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    send(exchange, answer.status(), Json.MAPPER.writeValueAsBytes(answer.body()));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /// Lets go what hangs, so that the process can end.
  void calm() {
    faults.clear();
  }
}
