package org.uppsikt.evidence.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The colour emoji, one PNG per sequence, read from `assets/emoji` when the first emoji is met.
final class EmojiPictures {

  private static final int EMOJI_STYLE = 0xFE0F;

  private Map<String, byte[]> pictures = Map.of();

  /// The name of the picture of a whole cluster; empty where the text is not an emoji.
  Optional<String> name(String cluster) {
    int first = cluster.codePointAt(0);
    boolean single = cluster.codePointCount(0, cluster.length()) == 1;
    boolean plainLetter = single && !Character.isEmojiPresentation(first);
    if (plainLetter || !Character.isEmoji(first)) {
      return Optional.empty();
    }
    String name = bare(cluster);
    return all().containsKey(name) ? Optional.of(name) : Optional.empty();
  }

  byte[] png(String name) {
    return Objects.requireNonNull(all().get(name), "emoji");
  }

  private Map<String, byte[]> all() {
    if (pictures.isEmpty()) {
      pictures = read();
    }
    return pictures;
  }

  private static Map<String, byte[]> read() {
    var all = new HashMap<String, byte[]>();
    String resource = "/emoji/emoji.zip";
    try (var in =
            Objects.requireNonNull(EmojiPictures.class.getResourceAsStream(resource), resource);
        var zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().replace(".png", "").replace("-fe0f", "");
        all.put(name, zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /// The code points without the sign that asks for colour, which senders leave out at will.
  private static String bare(String cluster) {
    var name = new StringBuilder();
    cluster
        .codePoints()
        .filter(c -> c != EMOJI_STYLE)
        .forEach(c -> name.append(name.isEmpty() ? "" : "-").append("%04x".formatted(c)));
    return name.toString();
  }
}
