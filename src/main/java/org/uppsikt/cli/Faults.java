package org.uppsikt.cli;

import org.uppsikt.text.CliText;
import org.uppsikt.work.Failures;

/// What a command says of a fault that it did not foresee: a full disk by name, any other by its
/// kind alone, since its message may quote what lies in the workspace.
final class Faults {

  private Faults() {}

  /// @return the exit code
  static int told(Call call, RuntimeException fault) {
    if (Failures.noRoom(fault)) {
      call.complain(CliText.NO_ROOM);
    } else {
      call.complain(CliText.FAILED, fault.getClass().getSimpleName());
    }
    return Exit.NOT_RUN;
  }
}
