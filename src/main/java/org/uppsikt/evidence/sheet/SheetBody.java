package org.uppsikt.evidence.sheet;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.evidence.SealRequest;
import org.uppsikt.evidence.Words;

/// What stands on the sheet, from top to bottom. The first page opens with the item itself, so that
/// it can serve as its picture.
final class SheetBody {

  private static final int LONG_TEXT = 20_000;
  private static final int OLD_VERSION = 5_000;
  private static final int VERSIONS = 20;

  private final SealRequest request;
  private final List<Part> parts;
  private final Words words;
  private final Flow flow;
  private final Moments moments;
  private final boolean copy;

  /// @param copy whether something was taken out of what it shows
  SheetBody(SealRequest request, List<Part> parts, Words words, Flow flow, boolean copy) {
    this.request = request;
    this.parts = parts;
    this.words = words;
    this.flow = flow;
    this.copy = copy;
    this.moments = new Moments(request.setting().zone());
  }

  void write() throws IOException {
    head();
    item();
    facts();
    times();
    new SenderLines(words, flow, moments).write(request);
    new ThreadLines(words, flow, moments).write(request.around());
    versions();
    findings();
    screenshots();
    hashes();
    Checkpoint checkpoint = request.checkpoint();
    flow.finish(
        title()
            + " "
            + request.id()
            + "  ·  "
            + words.of("caption.short")
            + (practice().isEmpty() ? "" : "  ·  " + practice()),
        words.of("checkpoint")
            + "  "
            + checkpoint.origin()
            + "  ·  "
            + checkpoint.size()
            + "  ·  "
            + Base64.getEncoder().encodeToString(checkpoint.root().bytes()),
        (page, pages) -> words.of("page", page, pages));
  }

  private String title() {
    return words.of(copy ? "title.copy" : "title");
  }

  private String practice() {
    return request.setting().practice() ? words.of("practice") : "";
  }

  private void head() throws IOException {
    flow.title(title(), Style.TITLE, practice());
    flow.text(
        words.of("kind." + request.item().kind())
            + "  ·  "
            + Excerpt.field(request.channel().name())
            + "  ·  "
            + words.of("version.of", request.version().number(), request.versions().size()),
        Style.LABEL);
    flow.gap(8);
    flow.banner(
        words.of("caption")
            + (copy ? " " + words.of("copy.caption") : "")
            + (practice().isEmpty() ? "" : " " + words.of("practice.caption")),
        Style.SMALL);
    flow.gap(12);
  }

  private void item() throws IOException {
    Sender sender = request.version().sender();
    String name = sender.shownName().isBlank() ? words.of("sender.withheld") : sender.shownName();
    flow.quoted(Excerpt.field(name), Style.NAME, Tint.BLUE);
    Optional<String> posted = request.item().postedAt().map(moments::brief);
    flow.quoted(posted.orElse(words.of("time.unknown")), Style.SMALL, Tint.BLUE);
    flow.quoted("", Style.FOOT, Tint.BLUE);
    if (request.version().text().isEmpty()) {
      flow.quoted(words.of("content.none"), Style.NOTE, Tint.BLUE);
    } else {
      excerpt(request.version().text(), LONG_TEXT, "text.more", Tint.BLUE);
    }
    flow.gap(4);
  }

  private void excerpt(String text, int most, String more, Tint bar) throws IOException {
    Excerpt excerpt = Excerpt.of(text, most);
    flow.quoted(excerpt.text(), bar.equals(Tint.BLUE) ? Style.BODY : Style.VALUE, bar);
    if (excerpt.left() > 0) {
      flow.quoted(words.of(more, excerpt.left()), Style.NOTE, bar);
    }
  }

  private void facts() throws IOException {
    Item item = request.item();
    flow.heading(words.of("where"));
    flow.fact(words.of("channel"), Excerpt.field(request.channel().name()));
    flow.fact(words.of("platform"), Excerpt.field(platform()));
    if (item.permalink().isPresent()) {
      flow.fact(words.of("permalink"), Excerpt.field(item.permalink().get()));
    }
    flow.fact(words.of("kind"), words.of("kind." + item.kind()));
    flow.fact(words.of("id"), Excerpt.field(item.remote().value()));
    if (item.parent().isPresent()) {
      flow.fact(words.of("parent"), Excerpt.field(item.parent().get().value()));
    }
    if (item.post().isPresent()) {
      flow.fact(words.of("post"), Excerpt.field(item.post().get().value()));
    }
    flow.fact(words.of("id.own"), item.id() + "  ·  " + request.id());
  }

  private String platform() {
    String look = look(request.channel().look());
    String address = request.channel().address();
    return address.isEmpty() ? look : look + "  ·  " + address;
  }

  private String look(String look) {
    return switch (look) {
      case "web", "website", "wordpress" -> words.of("platform.website");
      case "facebook" -> "Facebook";
      case "instagram" -> "Instagram";
      case "youtube" -> "YouTube";
      case "linkedin" -> "LinkedIn";
      case "mastodon" -> "Mastodon";
      case "bluesky" -> "Bluesky";
      default -> look;
    };
  }

  private void times() throws IOException {
    Item item = request.item();
    flow.heading(words.of("times") + "  (" + request.setting().zone().getId() + ")");
    flow.fact(words.of("time.posted"), item.postedAt().map(moments::full).orElse(words.of("none")));
    flow.fact(words.of("time.received"), moments.full(item.receivedAt()));
    if (request.version().editedAt().isPresent()) {
      flow.fact(words.of("time.edited"), moments.full(request.version().editedAt().get()));
    }
    if (request.version().number() > 1) {
      flow.fact(words.of("time.seen"), moments.full(request.version().seenAt()));
    }
    flow.fact(words.of("time.sealed"), moments.full(request.now()));
    flow.fact(words.of("sealed.by"), Excerpt.field(request.by().name()));
  }

  private void versions() throws IOException {
    if (request.versions().size() < 2) {
      return;
    }
    flow.heading(words.of("versions"));
    int shown = 0;
    for (ItemVersion version : request.versions()) {
      if (version.number() == request.version().number() || shown == VERSIONS) {
        continue;
      }
      shown++;
      flow.text(
          words.of("version", version.number()) + "  ·  " + moments.full(version.seenAt()),
          Style.SMALL);
      excerpt(version.text(), OLD_VERSION, "thread.more", Tint.HAIRLINE);
      flow.gap(6);
    }
    int left = request.versions().size() - 1 - shown;
    if (left > 0) {
      flow.text(words.of("versions.more", left), Style.NOTE);
    }
  }

  private void findings() throws IOException {
    if (request.findings().isEmpty()) {
      return;
    }
    flow.heading(words.of("findings"));
    for (String finding : request.findings()) {
      flow.text("–  " + Excerpt.of(finding, 1_000).text(), Style.VALUE);
    }
  }

  private void screenshots() throws IOException {
    var screenshots = request.received().screenshots();
    if (screenshots.isEmpty()) {
      return;
    }
    flow.heading(words.of("screenshots"));
    for (int i = 0; i < screenshots.size(); i++) {
      Flattened flat = Flattened.of(screenshots.get(i).stream(), Flow.longestSide()).orElseThrow();
      flow.picture(flat, words.of("screenshot", i + 1, screenshots.size()));
    }
  }

  private void hashes() throws IOException {
    flow.heading(words.of("hashes"));
    flow.text(words.of("hashes.caption"), Style.SMALL);
    flow.gap(4);
    for (Part part : parts) {
      flow.fact(
          part.name() + "\n" + words.of("bytes", part.size()), part.sha256().hex(), Style.HASH);
    }
    flow.gap(4);
    flow.text(words.of("program", request.setting().program()), Style.SMALL);
  }
}
