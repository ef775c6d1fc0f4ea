package org.uppsikt.cli;

/// Exit codes of every command.
public final class Exit {

  public static final int FINE = 0;

  /// It ran and found problems.
  public static final int PROBLEMS = 1;

  public static final int USAGE = 2;

  /// It could not run, or not to its end.
  public static final int NOT_RUN = 3;

  private Exit() {}
}
