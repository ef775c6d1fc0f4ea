package org.uppsikt.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Key;
import org.uppsikt.text.Texts;
import picocli.CommandLine.ParseResult;

/// One command as it was called.
///
/// @param folder where the person stands: relative paths are relative to it
/// @param stopped asked now and then; true once the person wants it to end
/// @param version of the program
record Call(
    ParseResult args,
    Streams streams,
    Texts texts,
    Path folder,
    Clock clock,
    String version,
    BooleanSupplier stopped) {

  Optional<String> option(String name) {
    return Optional.ofNullable(args.<String>matchedOptionValue(name, null));
  }

  List<String> options(String name) {
    return args.matchedOptionValue(name, List.of());
  }

  Optional<Path> path(String option) {
    return option(option).map(this::resolve);
  }

  /// A positional argument.
  Optional<String> argument(int place) {
    return Optional.ofNullable(args.<String>matchedPositionalValue(place, null));
  }

  Path resolve(String path) {
    return folder.resolve(path).toAbsolutePath().normalize();
  }

  boolean json() {
    return option("--format").filter("json"::equals).isPresent();
  }

  String words(Key key, Object... values) {
    return texts.get(key, values);
  }

  /// Prints a line for the person.
  void say(Key key, Object... values) {
    streams.out().println(words(key, values));
  }

  /// Prints a line about what is wrong.
  void complain(Key key, Object... values) {
    streams.err().println(words(key, values));
  }

  void print(Object json) {
    streams.out().println(Json.line(json));
  }

  /// Shows how far it has come, where somebody watches.
  void progress(CliText what, long done, long of) {
    if (streams.terminal()) {
      String count = of > 0 ? done + "/" + of : String.valueOf(done);
      streams.err().print("\r" + words(what) + " " + count + "   ");
      streams.err().flush();
    }
  }

  void endProgress() {
    if (streams.terminal()) {
      streams.err().print("\r" + " ".repeat(60) + "\r");
    }
  }
}
