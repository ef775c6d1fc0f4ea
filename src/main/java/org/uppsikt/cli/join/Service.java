package org.uppsikt.cli.join;

import java.nio.file.Path;
import java.util.List;

/// Runs a command on the console's side.
@FunctionalInterface
public interface Service {

  /// @param args as they were typed
  /// @param folder where the caller stands
  /// @return the exit code
  int run(List<String> args, Path folder, Caller caller);
}
