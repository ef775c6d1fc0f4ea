package org.uppsikt.evidence.sheet;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.uppsikt.evidence.Bytes;

/// The first page of a sheet as a picture: the picture of the item (design, "Choices"). PDFBox
/// draws it with Java 2D, in memory; the program runs with `java.awt.headless=true`.
public final class SheetPicture {

  private SheetPicture() {}

  /// A PNG of the first page.
  ///
  /// @param dotsPerInch 96 gives 793 x 1122 pixels
  public static Bytes firstPage(Bytes sheet, int dotsPerInch) {
    try (PDDocument document = Loader.loadPDF(sheet.copy())) {
      BufferedImage image =
          new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch, ImageType.RGB);
      var out = new ByteArrayOutputStream();
      try (var memory = new MemoryCacheImageOutputStream(out)) {
        ImageIO.write(image, "png", memory);
      }
      return Bytes.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
