package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.HandMade;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A comment full of addresses is shown beside the server that all of them name; nobody calls
/// there.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FetchNothingTest {

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void whatASenderWrote_isShown_andNothingInItIsFetched() throws IOException {
    var work = new Workplace(Bench.file(folder, new Ticking()), new Ticking());
    try (var database = work.office.database()) {
      var bench = Bench.of(work.office, id -> Optional.of(new HandMade()), Duration.ZERO);
      ItemId item =
          bench
              .intake()
              .take(work.channel.id(), List.of(post()), List.of(comment()))
              .fresh()
              .getFirst();
      var desk = new InboxDesk(bench, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
      desk.brings(item, Folder.INBOX);
      desk.press("A").picture("addresses");

      assertThat(desk.model().itemProperty().get().text()).contains(address("i.png"));
      assertThat(database.isEmbedded()).isTrue();
    }
    assertThat(calls()).isZero();
  }

  /// So the count would see a picture that is fetched.
  @Test
  void aPictureByItsAddress_wouldBeCounted() throws IOException {
    FxStage.run(() -> new Image(address("i.png"), true));
    try (Socket caller = server.accept()) {
      assertThat(caller.isConnected()).isTrue();
    }
  }

  /// How many called before this caller of our own, who comes last.
  private int calls() throws IOException {
    try (var own = new Socket(server.getInetAddress(), server.getLocalPort())) {
      for (int before = 0; ; before++) {
        try (Socket caller = server.accept()) {
          if (caller.getPort() == own.getLocalPort()) {
            return before;
          }
        }
      }
    }
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getLocalPort() + "/" + path;
  }

  private RemoteItem comment() {
    String text =
        """
        %1$s <img src="%1$s"> <script src="%1$s"></script> ![bild](%1$s) [[%1$s]] url(%1$s)
        <iframe src='%1$s'></iframe> <link rel=stylesheet href=%1$s> <video src=%1$s autoplay>
        -fx-background-image: url("%1$s"); @import "%1$s"; ${jndi:ldap://127.0.0.1:%2$d/x}
        ftp://127.0.0.1:%2$d/x 😀 jag ska döda dig\
        """
            .formatted(address("i.png"), server.getLocalPort());
    var sender =
        new Sender.Disclosed(
            Optional.of(address("name.png")),
            Optional.of(address("handle.png")),
            Optional.of(address("id.png")),
            Optional.of(address("profile.png")),
            Optional.of("a@127.0.0.1:" + server.getLocalPort()),
            Optional.of("127.0.0.1"),
            Optional.of(address("agent.png")));
    return new RemoteItem(
        new RemoteId(address("item")),
        ItemKind.COMMENT,
        Optional.of(new RemoteId(address("post"))),
        Optional.empty(),
        Optional.of(address("link")),
        sender,
        text,
        Optional.empty(),
        Optional.empty(),
        Visibility.SHOWN,
        text.getBytes(StandardCharsets.UTF_8));
  }

  private RemotePost post() {
    return new RemotePost(
        new RemoteId(address("post")),
        address("title.png"),
        "<img src=\"" + address("post.png") + "\">",
        Optional.of(address("post")),
        Optional.empty());
  }
}
