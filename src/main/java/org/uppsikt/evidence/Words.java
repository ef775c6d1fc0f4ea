package org.uppsikt.evidence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/// The fixed words of the sheet and of an export, from `assets/sheet`. They are sealed together
/// with the evidence, so they live with it and not among the messages of the console.
public final class Words {

  private final Properties words = new Properties();

  private Words() {}

  public static Words in(SheetLanguage language) {
    var words = new Words();
    String name = "/sheet/words_" + language.tag() + ".properties";
    try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      words.words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /// The words for a key with `{0}`, `{1}` and so on filled in.
  public String of(String key, Object... arguments) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", arguments[i].toString());
    }
    return text;
  }

  public Set<String> keys() {
    return words.stringPropertyNames();
  }
}
