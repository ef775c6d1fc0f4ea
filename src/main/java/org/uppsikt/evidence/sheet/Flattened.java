package org.uppsikt.evidence.sheet;

import java.awt.color.CMMException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A picture decoded, laid on white and, where it is large, made smaller: rows of red, green and
/// blue bytes as the sheet takes them. Decoding stays in memory; a picture with too many pixels is
/// recognised by its header before anything is unpacked.
record Flattened(int width, int height, byte[] rgb) {

  /// More pixels than this are refused (a picture of 30 kB can ask for gigabytes).
  static final long MAX_PIXELS = 40_000_000;

  /// @param side the longest side wanted, in pixels
  static Optional<Flattened> of(InputStream picture, int side) {
    return decode(picture).map(image -> flatten(image, side));
  }

  static boolean readable(InputStream picture) {
    return decode(picture).isPresent();
  }

  /// The decoders of the runtime answer damaged files with several kinds of exception.
  private static Optional<BufferedImage> decode(InputStream picture) {
    try (var in = new MemoryCacheImageInputStream(picture)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      return readers.hasNext() ? decode(readers.next(), in) : Optional.empty();
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | CMMException e) {
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> decode(ImageReader reader, MemoryCacheImageInputStream in)
      throws IOException {
    try {
      reader.setInput(in, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      return pixels > 0 && pixels <= MAX_PIXELS ? Optional.of(reader.read(0)) : Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static Flattened flatten(BufferedImage image, int side) {
    int factor = Math.max(1, Math.ceilDiv(Math.max(image.getWidth(), image.getHeight()), side));
    int width = Math.max(1, image.getWidth() / factor);
    int height = Math.max(1, image.getHeight() / factor);
    byte[] rgb = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      int rows = Math.min(factor, image.getHeight() - y * factor);
      int[] pixels = image.getRGB(0, y * factor, image.getWidth(), rows, null, 0, image.getWidth());
      for (int x = 0; x < width; x++) {
        average(pixels, image.getWidth(), x * factor, factor, rows, rgb, (y * width + x) * 3);
      }
    }
    return new Flattened(width, height, rgb);
  }

  /// The mean colour of a square of pixels, each on white.
  private static void average(
      int[] pixels, int stride, int left, int factor, int rows, byte[] rgb, int at) {
    int columns = Math.min(factor, stride - left);
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int y = 0; y < rows; y++) {
      for (int x = left; x < left + columns; x++) {
        int pixel = pixels[y * stride + x];
        red += onWhite(pixel >>> 16, pixel >>> 24);
        green += onWhite(pixel >>> 8, pixel >>> 24);
        blue += onWhite(pixel, pixel >>> 24);
      }
    }
    int count = rows * columns;
    rgb[at] = (byte) (red / count);
    rgb[at + 1] = (byte) (green / count);
    rgb[at + 2] = (byte) (blue / count);
  }

  private static int onWhite(int colour, int alpha) {
    return ((colour & 0xFF) * alpha + 255 * (255 - alpha) + 127) / 255;
  }
}
