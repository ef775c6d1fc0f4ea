package org.uppsikt.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.item.LosslessText;

/// The sealing step (SME-40, SME-41): turns what is known about one version into parts and a
/// manifest. Evidence that an order may rest on it becomes once the store holds it.
///
/// A text that is empty (a comment of a picture only) can be sealed where the platform's answer or
/// a screenshot shows what was there; the content part then is a line that says so, and the
/// manifest has `hasText` false.
public final class Sealer {

  /// Largest part in bytes; a text of 10 million characters fits.
  public static final int MAX_PART = 64 * 1024 * 1024;

  /// Largest picture in bytes, and how many there may be.
  public static final int MAX_PICTURE = 20 * 1024 * 1024;

  public static final int MAX_PICTURES = 20;

  private final Sheet sheet;

  public Sealer(Sheet sheet) {
    this.sheet = sheet;
  }

  /// Builds the draft, or says why it cannot be built. Nothing is stored.
  public SealResult seal(SealRequest request) {
    Optional<Bytes> sender =
        SenderPart.of(request.version(), request.versions(), request.statement());
    if (sender.isEmpty()) {
      return new SealResult.Refused(SealResult.Reason.SENDER_NEEDED, "sender.json");
    }
    if (nothingToSave(request)) {
      return new SealResult.Refused(SealResult.Reason.CONTENT_EMPTY, "content.txt");
    }
    Optional<SealResult.Refused> picture = refusedPicture(request.received().screenshots());
    if (picture.isPresent()) {
      return picture.get();
    }
    List<DraftPart> parts = new ArrayList<>();
    parts.add(DraftPart.of("content.txt", Part.Kind.CONTENT, "text/plain", content(request)));
    parts.add(json("sender.json", Part.Kind.SENDER, sender.get()));
    parts.add(json("thread.json", Part.Kind.THREAD, ThreadPart.of(request)));
    request.received().raw().filter(raw -> raw.size() > 0).map(Sealer::raw).ifPresent(parts::add);
    parts.addAll(screenshots(request.received().screenshots()));
    return tooLarge(parts).<SealResult>map(r -> r).orElseGet(() -> draft(request, parts));
  }

  private SealResult draft(SealRequest request, List<DraftPart> parts) {
    Bytes drawn = sheet.draw(request, parts.stream().map(DraftPart::part).toList());
    parts.add(DraftPart.of("sheet.pdf", Part.Kind.SHEET, "application/pdf", drawn));
    var manifest =
        new Manifest(
            request.id(),
            request.version().ref(),
            request.channel().id(),
            request.item().remote(),
            !request.version().text().isEmpty(),
            request.now(),
            request.by().actor(),
            request.checkpoint(),
            request.setting().practice(),
            request.setting().program(),
            parts.stream().map(DraftPart::part).toList());
    return new SealResult.Draft(manifest, manifest.bytes(), parts);
  }

  private static boolean nothingToSave(SealRequest request) {
    return request.version().text().isEmpty()
        && request.received().raw().filter(raw -> raw.size() > 0).isEmpty()
        && request.received().screenshots().isEmpty();
  }

  private static Bytes content(SealRequest request) {
    String text = request.version().text();
    if (text.isEmpty()) {
      String line = Words.in(request.setting().language()).of("content.none") + "\n";
      return Bytes.own(line.getBytes(StandardCharsets.UTF_8));
    }
    return Bytes.own(LosslessText.encode(text));
  }

  private static DraftPart json(String name, Part.Kind kind, Bytes bytes) {
    return DraftPart.of(name, kind, "application/json", bytes);
  }

  private static DraftPart raw(Bytes raw) {
    return raw.startsWith('{') || raw.startsWith('[')
        ? json("raw.json", Part.Kind.RAW, raw)
        : DraftPart.of("raw.bin", Part.Kind.RAW, "application/octet-stream", raw);
  }

  private Optional<SealResult.Refused> refusedPicture(List<Bytes> pictures) {
    for (int i = 0; i < pictures.size(); i++) {
      String name = "screenshot-" + (i + 1);
      if (i >= MAX_PICTURES || pictures.get(i).size() > MAX_PICTURE) {
        return Optional.of(new SealResult.Refused(SealResult.Reason.PART_TOO_LARGE, name));
      }
      if (PictureType.of(pictures.get(i)).isEmpty() || !sheet.canDraw(pictures.get(i))) {
        return Optional.of(new SealResult.Refused(SealResult.Reason.NOT_A_PICTURE, name));
      }
    }
    return Optional.empty();
  }

  private static List<DraftPart> screenshots(List<Bytes> pictures) {
    List<DraftPart> parts = new ArrayList<>();
    for (Bytes picture : pictures) {
      PictureType type = PictureType.of(picture).orElseThrow();
      String name = "screenshot-" + (parts.size() + 1) + "." + type.ending();
      parts.add(DraftPart.of(name, Part.Kind.SCREENSHOT, type.mediaType(), picture));
    }
    return parts;
  }

  private static Optional<SealResult.Refused> tooLarge(List<DraftPart> parts) {
    return parts.stream()
        .filter(part -> part.part().size() > MAX_PART)
        .findFirst()
        .map(p -> new SealResult.Refused(SealResult.Reason.PART_TOO_LARGE, p.part().name()));
  }
}
