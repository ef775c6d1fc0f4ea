package org.uppsikt.app;

import org.uppsikt.store.inspect.ReadWatch;
import org.uppsikt.work.Opening;

/// Hands on to whoever waits for a workspace how far the reading of its file is.
record FileWatch(Opening opening) implements ReadWatch {

  @Override
  public boolean goesOn(What what, long done, long of) {
    opening.reached(
        switch (what) {
          case SEAL -> Opening.Stage.COMPARING;
          case PAGES -> Opening.Stage.CHECKING;
        },
        done,
        of);
    return !opening.cancelled();
  }
}
