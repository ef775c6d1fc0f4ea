package org.uppsikt.channel.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A platform's answer, read to its end and within the size ceiling. Its text form names only the
/// status: the body holds what people wrote.
///
/// @param headers by lower-case name
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {

  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  @Override
  public String toString() {
    return Integer.toString(status);
  }
}
