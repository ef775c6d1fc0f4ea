package org.uppsikt.cli;

import java.util.List;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Builds the description of a command in a language.
final class Options {

  private final Texts texts;
  private final CommandSpec spec = CommandSpec.create();

  Options(Texts texts, CliText about) {
    this.texts = texts;
    spec.usageMessage()
        .description(line(about), "")
        .synopsisHeading(line(CliText.USAGE) + " ")
        .optionListHeading("%n" + line(CliText.OPTIONS) + "%n")
        .parameterListHeading("%n" + line(CliText.ARGUMENTS) + "%n")
        .commandListHeading("%n" + line(CliText.COMMANDS) + "%n")
        .footer("", line(CliText.EXIT_CODES))
        .sortOptions(false)
        .width(100);
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description(line(CliText.HELP_OPTION))
            .build());
    option("--lang", "LANG", CliText.LANG_OPTION);
  }

  Options option(String name, String label, CliText about) {
    return add(name, label, about, false);
  }

  Options required(String name, String label, CliText about) {
    return add(name, label, about, true);
  }

  /// An option that may be given several times.
  Options several(String name, String label, CliText about) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(line(about))
            .build());
    return this;
  }

  Options argument(String label, boolean required, CliText about) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel(label)
            .arity(required ? "1" : "0..1")
            .required(required)
            .index(String.valueOf(spec.positionalParameters().size()))
            .type(String.class)
            .description(line(about))
            .build());
    return this;
  }

  /// Which workspace, and who signs in.
  Options workspace() {
    return required("--workspace", "DIR", CliText.WORKSPACE_OPTION)
        .option("--person", "NAME", CliText.PERSON_OPTION)
        .option("--password-file", "FILE", CliText.PASSWORD_OPTION);
  }

  Options format() {
    return option("--format", "text|json", CliText.FORMAT_OPTION);
  }

  /// Lines below the options that are the same in every language.
  Options footer(CliText about, String... examples) {
    var lines = new java.util.ArrayList<String>();
    lines.add("");
    lines.add(line(about));
    for (String example : examples) {
      lines.add("  " + example.replace("%", "%%"));
    }
    lines.add("");
    lines.add(line(CliText.EXIT_CODES));
    spec.usageMessage().footer(lines.toArray(String[]::new));
    return this;
  }

  Options command(String name, Options child) {
    spec.addSubcommand(name, child.spec.name(name));
    return this;
  }

  CommandSpec spec() {
    return spec;
  }

  private Options add(String name, String label, CliText about, boolean required) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .type(String.class)
            .required(required)
            .description(line(about))
            .build());
    return this;
  }

  /// Words as picocli wants them: it reads percent signs as format.
  private String line(CliText key) {
    return texts.get(key).replace("%", "%%");
  }
}
