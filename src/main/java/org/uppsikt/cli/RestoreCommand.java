package org.uppsikt.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Formats;
import org.uppsikt.text.RestoreText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.export.BackupIn;
import org.uppsikt.work.export.DiskBackupIn;

/// `restore`: unpacks a backup into a new workspace folder. Needs no password: it stays encrypted.
final class RestoreCommand implements Command.Alone {

  @Override
  public Options options(Texts texts) {
    return new Options(texts, CliText.ABOUT_RESTORE)
        .argument("FILE", true, CliText.RESTORE_FILE)
        .required("--to", "DIR", CliText.TO_OPTION);
  }

  @Override
  public boolean clearsAway() {
    return true;
  }

  @Override
  public int run(Call call) {
    Path backup = call.resolve(call.argument(0).orElseThrow());
    return switch (new DiskBackupIn()
        .unpack(backup, call.path("--to").orElseThrow(), part -> !call.stopped().getAsBoolean())) {
      case BackupIn.Result.Done done -> {
        told(call, done);
        yield Exit.FINE;
      }
      case BackupIn.Result.Failed failed -> {
        call.complain(RestoreText.valueOf(failed.why().name()), backup.toString());
        yield failed.why() == BackupIn.Why.EXISTS ? Exit.USAGE : Exit.NOT_RUN;
      }
    };
  }

  /// The keys are those of the time of the backup, whatever was decided about people since.
  private static void told(Call call, BackupIn.Result.Done done) {
    call.say(RestoreText.WHERE, done.folder().toString());
    call.say(CliText.RESTORE_NEXT);
    if (done.at().isPresent() && done.entries().isPresent()) {
      var formats = new Formats(call.texts(), ZoneId.systemDefault());
      String at = formats.dayTimeAndZone(done.at().get());
      call.say(RestoreText.OF, at, formats.count(done.entries().get()));
    }
    if (!done.people().isEmpty()) {
      call.say(RestoreText.PEOPLE);
      done.people().forEach(name -> call.streams().out().println("  " + Printed.harmless(name)));
    }
    call.say(RestoreText.ADVICE);
  }
}
