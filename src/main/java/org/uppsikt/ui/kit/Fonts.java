package org.uppsikt.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/// Loads the typefaces that ship with the program, once, before the first scene.
final class Fonts {

  private static final List<String> INTER = List.of("Regular", "Medium", "SemiBold");

  private Fonts() {}

  static void load() {
    INTER.forEach(
        weight -> load(Fonts.class.getResourceAsStream("/font/Inter-" + weight + ".ttf")));
    load(new FeatherIkonHandler().getFontResourceAsStream());
  }

  private static void load(InputStream font) {
    try (font) {
      if (Font.loadFont(font, 13) == null) {
        throw new IllegalStateException("A font of the program cannot be read");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
