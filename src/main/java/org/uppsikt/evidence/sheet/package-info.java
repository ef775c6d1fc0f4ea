/// Draws the evidence sheet: PDF/A-1b with PDFBox, the typefaces and emoji pictures of `assets`,
/// and ICU for reading order and joined letters. May use `evidence` and `domain`.
///
/// The only home of PDFBox, and one of the few places with `java.awt.image` and `javax.imageio`:
/// PDF/A-1 knows no transparency, so pictures are decoded and laid on white here; nothing of the
/// toolkit (screens, fonts, printers) is touched, and no temporary file is written.
@NullMarked
package org.uppsikt.evidence.sheet;

import org.jspecify.annotations.NullMarked;
