package org.uppsikt.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The words of one language. A key without words is a bug and throws.
///
/// Patterns are those of [MessageFormat]; numbers in them are grouped the language's way. The
/// bundles use the typographic apostrophe only, since the straight one is syntax there.
public final class Texts {

  private final Language language;
  private final Properties words;
  private final Properties reasons;

  private Texts(Language language, Properties words, Properties reasons) {
    this.language = language;
    this.words = words;
    this.reasons = reasons;
  }

  public static Texts of(Language language) {
    return new Texts(language, bundle("messages", language), bundle("why", language));
  }

  private static Properties bundle(String name, Language language) {
    var path = "/text/" + name + "_" + language.tag() + ".properties";
    try (var in = Texts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("No text bundle " + path);
      }
      var words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
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

  /// The sentence that explains a finding, by the key stored with it. Empty where this version of
  /// the program no longer has it: findings outlive rules.
  ///
  /// @param args fill the sentence; shown as they are, never read as a pattern
  public Optional<String> why(String key, List<String> args) {
    return Optional.ofNullable(reasons.getProperty(key))
        .map(pattern -> new MessageFormat(pattern, language.locale()).format(args.toArray()));
  }
}
