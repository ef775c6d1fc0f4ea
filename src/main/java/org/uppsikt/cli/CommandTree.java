package org.uppsikt.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Key;
import org.uppsikt.text.Language;
import org.uppsikt.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// All commands by name, and what a command line asks for.
final class CommandTree {

  private final Texts texts;
  private final Map<String, Command> commands = new LinkedHashMap<>();

  CommandTree(Texts texts) {
    this.texts = texts;
    commands.put("flag", new FlagCommand());
    commands.put("eval", new EvalCommand());
    commands.put("learn", new LearnCommand());
    commands.put("retrain", new RetrainCommand());
    commands.put("sync", new SyncCommand());
    commands.put("import", new ImportCommand());
    commands.put("verify", new VerifyCommand());
    commands.put("evidence export", new EvidenceCommand());
    commands.put("policy check", new PolicyCheckCommand());
    commands.put("export", new ExportCommand());
    commands.put("backup", new BackupCommand());
    commands.put("restore", new RestoreCommand());
  }

  /// What a command line asks for.
  sealed interface Read {

    record Asked(Command command, ParseResult args) implements Read {}

    /// Help, the version, or why the line is not understood: it was printed.
    record Answered(int code) implements Read {}
  }

  /// The language of a command line: what it says, else that of the system.
  static Texts language(List<String> args) {
    String said = "";
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).startsWith("--lang=")) {
        said = args.get(i).substring("--lang=".length());
      } else if (args.get(i).equals("--lang") && i + 1 < args.size()) {
        said = args.get(i + 1);
      }
    }
    return Texts.of(
        Language.of(said.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(said)));
  }

  Read read(List<String> args, Streams streams, String version) {
    CommandLine line = tree();
    try {
      ParseResult parsed = line.parseArgs(args.toArray(String[]::new));
      ParseResult last = parsed;
      StringBuilder name = new StringBuilder();
      while (last.hasSubcommand()) {
        last = last.subcommand();
        name.append(name.isEmpty() ? "" : " ").append(last.commandSpec().name());
      }
      if (parsed.isVersionHelpRequested()) {
        streams.out().println("Uppsikt " + version);
        return new Read.Answered(Exit.FINE);
      }
      if (last.isUsageHelpRequested()) {
        last.commandSpec().commandLine().usage(streams.out());
        return new Read.Answered(Exit.FINE);
      }
      Command command = commands.get(name.toString());
      if (command == null) {
        last.commandSpec().commandLine().usage(streams.err());
        return new Read.Answered(Exit.USAGE);
      }
      return checked(command, last, streams);
    } catch (ParameterException e) {
      return wrong(streams, e.getCommandLine(), keyOf(e), what(e));
    }
  }

  private Read checked(Command command, ParseResult args, Streams streams) {
    String format = args.matchedOptionValue("--format", "text");
    return format.equals("text") || format.equals("json")
        ? new Read.Asked(command, args)
        : wrong(
            streams, args.commandSpec().commandLine(), CliText.USAGE_VALUE, "--format " + format);
  }

  private Read wrong(Streams streams, CommandLine at, Key key, String what) {
    streams.err().println(texts.get(key, what));
    streams.err().println(texts.get(CliText.USAGE_HELP, at.getCommandSpec().qualifiedName()));
    return new Read.Answered(Exit.USAGE);
  }

  private static CliText keyOf(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> CliText.USAGE_UNKNOWN;
      case MissingParameterException missing -> CliText.USAGE_MISSING;
      default -> CliText.USAGE_VALUE;
    };
  }

  private static String what(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> firstName(unmatched.getUnmatched());
      case MissingParameterException missing ->
          missing.getMissing().stream().map(CommandTree::name).collect(Collectors.joining(" "));
      default -> e.getArgSpec() == null ? "" : name(e.getArgSpec());
    };
  }

  /// What follows an unknown option may be a secret that somebody took for its value, and what is
  /// said here ends in logs.
  private static String firstName(List<String> unmatched) {
    String first = unmatched.getFirst();
    int value = first.indexOf('=');
    return first.startsWith("-") && value > 0 ? first.substring(0, value) : first;
  }

  private static String name(ArgSpec arg) {
    return arg.isOption()
        ? ((CommandLine.Model.OptionSpec) arg).longestName() + " " + arg.paramLabel()
        : arg.paramLabel();
  }

  private CommandLine tree() {
    var top = new Options(texts, CliText.ABOUT);
    Map<String, Options> groups = new LinkedHashMap<>();
    groups.put("evidence", new Options(texts, CliText.ABOUT_EVIDENCE));
    groups.put("policy", new Options(texts, CliText.ABOUT_POLICY));
    commands.forEach(
        (name, command) -> {
          String[] words = name.split(" ", 2);
          if (words.length == 1) {
            top.command(name, command.options(texts));
          } else {
            groups.getOrDefault(words[0], top).command(words[1], command.options(texts));
          }
        });
    groups.forEach(top::command);
    top.spec()
        .name("uppsikt")
        .addOption(
            CommandLine.Model.OptionSpec.builder("--version")
                .versionHelp(true)
                .description(texts.get(CliText.VERSION_OPTION))
                .build());
    return new CommandLine(top.spec());
  }
}
