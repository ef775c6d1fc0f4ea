package org.uppsikt.evidence.sheet;

import java.util.List;

/// One line of text in the order it is drawn, from left to right.
///
/// @param em width in parts of the type size
/// @param rightToLeft true where the paragraph is read from the right and stands at the right edge
record TextLine(List<Piece> pieces, float em, boolean rightToLeft) {

  TextLine {
    pieces = List.copyOf(pieces);
  }
}
