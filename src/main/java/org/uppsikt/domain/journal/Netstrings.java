package org.uppsikt.domain.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Fields one after the other, each with its length before it, so that no two different sequences
/// give the same bytes.
final class Netstrings {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Netstrings add(Object field) {
    byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
    out.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(bytes);
    out.write(',');
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
