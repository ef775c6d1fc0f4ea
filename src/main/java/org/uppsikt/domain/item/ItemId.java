package org.uppsikt.domain.item;

/// Identity of an item in the workspace, given by the store in order of intake.
public record ItemId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
