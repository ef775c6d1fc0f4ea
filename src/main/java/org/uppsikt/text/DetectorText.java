package org.uppsikt.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a detector looks for, where a finding says by which it was made.
public enum DetectorText implements Key {
  ADDRESS,
  CASE_NUMBER,
  CONTACT,
  EMPLOYEE,
  IDENTITY_NUMBER,
  LINK,
  PAYMENT,
  PLATE,
  QUESTION,
  SENDER_REPEATED,
  SENDER_FLOOD;

  /// The name of a detector by its id, as `case-number`; empty where it has none here.
  public static Optional<DetectorText> of(String id) {
    String name = id.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    return Stream.of(values()).filter(word -> word.name().equals(name)).findFirst();
  }

  @Override
  public String screen() {
    return "detector";
  }
}
