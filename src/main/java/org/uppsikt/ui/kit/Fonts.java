package org.uppsikt.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/// Loads the typefaces that ship with the program, once, before the first scene. The toolkit writes
/// each into a file of its own for that: not on the window's thread.
public final class Fonts {

  private static final List<String> INTER = List.of("Regular", "Medium", "SemiBold");

  private Fonts() {}

  /// Does nothing where it was done before.
  public static void load() {
    Shipped.ready();
  }

  /// The machine makes a class ready once, by one thread while others wait.
  private static final class Shipped {

    static {
      INTER.forEach(
          weight -> read(Fonts.class.getResourceAsStream("/font/Inter-" + weight + ".ttf")));
      read(new FeatherIkonHandler().getFontResourceAsStream());
    }

    private static void ready() {}
  }

  private static void read(InputStream font) {
    try (font) {
      if (Font.loadFont(font, 13) == null) {
        throw new IllegalStateException("A font of the program cannot be read");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
