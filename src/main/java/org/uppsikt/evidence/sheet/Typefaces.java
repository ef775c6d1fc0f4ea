package org.uppsikt.evidence.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The parsed typefaces, each read once, when the first letter asks for it: most sheets need one
/// or two of them, and all together they take some twenty megabytes.
final class Typefaces {

  private final Map<Typeface, Loaded> loaded = new ConcurrentHashMap<>();

  private record Loaded(
      TrueTypeFont font, CmapLookup letters, HorizontalMetricsTable widths, float em) {}

  TrueTypeFont font(Typeface face) {
    return of(face).font();
  }

  boolean has(Typeface face, int codePoint) {
    return Character.getType(codePoint) != Character.PRIVATE_USE
        && of(face).letters().getGlyphId(codePoint) != 0;
  }

  /// The width of a text whose letters the face all has, in parts of the type size.
  float width(Typeface face, String text) {
    Loaded font = of(face);
    return (float)
        text.codePoints()
            .mapToDouble(c -> font.widths().getAdvanceWidth(font.letters().getGlyphId(c)))
            .map(units -> units / font.em())
            .sum();
  }

  /// The middle of a mark's outline, from where the pen stands, in parts of the type size. The
  /// typefaces place marks by rules that PDFBox does not apply, so the sheet centres them itself.
  float middle(Typeface face, int mark) {
    Loaded font = of(face);
    try {
      GlyphData glyph = font.font().getGlyph().getGlyph(font.letters().getGlyphId(mark));
      return glyph == null ? 0 : (glyph.getXMinimum() + glyph.getXMaximum()) / 2f / font.em();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Loaded of(Typeface face) {
    return loaded.computeIfAbsent(face, Typefaces::load);
  }

  private static Loaded load(Typeface face) {
    try (var in =
        Objects.requireNonNull(
            Typefaces.class.getResourceAsStream(face.resource()), face.resource())) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      // Ligatures would put glyphs on the page that no code point leads back from.
      font.setEnableGsub(false);
      return new Loaded(
          font, font.getUnicodeCmapLookup(), font.getHorizontalMetrics(), font.getUnitsPerEm());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
