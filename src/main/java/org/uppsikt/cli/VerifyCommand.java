package org.uppsikt.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.Desk;
import org.uppsikt.work.verify.LastSound;
import org.uppsikt.work.verify.Problem;
import org.uppsikt.work.verify.Report;
import org.uppsikt.work.verify.Stage;
import org.uppsikt.work.verify.Verify;

/// `verify`: recomputes journal, intake, bytes, evidence and orders, and says where and how they
/// are broken.
final class VerifyCommand implements Command.AtDesk {

  /// Longest checkpoint file in bytes.
  private static final long MOST = 10_000;

  @Override
  public Options options(Texts texts) {
    return new Options(texts, CliText.ABOUT_VERIFY)
        .workspace()
        .several("--checkpoint", "FILE", CliText.CHECKPOINT_OPTION)
        .format();
  }

  @Override
  public boolean whileLocked() {
    return true;
  }

  @Override
  public int run(Call call, Desk desk) {
    List<Checkpoint> outside = new ArrayList<>();
    for (String file : call.options("--checkpoint")) {
      Optional<Checkpoint> checkpoint;
      try {
        checkpoint = read(call.resolve(file));
      } catch (IOException e) {
        call.complain(CliText.NO_FILE, file);
        return Exit.NOT_RUN;
      }
      if (checkpoint.isEmpty()) {
        call.complain(CliText.NO_CHECKPOINT, file);
        return Exit.USAGE;
      }
      outside.add(checkpoint.get());
    }
    Stage.Watcher watcher =
        (stage, done, of) -> call.progress(CliText.valueOf("STAGE_" + stage.name()), done, of);
    Report report = new Verify(desk.office()).run(outside, watcher, call.stopped());
    call.endProgress();
    if (call.json()) {
      call.print(json(report));
    } else {
      text(call, report);
    }
    new LastSound(desk.office()).keep(report, desk.office().clock().instant());
    if (!report.complete()) {
      call.complain(CliText.STOPPED);
      return Exit.NOT_RUN;
    }
    return report.sound() ? Exit.FINE : Exit.PROBLEMS;
  }

  private static Optional<Checkpoint> read(Path file) throws IOException {
    try {
      return Files.size(file) > MOST ? Optional.empty() : Checkpoint.parse(Files.readString(file));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static void text(Call call, Report report) {
    for (Problem problem : report.problems()) {
      String place = call.words(CliText.valueOf("PLACE_" + problem.place().name()), problem.id());
      String kind = call.words(CliText.valueOf("KIND_" + problem.kind().name()));
      String detail = problem.detail().isEmpty() ? "" : " (" + problem.detail() + ")";
      call.streams().out().println(place + ": " + kind + detail);
    }
    long more = report.found() - report.problems().size();
    if (more > 0) {
      call.say(CliText.VERIFY_MORE, more);
    }
    call.say(
        CliText.VERIFY_COUNTS,
        report.checked().getOrDefault(Stage.JOURNAL, 0L),
        report.checked().getOrDefault(Stage.INTAKE, 0L),
        report.checked().getOrDefault(Stage.BYTES, 0L),
        report.checked().getOrDefault(Stage.EVIDENCE, 0L),
        report.checked().getOrDefault(Stage.ORDERS, 0L));
    if (report.complete()) {
      call.say(report.sound() ? CliText.VERIFY_SOUND : CliText.VERIFY_FOUND, report.found());
      call.say(CliText.VERIFY_CHECKPOINT);
      call.streams().out().print(report.checkpoint().text());
    }
  }

  private static Map<String, Object> json(Report report) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("sound", report.sound());
    line.put("complete", report.complete());
    line.put("found", report.found());
    line.put("problems", report.problems());
    line.put("checked", report.checked());
    line.put("checkpoint", report.checkpoint().text());
    return line;
  }
}
