package org.uppsikt.evidence.sheet;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Takes one paragraph apart into what is placed on a line. Nothing is dropped: what no typeface
/// has becomes a box with its number, and so does whatever is invisible or would turn the text
/// around (controls, direction overrides, zero-width signs, unpaired surrogates).
final class Pieces {

  private static final float LABEL_SIZE = 0.62f;
  private static final float LABEL_PADDING = 0.42f;
  private static final int MOST_MARKS = 3;

  private final Typefaces typefaces;
  private final EmojiPictures emoji;
  private final Typeface face;
  private final List<Piece> pieces = new ArrayList<>();

  private Pieces(Typefaces typefaces, EmojiPictures emoji, Typeface face) {
    this.typefaces = typefaces;
    this.emoji = emoji;
    this.face = face;
  }

  static List<Piece> of(String paragraph, Typeface face, Typefaces typefaces, EmojiPictures emoji) {
    var pieces = new Pieces(typefaces, emoji, face);
    String text = ArabicForms.of(Normalizer.normalize(paragraph, Normalizer.Form.NFC));
    BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    clusters.setText(text);
    int start = clusters.first();
    for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
      pieces.cluster(text.substring(start, end));
      start = end;
    }
    return pieces.pieces;
  }

  /// The size of a box's label in parts of the type size.
  static float labelSize() {
    return LABEL_SIZE;
  }

  private void cluster(String cluster) {
    var picture = emoji.name(cluster);
    if (picture.isPresent()) {
      pieces.add(new Piece.Emoji(picture.get(), cluster));
    } else if (isPlain(cluster) && drawable(cluster, face)) {
      marked(cluster, face);
    } else if (isPlain(cluster) && drawable(cluster, face.fallback())) {
      marked(cluster, face.fallback());
    } else {
      cluster.codePoints().forEach(this::single);
    }
  }

  private void single(int codePoint) {
    String text = Character.toString(codePoint);
    if (isJoiner(codePoint) && afterJoinedLetter()) {
      return;
    }
    if (codePoint == '\t') {
      letters("    ", face);
    } else if (isHidden(codePoint) || isMark(codePoint)) {
      box(codePoint, true);
    } else if (Character.isSpaceChar(codePoint)) {
      letters(" ", face);
    } else if (emoji.name(text).isPresent()) {
      pieces.add(new Piece.Emoji(emoji.name(text).get(), text));
    } else if (typefaces.has(face, codePoint)) {
      letters(text, face);
    } else if (typefaces.has(face.fallback(), codePoint)) {
      letters(text, face.fallback());
    } else {
      box(codePoint, false);
    }
  }

  /// A base with its marks; marks beyond what can be told apart are shown by number.
  private void marked(String cluster, Typeface typeface) {
    int base = cluster.offsetByCodePoints(0, 1);
    int count = cluster.codePointCount(base, cluster.length());
    int end = cluster.offsetByCodePoints(base, Math.min(count, MOST_MARKS));
    letters(cluster.substring(0, end), typeface);
    cluster.substring(end).codePoints().forEach(mark -> box(mark, true));
  }

  private void letters(String text, Typeface typeface) {
    int first = text.codePointAt(0);
    char order = Character.isBmpCodePoint(first) ? (char) first : 'A';
    boolean marked = text.codePoints().skip(1).anyMatch(Pieces::isMark);
    String advancing = marked ? Character.toString(first) : text;
    pieces.add(new Piece.Letters(text, typeface, typefaces.width(typeface, advancing), order));
  }

  private void box(int codePoint, boolean control) {
    String label = "U+%04X".formatted(codePoint);
    float width = typefaces.width(Typeface.MEDIUM, label) * LABEL_SIZE + LABEL_PADDING;
    pieces.add(new Piece.Box(label, control, width));
  }

  private boolean drawable(String cluster, Typeface typeface) {
    return cluster.codePoints().allMatch(c -> typefaces.has(typeface, c));
  }

  /// One visible letter, and after it nothing but marks.
  private static boolean isPlain(String cluster) {
    return !isMark(cluster.codePointAt(0))
        && cluster.codePoints().noneMatch(Pieces::isHidden)
        && cluster.codePoints().skip(1).allMatch(Pieces::isMark);
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /// Controls, format signs, unpaired surrogates and letters that are drawn as nothing.
  private static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default ->
          UCharacter.hasBinaryProperty(
              codePoint, com.ibm.icu.lang.UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    };
  }

  private static boolean isJoiner(int codePoint) {
    return codePoint == 0x200C || codePoint == 0x200D;
  }

  /// Between Arabic letters a joiner is spelling, already spent on the shapes of the letters.
  private boolean afterJoinedLetter() {
    if (pieces.isEmpty()) {
      return false;
    }
    byte direction = Character.getDirectionality(pieces.getLast().order());
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
