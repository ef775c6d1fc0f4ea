package org.uppsikt.ui.kit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import javafx.scene.image.Image;

/// The colour emoji that ship with the program, by code points without variation selectors
/// (`1f44d-1f3fd`).
///
/// The packed images are read once, some seven megabytes; at most [#KEPT] stay unpacked.
public final class EmojiImages {

  /// No image: emoji show as the font draws them.
  public static final EmojiImages NONE = new EmojiImages(Map.of());

  private static final int KEPT = 400;
  private static final int VARIATION = 0xFE0F;
  private final Map<String, byte[]> packed;
  private final Map<String, Image> drawn =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
          return size() > KEPT;
        }
      };

  private EmojiImages(Map<String, byte[]> packed) {
    this.packed = packed;
  }

  public static EmojiImages load() {
    var packed = new HashMap<String, byte[]>(8000);
    try (var zip = new ZipInputStream(EmojiImages.class.getResourceAsStream("/emoji/emoji.zip"))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName().replace(".png", "").replace("-fe0f", "");
        packed.put(name, zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new EmojiImages(Map.copyOf(packed));
  }

  /// The name under which a sequence would be stored.
  static String name(CharSequence sequence) {
    return sequence
        .codePoints()
        .filter(point -> point != VARIATION)
        .mapToObj("%04x"::formatted)
        .collect(Collectors.joining("-"));
  }

  boolean has(String name) {
    return packed.containsKey(name);
  }

  Image image(String name) {
    return drawn.computeIfAbsent(
        name, missing -> new Image(new ByteArrayInputStream(packed.get(missing))));
  }
}
