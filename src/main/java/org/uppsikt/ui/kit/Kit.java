package org.uppsikt.ui.kit;

import org.uppsikt.text.Formats;
import org.uppsikt.text.Key;
import org.uppsikt.text.Texts;

/// What every view needs: words, formats, the theme and the emoji images. A change of language
/// makes a new one.
public record Kit(Texts texts, Formats formats, Theme theme, EmojiImages emoji) {

  public String text(Key key, Object... args) {
    return texts.get(key, args);
  }
}
