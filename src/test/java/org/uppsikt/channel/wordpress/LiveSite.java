package org.uppsikt.channel.wordpress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.http.Answer;
import org.uppsikt.channel.http.Call;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.channel.http.Round;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.live.Peers;
import org.uppsikt.testing.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The WordPress that `src/test/peers/wordpress.sh` started, and the people around it: visitors who
/// comment, a colleague at work in the site itself, an anonymous reader.
public final class LiveSite implements AutoCloseable {

  private static final String DIES_ON = "log/dies-on";

  private final Path folder;
  private boolean dies;
  private final URI url;
  private final JsonNode facts;
  private final HttpPort port = Ports.patient();

  public LiveSite() {
    Path file = Path.of(Peers.address("UPPSIKT_WORDPRESS"));
    folder = file.toAbsolutePath().getParent();
    url = URI.create(Peers.address("UPPSIKT_WORDPRESS_URL"));
    try {
      facts = JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long post(int number) {
    return facts.path("posts").get(number).asLong();
  }

  public WordPressConnector as(String account) {
    return with(account, password(account));
  }

  WordPressConnector with(String account, String password) {
    return new WordPressConnector(url, account, password::toCharArray, port);
  }

  public URI url() {
    return url;
  }

  public String password(String account) {
    return facts.path("app_password").path(account).asString();
  }

  /// Visitors write; each comment is a JSON object with the fields of the script's `comment`.
  public List<RemoteId> write(List<ObjectNode> comments) {
    String lines = comments.stream().map(c -> c + "\n").collect(Collectors.joining());
    return script("comment", lines).stream().map(RemoteId::new).toList();
  }

  /// Every comment as it lies in the site's database: id, post, parent, text, status, login.
  public List<JsonNode> comments() {
    return script("comments", "").stream().map(JsonMapper.shared()::readTree).toList();
  }

  private List<String> script(String command, String input) {
    try {
      var script =
          new ProcessBuilder("src/test/peers/wordpress.sh", command)
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      script.environment().put("W", folder.toString());
      script.environment().put("PORT", Integer.toString(url.getPort()));
      Process running = script.start();
      try (var in = running.outputWriter(StandardCharsets.UTF_8)) {
        in.write(input);
      }
      try (Stream<String> lines = running.inputReader(StandardCharsets.UTF_8).lines()) {
        return lines.toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RemoteId write(ObjectNode comment) {
    return write(List.of(comment)).getFirst();
  }

  public ObjectNode comment(String text) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("post", post(0))
        .put("text", text)
        .put("name", "Kim Prov")
        .put("email", "kim@example.test")
        .put("ip", "192.0.2.44")
        .put("agent", "Mozilla/5.0 (prov)");
  }

  /// A colleague changes a comment in the site itself.
  void colleague(RemoteId id, Map<String, String> change) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    change.forEach(body::put);
    act(colleague().post("comments/" + id, body.toString()));
  }

  void colleagueDeletes(RemoteId id) {
    Call trash = colleague().delete("comments/" + id);
    act(
        new Call(
            trash.method(),
            URI.create(trash.uri() + "&force=true"),
            trash.headers(),
            trash.body()));
  }

  private Site colleague() {
    return new Site(url, "colleague", password("colleague")::toCharArray);
  }

  private void act(Call call) {
    var sent = new Round(port, 1, Cancellation.NEVER, Site::code).send(call);
    if (sent instanceof ChannelResult.Failed<Answer> failed) {
      throw new IllegalStateException(failed.toString());
    }
  }

  /// A plug-in dies on a comment, until this is closed; other tests work on the same site.
  void diesOn(RemoteId id) {
    try {
      dies = true;
      Files.writeString(folder.resolve(DIES_ON), id.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// True where a reader who is not signed in sees the comment.
  boolean shownToReaders(RemoteId id) {
    URI list = url.resolve("/?rest_route=/wp/v2/comments&include=" + id);
    try (var in = list.toURL().openStream()) {
      return !JsonMapper.shared().readTree(in).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The page of the first post, as a browser without a login gets it.
  String page() {
    URI page = url.resolve("/?p=" + post(0));
    try (var in = page.toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the site's own log says was asked.
  public List<JsonNode> requests() {
    try (Stream<String> lines = Files.lines(folder.resolve("log/requests.jsonl"))) {
      return lines.map(JsonMapper.shared()::readTree).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    port.close();
    if (!dies) {
      return;
    }
    try {
      Files.deleteIfExists(folder.resolve(DIES_ON));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
