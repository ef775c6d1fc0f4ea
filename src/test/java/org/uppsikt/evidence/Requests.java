package org.uppsikt.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.people.PersonId;

/// Builds requests to seal a comment of the made-up municipality Björkvik.
public final class Requests {

  public static final Instant NOW = Instant.parse("2026-08-03T12:43:05Z");
  private static final ItemId ITEM = new ItemId(4711);

  private final List<String> texts = new ArrayList<>();
  private final List<Bytes> screenshots = new ArrayList<>();
  private Sender sender = disclosed("Kåre Önnerud", "kare.onnerud");
  private Optional<Sender> firstSender = Optional.empty();
  private Optional<SenderStatement> statement = Optional.empty();
  private Optional<Bytes> raw = Optional.of(bytes("{\"id\":9001}"));
  private SealRequest.Surroundings around = surroundings();
  private SheetLanguage language = SheetLanguage.SV;
  private boolean practice;

  public static Requests text(String text) {
    return new Requests().then(text);
  }

  public Requests then(String text) {
    texts.add(text);
    return this;
  }

  public Requests sender(Sender other) {
    sender = other;
    return this;
  }

  /// As the first version came; the later ones come with the other sender.
  public Requests firstSender(Sender first) {
    firstSender = Optional.of(first);
    return this;
  }

  public Requests statement(SenderStatement stated) {
    statement = Optional.of(stated);
    return this;
  }

  public Requests raw(byte... answer) {
    raw = answer.length == 0 ? Optional.empty() : Optional.of(Bytes.of(answer));
    return this;
  }

  public Requests screenshot(byte[] picture) {
    screenshots.add(Bytes.of(picture));
    return this;
  }

  public Requests around(SealRequest.Surroundings other) {
    around = other;
    return this;
  }

  public Requests language(SheetLanguage other) {
    language = other;
    return this;
  }

  public Requests practice() {
    practice = true;
    return this;
  }

  public SealRequest build() {
    List<ItemVersion> versions = new ArrayList<>();
    for (String text : texts) {
      int number = versions.size() + 1;
      Instant seen = NOW.minusSeconds(4000L / number);
      Optional<Instant> edited = number > 1 ? Optional.of(seen.minusSeconds(20)) : Optional.empty();
      Sender by = number == 1 ? firstSender.orElse(sender) : sender;
      versions.add(new ItemVersion(ITEM, number, text, by, seen, edited, "0".repeat(64)));
    }
    return new SealRequest(
        EvidenceId.parse("0191c2d4-5e6f-7a8b-9c0d-1e2f3a4b5c6d"),
        channel(),
        item(),
        versions.getLast(),
        versions,
        statement,
        around,
        new SealRequest.Sealing(new Actor.Of(new PersonId(new UUID(7, 7))), "Anna Lindqvist"),
        NOW,
        new Checkpoint("uppsikt/bjorkvik", 18_204, Digest.of(bytes("root").copy())),
        new SealRequest.Received(raw, screenshots),
        List.of("C03 Hot eller våld: ”knacka dig på fingrarna” (Riktlinjerna § 6.1, säkert)"),
        new SealRequest.Setting(language, ZoneId.of("Europe/Stockholm"), practice, "0.1.0"));
  }

  public static Sender disclosed(String name, String handle) {
    return new Sender.Disclosed(
        Optional.of(name),
        Optional.of(handle),
        Optional.of("10023399"),
        Optional.of("https://www.example.org/profile/" + handle),
        Optional.of(handle + "@example.org"),
        Optional.of("192.0.2.17"),
        Optional.of("Mozilla/5.0 (X11; Linux x86_64) Example/1.0"));
  }

  public static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static Channel channel() {
    return new Channel(
        new ChannelId(new UUID(1, 2)),
        ChannelKind.WORDPRESS,
        "Björkviks kommun – nyheter",
        "https://nyheter.bjorkvik.example",
        "website",
        "moderator");
  }

  private static Item item() {
    return new Item(
        ITEM,
        new ChannelId(new UUID(1, 2)),
        new RemoteId("9001"),
        ItemKind.COMMENT,
        Optional.of(new RemoteId("812")),
        Optional.of(new RemoteId("8990")),
        Optional.of("https://nyheter.bjorkvik.example/2026/08/ny-skola/#comment-9001"),
        Optional.of(NOW.minusSeconds(5000)),
        NOW.minusSeconds(4000));
  }

  private static SealRequest.Surroundings surroundings() {
    return new SealRequest.Surroundings(
        Optional.of(
            new ThreadPost(
                "812",
                "Björkviks kommun",
                Optional.of(NOW.minusSeconds(90_000)),
                Optional.of("https://nyheter.bjorkvik.example/2026/08/ny-skola/"),
                "Nu börjar vi bygga den nya skolan i Sågdalen. Välkommen på öppet hus på lördag!")),
        List.of(
            new ThreadLine(
                "8990",
                "Siv Åkerlund",
                Optional.of(NOW.minusSeconds(6000)),
                "Äntligen! Men var ska bussen stanna? 🚌",
                false),
            new ThreadLine("9001", "Kåre Önnerud", Optional.of(NOW.minusSeconds(5000)), "", true),
            new ThreadLine("9002", "", Optional.empty(), "Vad är det för ton?", false)));
  }
}
