package org.uppsikt.app;

import org.uppsikt.store.key.KeyFault;
import org.uppsikt.work.Doors;

/// Why a key file cannot be used, as a reason for not opening.
final class KeyFaults {

  private KeyFaults() {}

  static Doors.Reason reason(KeyFault fault) {
    return switch (fault) {
      case NEWER_VERSION -> Doors.Reason.NEWER_KEYS;
      case UNREADABLE -> Doors.Reason.NOT_REACHABLE;
      case TOO_LARGE, MALFORMED, TAMPERED -> Doors.Reason.KEYS_DAMAGED;
    };
  }
}
