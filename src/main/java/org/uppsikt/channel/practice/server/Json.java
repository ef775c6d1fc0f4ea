package org.uppsikt.channel.practice.server;

import tools.jackson.databind.json.JsonMapper;

/// The one way this server reads and writes JSON.
final class Json {

  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
