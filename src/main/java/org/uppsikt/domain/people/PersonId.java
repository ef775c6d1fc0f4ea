package org.uppsikt.domain.people;

import java.util.UUID;

/// Identity of a person in the workspace; never reused.
public record PersonId(UUID value) {

  public static PersonId parse(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
