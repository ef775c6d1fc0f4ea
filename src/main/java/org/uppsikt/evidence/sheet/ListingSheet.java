package org.uppsikt.evidence.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.Listing;
import org.uppsikt.evidence.Words;

/// A list as PDF/A-1b on A4, with the look of the evidence sheet. One is drawn at a time.
public final class ListingSheet implements Listing.Printer {

  private final Typefaces typefaces = new Typefaces();
  private final EmojiPictures emoji = new EmojiPictures();

  @Override
  public synchronized Bytes draw(Listing listing) {
    try (var document = new PDDocument()) {
      Metadata.write(
          document, listing.title(), listing.language().tag(), listing.at(), listing.program());
      var layout = new TextLayout(typefaces, emoji);
      try (var flow = new Flow(document, layout, new Ink(document, typefaces, emoji))) {
        write(listing, flow);
      }
      // The file identifier must not come from the clock: equal lists give equal bytes.
      document.setDocumentId((long) listing.hashCode());
      var out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return Bytes.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Listing listing, Flow flow) throws IOException {
    Words words = Words.in(listing.language());
    String mark = listing.practice() ? words.of("practice") : "";
    flow.title(listing.title(), Style.TITLE, mark);
    flow.text(listing.about(), Style.LABEL);
    if (!mark.isEmpty()) {
      flow.text(words.of("practice.caption"), Style.LABEL);
    }
    for (Listing.Section section : listing.sections()) {
      flow.heading(Excerpt.field(section.heading()));
      for (Listing.Fact fact : section.facts()) {
        flow.fact(fact.name(), Excerpt.field(fact.value()));
      }
    }
    String head = listing.title() + (mark.isEmpty() ? "" : "  ·  " + mark);
    flow.finish(head, listing.foot(), (page, pages) -> words.of("page", page, pages));
  }
}
