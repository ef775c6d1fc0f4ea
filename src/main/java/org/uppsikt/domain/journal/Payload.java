package org.uppsikt.domain.journal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a journal entry says beyond who, when and about what. Keys and values are plain strings,
/// sorted by key.
///
/// The bytes are a sequence of netstrings (`length:bytes,`), key and value in turn: unambiguous,
/// readable, and easy to check with another program.
public record Payload(SortedMap<String, String> values) {

  public Payload {
    values = new TreeMap<>(values);
  }

  public static final Payload NONE = new Payload(new TreeMap<>());

  public static Payload of(Map<String, String> values) {
    return new Payload(new TreeMap<>(values));
  }

  public Payload with(String key, Object value) {
    var more = new TreeMap<>(values);
    more.put(key, value.toString());
    return new Payload(more);
  }

  /// Keys whose values people wrote in words of their own, which may tell of whom an entry is
  /// about.
  private static final Set<String> OWN_WORDS =
      Set.of("reason", "words", "purpose", "note", "reference", "alone");

  /// The same without a word that a person wrote, for what only named persons may read. What a code
  /// of the program stands under such a key goes too, so that no reader has to tell the two apart.
  public Payload withoutWords() {
    var left = new TreeMap<>(values);
    left.keySet().removeAll(OWN_WORDS);
    return new Payload(left);
  }

  public byte[] bytes() {
    var netstrings = new Netstrings();
    values.forEach((key, value) -> netstrings.add(key).add(value));
    return netstrings.bytes();
  }

  /// Reads what [#bytes()] wrote.
  ///
  /// @throws IllegalArgumentException where the bytes are not such a sequence
  public static Payload parse(byte[] bytes) {
    var map = new TreeMap<String, String>();
    int at = 0;
    while (at < bytes.length) {
      int keyEnd = end(bytes, at);
      int valueEnd = end(bytes, keyEnd);
      map.put(text(bytes, at, keyEnd), text(bytes, keyEnd, valueEnd));
      at = valueEnd;
    }
    return new Payload(map);
  }

  private static int end(byte[] bytes, int at) {
    int colon = colon(bytes, at);
    int length = Integer.parseInt(new String(bytes, at, colon - at, StandardCharsets.US_ASCII));
    int end = colon + 1 + length + 1;
    if (length < 0 || end > bytes.length || bytes[end - 1] != ',') {
      throw new IllegalArgumentException("netstring at " + at);
    }
    return end;
  }

  private static String text(byte[] bytes, int at, int end) {
    int from = colon(bytes, at) + 1;
    return new String(bytes, from, end - 1 - from, StandardCharsets.UTF_8);
  }

  private static int colon(byte[] bytes, int at) {
    for (int i = at; i < bytes.length && i < at + 11; i++) {
      if (bytes[i] == ':') {
        return i;
      }
    }
    throw new IllegalArgumentException("netstring at " + at);
  }
}
