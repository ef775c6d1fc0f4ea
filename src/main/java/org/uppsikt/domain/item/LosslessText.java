package org.uppsikt.domain.item;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Text as bytes without loss, whatever a platform sent. Well-formed text is plain UTF-8; an
/// unpaired surrogate, which UTF-8 cannot carry, keeps its three generalised bytes (the WTF-8
/// encoding), so that the hash of a version is the hash of exactly what was received.
public final class LosslessText {

  private LosslessText() {}

  /// True where the text is free of unpaired surrogates and of NUL, so that every database and
  /// every file format can hold it as it is.
  public static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (!pairAt(text, i)) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  public static byte[] encode(String text) {
    if (isPlain(text)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    var out = new ByteArrayOutputStream(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (pairAt(text, i)) {
        out.writeBytes(text.substring(i, i + 2).getBytes(StandardCharsets.UTF_8));
        i++;
      } else if (Character.isSurrogate(c)) {
        out.write(0xE0 | (c >> 12));
        out.write(0x80 | ((c >> 6) & 0x3F));
        out.write(0x80 | (c & 0x3F));
      } else {
        out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  public static String decode(byte[] bytes) {
    var out = new StringBuilder(bytes.length);
    int start = 0;
    for (int i = 0; i + 2 < bytes.length; i++) {
      boolean surrogate = (bytes[i] & 0xFF) == 0xED && (bytes[i + 1] & 0xFF) >= 0xA0;
      if (surrogate) {
        out.append(new String(bytes, start, i - start, StandardCharsets.UTF_8));
        out.append((char) (0xD000 | ((bytes[i + 1] & 0x3F) << 6) | (bytes[i + 2] & 0x3F)));
        i += 2;
        start = i + 1;
      }
    }
    return out.append(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8))
        .toString();
  }

  /// The text with what no column can hold shown as U+FFFD; for names and previews, never for
  /// content that is sealed.
  public static String storable(String text) {
    if (isPlain(text)) {
      return text;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (pairAt(text, i)) {
        out.append(c).append(text.charAt(++i));
      } else {
        out.append(c == 0 || Character.isSurrogate(c) ? '\uFFFD' : c);
      }
    }
    return out.toString();
  }

  /// Where a text may be cut so that at most so many UTF-16 code units are left and no pair is
  /// torn.
  public static int cut(String text, int most) {
    if (text.length() <= most) {
      return text.length();
    }
    return most > 0 && pairAt(text, most - 1) ? most - 1 : most;
  }

  private static boolean pairAt(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }
}
