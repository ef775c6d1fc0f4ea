package org.uppsikt.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures as a moderator might add them.
public final class Pictures {

  private Pictures() {}

  /// A gradient that is half transparent.
  public static byte[] transparentPng(int width, int height) {
    return encoded(width, height, BufferedImage.TYPE_INT_ARGB, "png");
  }

  public static byte[] jpeg(int width, int height) {
    return encoded(width, height, BufferedImage.TYPE_INT_RGB, "jpg");
  }

  private static byte[] encoded(int width, int height, int type, String format) {
    var image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, ((x * 255 / width) << 24) | (0x2060A0 + (y & 0x1F)));
      }
    }
    var out = new ByteArrayOutputStream();
    // Through memory, since probes look at every file that is made.
    try (var memory = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, format, memory);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
