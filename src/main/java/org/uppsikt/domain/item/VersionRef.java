package org.uppsikt.domain.item;

/// Names one version of one item. Evidence, decisions and orders hold this, never the item alone.
public record VersionRef(ItemId item, int number) {

  @Override
  public String toString() {
    return item + "/" + number;
  }
}
