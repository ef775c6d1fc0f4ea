package org.uppsikt.ui.kit;

import java.time.ZoneId;
import org.uppsikt.text.Formats;
import org.uppsikt.text.Key;
import org.uppsikt.text.Texts;

/// What every view needs: words, formats, the theme and the emoji images. A change of language
/// makes a new one.
public record Kit(Texts texts, Formats formats, Theme theme, EmojiImages emoji) {

  /// The same, with moments as the clock shows them there.
  public Kit in(ZoneId zone) {
    return new Kit(texts, new Formats(texts, zone), theme, emoji);
  }

  public String text(Key key, Object... args) {
    return texts.get(key, args);
  }
}
