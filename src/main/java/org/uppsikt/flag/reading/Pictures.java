package org.uppsikt.flag.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Emoji that people write in place of a word, and the words. Only these are words of a text; all
/// other emoji are passed over as signs are.
final class Pictures {

  private static final String TABLE = "/reading/pictures.tsv";

  private static final Map<Integer, List<String>> WORDS = read();

  private Pictures() {}

  /// The picture itself and the words it may stand for; empty where it stands for none.
  static List<String> words(int code) {
    return WORDS.getOrDefault(code, List.of());
  }

  private static Map<Integer, List<String>> read() {
    Map<Integer, List<String>> words = new HashMap<>();
    try (InputStream in = Pictures.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("no " + TABLE);
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] parts = line.split("\t");
        List<String> meant = List.of(parts.length > 1 ? parts[1].split(" ") : new String[0]);
        parts[0].codePoints().forEach(code -> words.put(code, of(code, meant)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(words);
  }

  private static List<String> of(int code, List<String> meant) {
    List<String> forms = new ArrayList<>();
    forms.add(Character.toString(code));
    forms.addAll(meant);
    return List.copyOf(forms);
  }
}
