package org.uppsikt.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;

/// The words of one language. A key without words is a bug and throws.
///
/// Patterns are those of [MessageFormat]; numbers in them are grouped the language's way. The
/// bundles use the
/// typographic apostrophe only, since the straight one is syntax there.
public final class Texts {

  private final Language language;
  private final Properties words;

  private Texts(Language language, Properties words) {
    this.language = language;
    this.words = words;
  }

  public static Texts of(Language language) {
    var path = "/text/messages_" + language.tag() + ".properties";
    try (var in = Texts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("No text bundle " + path);
      }
      var words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Texts(language, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Language language() {
    return language;
  }

  public String get(Key key, Object... args) {
    var pattern = words.getProperty(key.id());
    if (pattern == null) {
      throw new IllegalStateException("No text for " + key.id() + " in " + language.tag());
    }
    return args.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(args);
  }

  public String get(Message message) {
    return get(message.key(), message.args().toArray());
  }
}
