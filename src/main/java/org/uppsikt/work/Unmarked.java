package org.uppsikt.work;

import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.store.Tx;

/// What became secret since it was handed over to the built-in diary, under an entry that names no
/// provision: entered so, anybody would read what it is about (OSL 5 kap. 2 §).
public final class Unmarked {

  private Unmarked() {}

  public static boolean is(Office office, Tx tx, HandOver made) {
    if (made.route() != RouteKind.DIARY || made.entry().secret()) {
      return false;
    }
    var gate = new RegistryGate(office);
    return made.items().stream().anyMatch(along -> gate.secret(tx, along.version()));
  }
}
