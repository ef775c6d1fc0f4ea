package org.uppsikt.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/// Where a command reads and writes.
///
/// @param terminal true where a person watches: progress is shown then
/// @param password asks for a password with a question; empty where nobody can be asked
public record Streams(
    PrintStream out,
    PrintStream err,
    InputStream in,
    boolean terminal,
    Function<String, Optional<char[]>> password) {

  /// The program's own streams. What is piped on is UTF-8, whatever the system says.
  public static Streams standard() {
    Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (console.isPresent()) {
      return new Streams(
          System.out,
          System.err,
          System.in,
          true,
          question -> console.map(c -> c.readPassword("%s ", question)));
    }
    return new Streams(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.in,
        false,
        question -> Optional.empty());
  }
}
