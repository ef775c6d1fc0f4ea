package org.uppsikt.cli;

import org.uppsikt.text.Texts;
import org.uppsikt.work.Desk;

/// One command.
sealed interface Command {

  Options options(Texts texts);

  /// A command that needs no workspace.
  non-sealed interface Alone extends Command {
    int run(Call call);

    /// Whether it has something to clear away where it is stopped, for which the program waits.
    default boolean clearsAway() {
      return false;
    }
  }

  /// A command that works in an open workspace, its own or that of the running console.
  non-sealed interface AtDesk extends Command {
    int run(Call call, Desk desk);

    /// Whether it may run at a console that is locked: only what a scheduler needs and what gives
    /// nothing out.
    default boolean whileLocked() {
      return false;
    }
  }
}
