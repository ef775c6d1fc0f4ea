package org.uppsikt.evidence.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.SealRequest;
import org.uppsikt.evidence.Sheet;
import org.uppsikt.evidence.Words;

/// The evidence sheet as PDF/A-1b (what archives demand), on A4. Make one and keep it: the
/// typefaces are read once. One sheet is drawn at a time.
public final class EvidenceSheet implements Sheet {

  private final Typefaces typefaces = new Typefaces();
  private final EmojiPictures emoji = new EmojiPictures();

  @Override
  public Bytes draw(SealRequest request, List<Part> parts) {
    return draw(request, parts, false);
  }

  @Override
  public Bytes drawCopy(SealRequest request, List<Part> parts) {
    return draw(request, parts, true);
  }

  private synchronized Bytes draw(SealRequest request, List<Part> parts, boolean copy) {
    Words words = Words.in(request.setting().language());
    try (var document = new PDDocument()) {
      String title = words.of(copy ? "title.copy" : "title") + " " + request.id();
      Metadata.write(
          document,
          title,
          request.setting().language().tag(),
          request.now(),
          request.setting().program());
      var layout = new TextLayout(typefaces, emoji);
      try (var flow = new Flow(document, layout, new Ink(document, typefaces, emoji))) {
        new SheetBody(request, parts, words, flow, copy).write();
      }
      // The file identifier must not come from the clock: equal requests give equal bytes.
      document.setDocumentId(request.id().value().getLeastSignificantBits());
      var out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return Bytes.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean canDraw(Bytes picture) {
    return Flattened.readable(picture.stream());
  }
}
