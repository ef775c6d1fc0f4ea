package org.uppsikt.channel.practice.server;

import java.nio.file.Path;
import java.util.Optional;

/// How the server was started.
///
/// @param port 0 takes any free one
/// @param speed how many times faster than the clock new items arrive
record Options(Path data, int port, double speed) {

  static final String USAGE = "PracticeServer --data DIR [--port N] [--speed FACTOR]";

  /// Empty where the arguments cannot be understood.
  static Optional<Options> parse(String... args) {
    Path data = null;
    int port = 0;
    double speed = 1;
    if (args.length % 2 != 0) {
      return Optional.empty();
    }
    try {
      for (int i = 0; i < args.length; i += 2) {
        switch (args[i]) {
          case "--data" -> data = Path.of(args[i + 1]);
          case "--port" -> port = Integer.parseInt(args[i + 1]);
          case "--speed" -> speed = Double.parseDouble(args[i + 1]);
          default -> {
            return Optional.empty();
          }
        }
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    boolean sound = data != null && port >= 0 && port <= 65_535 && speed > 0;
    return data == null || !sound ? Optional.empty() : Optional.of(new Options(data, port, speed));
  }
}
