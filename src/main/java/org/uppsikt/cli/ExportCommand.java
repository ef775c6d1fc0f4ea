package org.uppsikt.cli;

import java.util.ArrayList;
import java.util.List;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Language;
import org.uppsikt.text.Texts;
import org.uppsikt.work.Desk;
import org.uppsikt.work.export.FullExport;

/// `export`: everything that a workspace holds, in a folder that needs no Uppsikt.
final class ExportCommand implements Command.AtDesk {

  @Override
  public Options options(Texts texts) {
    return new Options(texts, CliText.ABOUT_EXPORT)
        .workspace()
        .required("--to", "DIR", CliText.TO_OPTION);
  }

  @Override
  public int run(Call call, Desk desk) {
    FullExport.Result result =
        new FullExport(desk.office(), call.version())
            .export(
                call.path("--to").orElseThrow(),
                explanation(desk),
                call.texts().language().tag(),
                desk.person(),
                call.stopped());
    return switch (result) {
      case FullExport.Result.Written written -> written(call, written);
      case FullExport.Result.NoRight no -> {
        call.complain(CliText.EXPORT_NO_RIGHT);
        yield Exit.NOT_RUN;
      }
      case FullExport.Result.AlreadyThere there -> {
        call.complain(CliText.ALREADY_THERE, there.folder().toString());
        yield Exit.USAGE;
      }
      case FullExport.Result.NotWritten not -> {
        call.complain(CliText.NOT_WRITTEN, not.folder().toString());
        yield Exit.NOT_RUN;
      }
      case FullExport.Result.Cancelled cancelled -> {
        call.complain(CliText.STOPPED);
        yield Exit.NOT_RUN;
      }
    };
  }

  private static int written(Call call, FullExport.Result.Written written) {
    call.say(
        CliText.EXPORT_WRITTEN, written.folder().toString(), written.rows(), written.evidence());
    written.unsound().forEach(id -> call.complain(CliText.EXPORT_UNSOUND, id));
    if (!written.withheld().isEmpty()) {
      call.say(CliText.EXPORT_WITHHELD, written.withheld().size());
    }
    if (!written.flagged().isEmpty()) {
      call.say(CliText.EXPORT_FLAGGED, written.flagged().size());
    }
    return written.unsound().isEmpty() ? Exit.FINE : Exit.PROBLEMS;
  }

  /// What lies in the folder, in all four languages: who reads it may sit in any of the countries.
  private static String explanation(Desk desk) {
    List<String> lines = new ArrayList<>();
    for (Language language : Language.values()) {
      Texts texts = Texts.of(language);
      lines.add(texts.get(CliText.README_TITLE, desk.office().municipality()));
      if (desk.office().practice()) {
        lines.add(texts.get(CliText.README_PRACTICE));
      }
      lines.add("");
      lines.add(texts.get(CliText.README_TABLES));
      lines.add(texts.get(CliText.README_BYTES));
      lines.add(texts.get(CliText.README_EVIDENCE));
      lines.add(texts.get(CliText.README_JOURNAL));
      lines.add(texts.get(CliText.README_LEFT_OUT));
      lines.add(texts.get(CliText.README_WITHHELD));
      lines.add(texts.get(CliText.README_CHECK));
      lines.add("");
      lines.add("    sha256sum -c SHA256SUMS");
      lines.add("");
      lines.add("");
    }
    return String.join("\n", lines);
  }
}
