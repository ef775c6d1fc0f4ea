package org.uppsikt.evidence.sheet;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Breaks text into lines and puts each in the order it is drawn (Unicode bidirectional algorithm,
/// through ICU). The direction of a paragraph comes from its first letter; overrides in the text
/// are shown and never obeyed.
final class TextLayout {

  private final Typefaces typefaces;
  private final EmojiPictures emoji;

  TextLayout(Typefaces typefaces, EmojiPictures emoji) {
    this.typefaces = typefaces;
    this.emoji = emoji;
  }

  /// @param em width of the column in parts of the type size
  List<TextLine> lines(String text, Typeface face, float em) {
    List<TextLine> lines = new ArrayList<>();
    for (String paragraph : text.split("\r\n|\n", -1)) {
      List<Piece> pieces = Pieces.of(paragraph, face, typefaces, emoji);
      if (pieces.isEmpty()) {
        lines.add(new TextLine(List.of(), 0, false));
      } else {
        new Paragraph(pieces, em).into(lines);
      }
    }
    return lines;
  }

  /// The width of a short text in one face, in parts of the type size.
  float width(String text, Typeface face) {
    float sum = 0;
    for (Piece piece : Pieces.of(text, face, typefaces, emoji)) {
      sum += piece.em();
    }
    return sum;
  }

  private final class Paragraph {

    private final List<Piece> pieces;
    private final float em;
    private final byte[] levels;
    private final boolean rightToLeft;
    private final BreakIterator breaks;

    Paragraph(List<Piece> pieces, float em) {
      this.pieces = pieces;
      this.em = em;
      var order = new StringBuilder(pieces.size());
      pieces.forEach(piece -> order.append(piece.order()));
      var bidi = new Bidi();
      bidi.setPara(order.toString(), Bidi.LEVEL_DEFAULT_LTR, null);
      this.levels = bidi.getLevels();
      this.rightToLeft = bidi.getParaLevel() % 2 == 1;
      this.breaks = BreakIterator.getLineInstance(ULocale.ROOT);
      breaks.setText(order.toString());
    }

    void into(List<TextLine> lines) {
      int start = 0;
      while (start < pieces.size()) {
        int end = end(start);
        lines.add(line(start, end));
        start = end;
      }
    }

    /// Where the line that starts here ends: at a place where a line may break, or, in a word
    /// longer than the column, where the column is full.
    private int end(int start) {
      float width = 0;
      int fit = start;
      while (fit < pieces.size()) {
        Piece piece = pieces.get(fit);
        width += piece.em();
        if (width > em && !piece.isSpace() && fit > start) {
          break;
        }
        fit++;
      }
      if (fit == pieces.size()) {
        return fit;
      }
      int at = breaks.isBoundary(fit) ? fit : breaks.preceding(fit);
      return at > start ? at : fit;
    }

    private TextLine line(int start, int end) {
      int last = end;
      while (last > start && pieces.get(last - 1).isSpace()) {
        last--;
      }
      Object[] drawn = new Object[last - start];
      float width = 0;
      for (int i = start; i < last; i++) {
        Piece piece = levels[i] % 2 == 1 ? mirrored(pieces.get(i)) : pieces.get(i);
        drawn[i - start] = piece;
        width += piece.em();
      }
      Bidi.reorderVisually(Arrays.copyOfRange(levels, start, last), 0, drawn, 0, drawn.length);
      List<Piece> ordered = Arrays.stream(drawn).map(Piece.class::cast).toList();
      return new TextLine(ordered, width, rightToLeft);
    }

    private Piece mirrored(Piece piece) {
      if (piece instanceof Piece.Letters l && l.text().length() == 1) {
        int mirror = UCharacter.getMirror(l.text().charAt(0));
        if (mirror != l.text().charAt(0) && typefaces.has(l.face(), mirror)) {
          String text = Character.toString(mirror);
          return new Piece.Letters(text, l.face(), typefaces.width(l.face(), text), l.order());
        }
      }
      return piece;
    }
  }
}
