package org.uppsikt.work;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what leads out of the municipality in what is about to leave (KRO-49). Platforms make a
/// link also of a host that stands there bare.
final class LinksAway {

  private static final String HOST = "(?:[\\p{L}\\d-]{1,63}\\.){1,6}\\p{L}{2,24}";
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d])(?:[a-z][a-z\\d+-]{1,15}://|www\\.)(?:[^\\s/?#@]{1,100}@)?"
              + "([^\\s/?#:]+)");

  /// With a path after it any host, else one that ends as addresses of the web mostly do; the part
  /// of a mail address after its sign is none, and neither is a sentence that begins right after a
  /// full stop.
  private static final Pattern BARE =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d@./:_-])("
              + HOST
              + "(?=/[\\p{L}\\d])|(?:[\\p{L}\\d-]{2,63}\\.){1,6}"
              + "(?:se|no|fi|dk|ax|nu|eu|com|net|org|info|io|tv|me|gov|edu|app|news|blog)"
              + "(?![\\p{L}\\d@_-])(?!\\.[\\p{L}\\d]))");

  private static final Pattern SENTENCES = Pattern.compile("\\p{Ll}\\.\\p{Lu}\\p{Ll}");

  private LinksAway() {}

  /// @param own hosts of the municipality, lower case
  static boolean in(String text, Set<String> own) {
    return Stream.concat(
            hosts(WRITTEN, text),
            hosts(BARE, text).filter(found -> !SENTENCES.matcher(found).find()))
        .map(LinksAway::host)
        .anyMatch(host -> !isOwn(host, own));
  }

  private static Stream<String> hosts(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
  }

  /// Without what ends the sentence.
  private static String host(String found) {
    return found.toLowerCase(Locale.ROOT).replaceFirst("[^\\p{L}\\d]{1,255}$", "");
  }

  private static boolean isOwn(String host, Set<String> own) {
    return own.stream().anyMatch(ours -> host.equals(ours) || host.endsWith("." + ours));
  }
}
