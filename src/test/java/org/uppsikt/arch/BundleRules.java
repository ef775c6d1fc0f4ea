package org.uppsikt.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every message is there in every language, takes the same values in each, and belongs to a key
/// ([KeyUse] sees to it that the keys are asked for). What is found is said as the lines to paste
/// into a bundle, or to take out of it.
final class BundleRules {

  static final List<String> LANGUAGES = List.of("sv", "nb", "fi", "en");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)");
  /// Day and month patterns are written in each language's own order.
  private static final String PATTERNS = "format.";

  private final SortedMap<String, SortedMap<String, String>> bundles = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  private BundleRules() {}

  /// `bundles` is the text of each bundle by language; `keys` are those that the program names.
  static List<String> faults(Map<String, String> bundles, SortedSet<String> keys) {
    BundleRules rules = new BundleRules();
    bundles.forEach((language, text) -> rules.bundles.put(language, rules.read(language, text)));
    for (String language : LANGUAGES) {
      if (!bundles.containsKey(language)) {
        rules.faults.add(name(language) + " is missing");
      }
    }
    SortedSet<String> all = new TreeSet<>(keys);
    rules.bundles.values().forEach(messages -> all.addAll(messages.keySet()));
    all.forEach(key -> rules.check(key, keys.contains(key)));
    return rules.faults;
  }

  static String name(String language) {
    return "messages_" + language + ".properties";
  }

  private SortedMap<String, String> read(String language, String text) {
    SortedMap<String, String> messages = new TreeMap<>();
    for (String line : text.replace("\\\n", "").lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
        continue;
      }
      String[] parts = line.split("\\s*[=:]\\s*", 2);
      if (messages.put(parts[0], parts.length < 2 ? "" : parts[1]) != null) {
        faults.add("%s: take out the second %s".formatted(name(language), parts[0]));
      }
    }
    return messages;
  }

  private void check(String key, boolean used) {
    String model =
        bundles.values().stream()
            .map(messages -> messages.getOrDefault(key, ""))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    String swedish = bundles.getOrDefault("sv", new TreeMap<>()).getOrDefault(key, model);
    bundles.forEach(
        (language, messages) -> {
          String text = messages.getOrDefault(key, "");
          if (!used && messages.containsKey(key)) {
            faults.add("%s: take out %s, which nothing names".formatted(name(language), key));
          } else if (used && text.isEmpty()) {
            faults.add("%s: add%n%s=%s".formatted(name(language), key, swedish));
          } else if (used && !placeholders(key, text).equals(placeholders(key, swedish))) {
            faults.add(
                "%s: %s does not take the values of%n%s=%s"
                    .formatted(name(language), key, key, swedish));
          }
        });
  }

  private static SortedSet<String> placeholders(String key, String text) {
    SortedSet<String> names = new TreeSet<>();
    if (!key.startsWith(PATTERNS)) {
      PLACEHOLDER.matcher(text).results().forEach(match -> names.add(match.group(1)));
    }
    return names;
  }

  /// The bundles in `folder` by language.
  static Map<String, String> bundlesIn(Path folder) {
    SortedMap<String, String> bundles = new TreeMap<>();
    for (String language : LANGUAGES) {
      Path file = folder.resolve(name(language));
      if (Files.exists(file)) {
        try {
          bundles.put(language, Files.readString(file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return bundles;
  }
}
