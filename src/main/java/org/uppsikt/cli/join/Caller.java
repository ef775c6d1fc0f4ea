package org.uppsikt.cli.join;

import java.io.PrintStream;

/// Who asked, on the other end of the socket.
public interface Caller {

  PrintStream out();

  PrintStream err();

  /// True once she has gone: what runs for her should end.
  boolean gone();
}
