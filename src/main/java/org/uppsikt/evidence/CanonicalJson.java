package org.uppsikt.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes JSON in the one way that RFC 8785 allows: keys sorted, no white space, the shortest
/// escapes. Numbers are whole. An unpaired surrogate, which RFC 8785 leaves open and UTF-8 cannot
/// carry, is written as its escape, so that nothing received is lost.
final class CanonicalJson {

  private static final long SAFE = (1L << 53) - 1;

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /// @param value maps with string keys, lists, strings, whole numbers and booleans
  static Bytes write(Object value) {
    var json = new CanonicalJson();
    json.value(value);
    return Bytes.own(json.out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void value(Object value) {
    switch (value) {
      case Map<?, ?> map -> object(map);
      case List<?> list -> array(list);
      case String s -> string(s);
      case Boolean b -> out.append(b);
      case Integer i -> out.append(i);
      case Long l when Math.abs(l) <= SAFE -> out.append(l);
      default -> throw new IllegalArgumentException("not JSON: " + value.getClass());
    }
  }

  private void object(Map<?, ?> map) {
    var sorted = new TreeMap<String, Object>();
    map.forEach((key, value) -> sorted.put((String) key, value));
    out.append('{');
    String comma = "";
    for (var entry : sorted.entrySet()) {
      out.append(comma);
      string(entry.getKey());
      out.append(':');
      value(entry.getValue());
      comma = ",";
    }
    out.append('}');
  }

  private void array(List<?> list) {
    out.append('[');
    String comma = "";
    for (Object element : list) {
      out.append(comma);
      value(element);
      comma = ",";
    }
    out.append(']');
  }

  private void string(String s) {
    out.append('"');
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < s.length()
              && Character.isLowSurrogate(s.charAt(i + 1));
      if (pair) {
        out.append(c).append(s.charAt(++i));
      } else {
        character(c);
      }
    }
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < 0x20 || Character.isSurrogate(c)) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
