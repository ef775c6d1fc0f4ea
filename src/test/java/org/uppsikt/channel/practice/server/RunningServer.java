package org.uppsikt.channel.practice.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The real server as a child process, for tests.
final class RunningServer implements AutoCloseable {

  final Process process;
  final JsonNode greeting;
  private final Path data;
  private final HttpClient client = HttpClient.newHttpClient();

  RunningServer(Path data, String... more) throws IOException {
    this.data = data;
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PracticeServer.class.getName(),
                "--data",
                data.toString()));
    command.addAll(List.of(more));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    greeting = Json.MAPPER.readTree(String.valueOf(out.readLine()));
  }

  HttpResponse<String> ask(String method, String path, String body, String token, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(uri(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + token)
            .timeout(Duration.ofSeconds(20));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> ask(String method, String path, String body)
      throws IOException, InterruptedException {
    return ask(method, path, body, token());
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return Json.MAPPER.readTree(ask("GET", path, "").body());
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + greeting.get("port").asInt() + path);
  }

  String token() throws IOException {
    return Files.readString(data.resolve("token"));
  }

  List<RequestLine> log() throws IOException {
    try (var lines = Files.lines(data.resolve(RequestLog.FILE))) {
      return lines.map(l -> Json.MAPPER.readValue(l, RequestLine.class)).toList();
    }
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
