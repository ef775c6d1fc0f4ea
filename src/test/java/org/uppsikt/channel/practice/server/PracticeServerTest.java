package org.uppsikt.channel.practice.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The server as a process of its own: what it answers, what it keeps, and how it ends.
final class PracticeServerTest {

  private static final String FB = "/channels/facebook/items/";
  private static final String ROGER = FB + "fb-002";

  @TempDir Path data;

  @Test
  void whereItMayNotListen_itSaysThat() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        var server = new RunningServer(data, "--port", Integer.toString(taken.getLocalPort()))) {
      assertThat(server.greeting.path("error").asString("")).isEqualTo("no-port");
    }
  }

  @Test
  void withoutTheTokenNothingIsAnswered() throws Exception {
    try (var server = new RunningServer(data)) {
      assertThat(server.ask("GET", "/channels", "", "guess").statusCode()).isEqualTo(401);
      assertThat(server.ask("POST", ROGER + "/hide", "", "").statusCode()).isEqualTo(401);
      assertThat(server.get(ROGER).get("visibility").asString()).isEqualTo("visible");
      assertThat(server.log().getFirst().result()).isEqualTo("unauthorised");
    }
  }

  @Test
  void changesCanBeReadInPages_everyVersionOnce() throws Exception {
    try (var server = new RunningServer(data)) {
      assertThat(server.get("/channels").get("channels")).hasSize(3);
      assertThat(server.get("/channels/webbplatsen/posts")).hasSize(4);
      var seqs = new ArrayList<Long>();
      var texts = new ArrayList<String>();
      JsonNode page;
      long after = 0;
      do {
        page = server.get("/channels/facebook/items?limit=30&after=" + after);
        for (JsonNode change : page) {
          after = change.get("seq").asLong();
          seqs.add(change.get("seq").asLong());
          if (change.get("item").get("id").asString().equals("fb-002")) {
            texts.add(change.get("item").get("text").asString());
          }
        }
      } while (page.size() == 30);
      assertThat(seqs).hasSizeGreaterThan(80).isSorted().doesNotHaveDuplicates();
      assertThat(texts).hasSize(2);
      assertThat(texts.getLast())
          .startsWith(texts.getFirst().substring(0, 60))
          .contains("Ekvägen 4");
    }
  }

  @Test
  void verbs_changeTheItem_andStandInTheLog() throws Exception {
    try (var server = new RunningServer(data)) {
      assertThat(server.ask("POST", ROGER + "/hide", "").statusCode()).isEqualTo(200);
      assertThat(server.get(ROGER).get("visibility").asString()).isEqualTo("hidden");
      server.ask("POST", ROGER + "/hide", "");
      server.ask("POST", ROGER + "/restore", "", server.token(), "Idempotency-Key", "k-1");
      assertThat(server.get(ROGER).get("visibility").asString()).isEqualTo("visible");
      assertThat(server.ask("DELETE", ROGER, "").statusCode()).isEqualTo(200);
      assertThat(server.get(ROGER).get("visibility").asString()).isEqualTo("deleted");
      assertThat(server.get(ROGER).get("text").asString()).isEmpty();
      assertThat(server.ask("POST", ROGER + "/restore", "").statusCode()).isEqualTo(410);

      var changing = server.log().stream().filter(l -> !l.method().equals("GET")).toList();
      assertThat(changing)
          .extracting(RequestLine::result)
          .containsExactly("done", "unchanged", "done", "done", "deleted");
      assertThat(changing).extracting(RequestLine::item).containsOnly("fb-002");
      assertThat(changing.get(2).key()).isEqualTo("k-1");
      assertThat(changing.get(0).change()).isLessThan(changing.get(2).change());
    }
  }

  @Test
  void replies_areFoundByParentAndText_andMadeTwiceWhereAskedTwice() throws Exception {
    try (var server = new RunningServer(data)) {
      String said = "{\"text\":\"Hej Petra, tiderna finns på webbplatsen & i appen.\"}";
      assertThat(server.ask("POST", FB + "fb-001/reply", said).statusCode()).isEqualTo(201);
      assertThat(server.ask("POST", FB + "fb-001/private-reply", said).statusCode()).isEqualTo(201);
      String find =
          "/replies?text=Hej%20Petra%2C%20tiderna%20finns%20p%C3%A5%20webbplatsen%20%26%20i%20appen.";
      var found = server.get(FB + "fb-001" + find).get("replies");
      assertThat(found).hasSize(2);
      assertThat(found.get(0).get("privately").asBoolean()).isFalse();
      assertThat(found.get(1).get("privately").asBoolean()).isTrue();
      assertThat(server.get(FB + "fb-002" + find).get("replies")).isEmpty();
      assertThat(server.get(FB + "fb-001/replies?text=Hej").get("replies")).isEmpty();
      assertThat(Files.readString(data.resolve(RequestLog.FILE))).doesNotContain("Petra");
    }
  }

  @Test
  void whatAPlatformLacks_isRefused() throws Exception {
    try (var server = new RunningServer(data)) {
      String said = "{\"text\":\"Hej\"}";
      String message = message(server);
      assertThat(code(server, "POST", FB + message + "/hide", "")).isEqualTo("409 not-offered");
      assertThat(code(server, "POST", FB + message + "/reply", said)).isEqualTo("409 not-offered");
      assertThat(server.ask("POST", FB + message + "/private-reply", said).statusCode())
          .isEqualTo(201);
      String ig = "/channels/instagram/items/ig-001";
      server.ask("POST", ig + "/hide", "");
      assertThat(code(server, "POST", ig + "/reply", said)).isEqualTo("409 hidden");
      assertThat(code(server, "POST", ROGER + "/reply", "{\"text\":")).isEqualTo("400 malformed");
      assertThat(code(server, "POST", ROGER + "/reply", "x".repeat(Call.LIMIT + 1)))
          .isEqualTo("413 too-large");
      assertThat(code(server, "POST", FB + "fb-999/hide", "")).isEqualTo("404 unknown");
      assertThat(code(server, "PATCH", ROGER, "")).isEqualTo("405 method");
      assertThat(code(server, "GET", "/channels/instagram/items/fb-002", ""))
          .isEqualTo("404 unknown");
      assertThat(code(server, "GET", "/channels/facebook/items?after=x", ""))
          .isEqualTo("400 malformed");
    }
  }

  @Test
  void killed_itLosesNothingItAcknowledged_andGoesOn() throws Exception {
    var acknowledged = new ArrayList<Long>();
    long seen = 0;
    for (int round = 0; round < 3; round++) {
      var server = new RunningServer(data);
      String answer = server.ask("POST", FB + "fb-001/reply", "{\"text\":\"Svar\"}").body();
      acknowledged.add(server.log().getLast().change());
      assertThat(answer).contains("own-");
      server.ask("POST", FB + "fb-003/" + (round % 2 == 0 ? "hide" : "restore"), "");
      acknowledged.add(server.log().getLast().change());
      server.kill();
      assertThat(acknowledged.getLast()).isGreaterThan(seen);
      seen = acknowledged.getLast();
    }
    try (var server = new RunningServer(data)) {
      assertThat(server.get(FB + "fb-001/replies?text=Svar").get("replies")).hasSize(3);
      assertThat(server.get(FB + "fb-003").get("visibility").asString()).isEqualTo("hidden");
      assertThat(server.log()).extracting(RequestLine::change).containsSubsequence(acknowledged);
    }
  }

  @Test
  void aTornLineIsCutOff_andAMissingRequestLineIsMadeUpFor() throws Exception {
    try (var server = new RunningServer(data)) {
      server.ask("POST", ROGER + "/hide", "");
    }
    Path log = data.resolve(RequestLog.FILE);
    Files.writeString(log, "{\"number\":1,\"at\":\"20", StandardOpenOption.TRUNCATE_EXISTING);
    Files.writeString(data.resolve(Board.FILE), "{\"seq\":99", StandardOpenOption.APPEND);
    try (var server = new RunningServer(data)) {
      assertThat(server.log()).hasSize(1);
      RequestLine line = server.log().getFirst();
      assertThat(line.result()).isEqualTo("recovered");
      assertThat(line.item()).isEqualTo("fb-002");
      assertThat(line.change()).isPositive();
      assertThat(server.get(ROGER).get("visibility").asString()).isEqualTo("hidden");
    }
  }

  @Test
  void twoAtOnceAreRefused_andItEndsWithItsInput() throws Exception {
    var server = new RunningServer(data);
    var second = new RunningServer(data);
    assertThat(second.greeting.get("error").asString()).isEqualTo("in-use");
    assertThat(second.process.waitFor()).isEqualTo(3);
    server.close();
    assertThat(server.process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(server.process.exitValue()).isZero();
  }

  @Test
  void badArguments() throws Exception {
    assertThat(Options.parse("--data")).isEmpty();
    assertThat(Options.parse("--data", "d", "--port", "x")).isEmpty();
    assertThat(Options.parse("--port", "1")).isEmpty();
    assertThat(Options.parse("--data", "d", "--speed", "60"))
        .contains(new Options(Path.of("d"), 0, 60));
  }

  @Test
  void faults_comeAsAsked_andLeaveTheItemAlone() throws Exception {
    try (var server = new RunningServer(data)) {
      fault(server, "error", "/hide");
      assertThat(server.ask("POST", ROGER + "/hide", "").statusCode()).isEqualTo(500);
      fault(server, "busy", "/hide");
      var busy = server.ask("POST", ROGER + "/hide", "");
      assertThat(busy.statusCode()).isEqualTo(429);
      assertThat(busy.headers().firstValue("Retry-After")).contains("1");
      fault(server, "redirect", "/hide");
      var redirect = server.ask("POST", ROGER + "/hide", "");
      assertThat(redirect.headers().firstValue("Location")).contains(ROGER + "/hide");
      fault(server, "malformed", "/items");
      var broken = server.ask("GET", "/channels/facebook/items", "").body();
      assertThatThrownBy(() -> Json.MAPPER.readTree(broken));
      fault(server, "reset", "/hide");
      assertThatThrownBy(() -> server.ask("POST", ROGER + "/hide", ""))
          .isInstanceOf(IOException.class);
      assertThat(server.get(ROGER).get("visibility").asString()).isEqualTo("visible");
      assertThat(server.ask("POST", "/faults", "{\"kind\":\"rain\"}").statusCode()).isEqualTo(400);
      assertThat(server.log().stream().filter(l -> l.fault() != null).map(RequestLine::fault))
          .containsExactlyElementsOf(
              List.of(
                  FaultKind.ERROR,
                  FaultKind.BUSY,
                  FaultKind.REDIRECT,
                  FaultKind.MALFORMED,
                  FaultKind.RESET));
    }
  }

  @Test
  void aLostAnswerHasItsEffect() throws Exception {
    try (var server = new RunningServer(data)) {
      fault(server, "answer-lost", "/reply");
      String said = "{\"text\":\"Svar\"}";
      assertThatThrownBy(() -> server.ask("POST", FB + "fb-001/reply", said))
          .isInstanceOf(IOException.class);
      assertThat(server.get(FB + "fb-001/replies?text=Svar").get("replies")).hasSize(1);
      var line = server.log().stream().filter(l -> l.fault() == FaultKind.ANSWER_LOST).toList();
      assertThat(line).singleElement().matches(l -> l.created() != null && l.status() == 0);
    }
  }

  @Test
  void whatHangsIsLetGoWhenTheServerEnds() throws Exception {
    var server = new RunningServer(data);
    fault(server, "hang", "/hide");
    var hanging = new Socket(InetAddress.getLoopbackAddress(), server.greeting.get("port").asInt());
    hanging
        .getOutputStream()
        .write(
            ("POST "
                    + ROGER
                    + "/hide HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nAuthorization: Bearer "
                    + server.token()
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    while (server.log().stream().noneMatch(l -> l.fault() == FaultKind.HANG)) {
      Thread.onSpinWait();
    }
    server.close();
    assertThat(server.process.exitValue()).isZero();
    hanging.close();
  }

  private static void fault(RunningServer server, String kind, String path) throws Exception {
    String asked = "{\"kind\":\"%s\",\"path\":\"%s\"}".formatted(kind, path);
    assertThat(server.ask("POST", "/faults", asked).statusCode()).isEqualTo(200);
  }

  private static String code(RunningServer server, String method, String path, String body)
      throws Exception {
    var answer = server.ask(method, path, body);
    return answer.statusCode() + " " + Json.MAPPER.readTree(answer.body()).get("error").asString();
  }

  private static String message(RunningServer server) throws Exception {
    var page = server.get("/channels/facebook/items?limit=200");
    for (JsonNode change : page) {
      if (change.get("item").get("kind").asString().equals("message")) {
        return change.get("item").get("id").asString();
      }
    }
    throw new AssertionError("no message");
  }
}
