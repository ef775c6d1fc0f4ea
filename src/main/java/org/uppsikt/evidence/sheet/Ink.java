package org.uppsikt.evidence.sheet;

import com.ibm.icu.lang.UCharacter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Puts lines, boxes and pictures on a page: typefaces are embedded as subsets and only where they
/// are used, each emoji picture once.
final class Ink {

  /// Combining classes of marks above a letter; the low ones are Arabic vowel signs.
  private static final Set<Integer> ABOVE = Set.of(230, 27, 28, 30, 31, 33, 34);

  private static final int BELOW = 220;
  private static final float STEP = 0.2f;

  private final PDDocument document;
  private final Typefaces typefaces;
  private final EmojiPictures emoji;
  private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);
  private final Map<String, PDImageXObject> pictures = new HashMap<>();

  Ink(PDDocument document, Typefaces typefaces, EmojiPictures emoji) {
    this.document = document;
    this.typefaces = typefaces;
    this.emoji = emoji;
  }

  /// Draws a line with its left end at `x` and its letters on `y`.
  void line(PDPageContentStream page, TextLine line, Style style, float x, float y)
      throws IOException {
    float at = x;
    float from = x;
    var run = new StringBuilder();
    Typeface face = style.face();
    for (Piece piece : line.pieces()) {
      boolean joins = piece instanceof Piece.Letters l && l.marks().isBlank() && l.face() == face;
      if (!joins) {
        text(page, run, style.in(face), from, y);
        from = at;
      }
      switch (piece) {
        case Piece.Letters letters when letters.marks().isBlank() -> {
          face = letters.face();
          run.append(letters.text());
        }
        case Piece.Letters letters -> marked(page, letters, style, at, y);
        case Piece.Emoji picture -> emoji(page, picture, style, at, y);
        case Piece.Box box -> box(page, box, style, at, y);
      }
      at += piece.em() * style.size();
      from = run.isEmpty() ? at : from;
    }
    text(page, run, style.in(face), from, y);
  }

  void fill(PDPageContentStream page, Tint tint, float x, float y, float width, float height)
      throws IOException {
    page.setNonStrokingColor(tint.red(), tint.green(), tint.blue());
    page.addRect(x, y, width, height);
    page.fill();
  }

  void frame(PDPageContentStream page, Tint tint, float x, float y, float width, float height)
      throws IOException {
    page.setStrokingColor(tint.red(), tint.green(), tint.blue());
    page.setLineWidth(0.6f);
    page.addRect(x, y, width, height);
    page.stroke();
  }

  PDImageXObject picture(Flattened flat) throws IOException {
    var packed = new ByteArrayOutputStream();
    var deflater = new Deflater();
    try (var out = new DeflaterOutputStream(packed, deflater)) {
      out.write(flat.rgb());
    } finally {
      deflater.end();
    }
    return new PDImageXObject(
        document,
        new ByteArrayInputStream(packed.toByteArray()),
        COSName.FLATE_DECODE,
        flat.width(),
        flat.height(),
        8,
        PDDeviceRGB.INSTANCE);
  }

  private void text(PDPageContentStream page, StringBuilder run, Style style, float x, float y)
      throws IOException {
    if (run.isEmpty()) {
      return;
    }
    page.beginText();
    page.setFont(font(style.face()), style.size());
    page.setNonStrokingColor(style.tint().red(), style.tint().green(), style.tint().blue());
    page.newLineAtOffset(x, y);
    page.showText(run.toString());
    page.endText();
    run.setLength(0);
  }

  /// A letter with its marks: each centred on the letter, a second one of a kind beyond the first.
  private void marked(
      PDPageContentStream page, Piece.Letters letters, Style style, float x, float y)
      throws IOException {
    Style set = style.in(letters.face());
    text(page, new StringBuilder(letters.base()), set, x, y);
    int above = 0;
    int below = 0;
    for (int mark : letters.marks().codePoints().toArray()) {
      int place = UCharacter.getCombiningClass(mark);
      float lift = 0;
      if (ABOVE.contains(place)) {
        lift = above++;
      } else if (place == BELOW) {
        lift = -below++;
      }
      float left = letters.em() / 2 - typefaces.middle(letters.face(), mark);
      float size = style.size();
      var sign = new StringBuilder(Character.toString(mark));
      text(page, sign, set, x + left * size, y + lift * STEP * size);
    }
  }

  /// The picture carries the characters it stands for, so that they can be copied and searched.
  private void emoji(PDPageContentStream page, Piece.Emoji piece, Style style, float x, float y)
      throws IOException {
    PDImageXObject picture = pictures.get(piece.name());
    if (picture == null) {
      picture =
          picture(
              Flattened.of(new ByteArrayInputStream(emoji.png(piece.name())), 64).orElseThrow());
      pictures.put(piece.name(), picture);
    }
    var meaning = new COSDictionary();
    meaning.setItem(COSName.ACTUAL_TEXT, new COSString(piece.text()));
    float side = style.size() * (Piece.Emoji.WIDTH - 0.08f);
    page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(meaning));
    page.drawImage(picture, x + style.size() * 0.04f, y - side * 0.2f, side, side);
    page.endMarkedContent();
  }

  private void box(PDPageContentStream page, Piece.Box piece, Style style, float x, float y)
      throws IOException {
    float size = style.size();
    float width = (piece.em() - 0.12f) * size;
    float left = x + 0.06f * size;
    float bottom = y - 0.2f * size;
    fill(page, piece.control() ? Tint.AMBER_WASH : Tint.WASH, left, bottom, width, size);
    frame(page, piece.control() ? Tint.AMBER : Tint.GREY, left, bottom, width, size);
    float label = Pieces.labelSize() * size;
    Tint tint = piece.control() ? Tint.AMBER : Tint.GREY;
    float inset = (width - typefaces.width(Typeface.MEDIUM, piece.label()) * label) / 2;
    var small = new Style(Typeface.MEDIUM, label, label, tint);
    text(page, new StringBuilder(piece.label()), small, left + inset, y + 0.08f * size);
  }

  private PDFont font(Typeface face) throws IOException {
    PDFont font = fonts.get(face);
    if (font == null) {
      font = PDType0Font.load(document, typefaces.font(face), true);
      fonts.put(face, font);
    }
    return font;
  }
}
