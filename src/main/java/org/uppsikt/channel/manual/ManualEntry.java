package org.uppsikt.channel.manual;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.channel.http.Json;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.Digest;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a person copied from a page: the link, the text, the sender or the statement that none is
/// shown, and pictures of the page.
///
/// @param link address of the item in the platform; kept as text, never opened by the program
/// @param text exactly as pasted
/// @param postedAt what the page says, where it says anything
/// @param screenshots image files as given; sealed as parts of their own
public record ManualEntry(
    Optional<String> link,
    String text,
    SenderStatement sender,
    Optional<Instant> postedAt,
    List<byte[]> screenshots) {

  public ManualEntry {
    link = link.map(String::strip).filter(l -> !l.isEmpty());
    screenshots = List.copyOf(screenshots);
    if (text.isBlank() && screenshots.isEmpty()) {
      throw new IllegalArgumentException("an entry has a text or a picture");
    }
  }

  /// The entry as an item for intake. The same entry gives the same identity, so that pasting twice
  /// makes one item; an edited text under another link is another item, for nobody can tell.
  public RemoteItem toItem() {
    byte[] raw = canonical();
    return new RemoteItem(
        identity(),
        ItemKind.COMMENT,
        Optional.empty(),
        Optional.empty(),
        link,
        remoteSender(),
        text,
        postedAt,
        Optional.empty(),
        Visibility.SHOWN,
        raw);
  }

  /// Keys in fixed order, pictures by digest: the same entry gives the same bytes.
  private byte[] canonical() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", "manual");
    link.ifPresent(l -> node.put("link", l));
    postedAt.ifPresent(at -> node.put("posted", at.toString()));
    switch (sender) {
      case SenderStatement.Pasted(String name, String profile) ->
          node.putObject("sender").put("name", name).put("profile", profile);
      case SenderStatement.NothingShown _ -> node.put("sender", "nothing shown");
    }
    node.put("text", LosslessText.storable(text));
    node.put("textSha256", Digest.of(LosslessText.encode(text)).hex());
    var pictures = node.putArray("screenshots");
    screenshots.forEach(picture -> pictures.add(Digest.of(picture).hex()));
    return Json.write(node).getBytes(StandardCharsets.UTF_8);
  }

  /// From link, text and sender, and from the pictures where there is no text.
  private RemoteId identity() {
    String pictures =
        text.isBlank()
            ? String.join(",", screenshots.stream().map(p -> Digest.of(p).hex()).toList())
            : "";
    String who =
        switch (sender) {
          case SenderStatement.Pasted(String name, String profile) -> name + "\0" + profile;
          case SenderStatement.NothingShown _ -> "";
        };
    String all = String.join("\0\0", link.orElse(""), text, who, pictures);
    return new RemoteId("manual-" + Digest.of(LosslessText.encode(all)).hex());
  }

  private Sender remoteSender() {
    return switch (sender) {
      case SenderStatement.Pasted(String name, String profile) ->
          new Sender.Disclosed(
              filled(name).or(() -> filled(profile)),
              Optional.empty(),
              Optional.empty(),
              filled(profile),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      case SenderStatement.NothingShown _ -> new Sender.Withheld();
    };
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text.strip()).filter(t -> !t.isEmpty());
  }
}
