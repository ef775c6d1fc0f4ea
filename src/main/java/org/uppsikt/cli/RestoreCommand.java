package org.uppsikt.cli;

import java.nio.file.Path;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.export.BackupIn;

/// `restore`: unpacks a backup into a new workspace folder. Needs no password: it stays encrypted.
final class RestoreCommand implements Command.Alone {

  @Override
  public Options options(Texts texts) {
    return new Options(texts, CliText.ABOUT_RESTORE)
        .argument("FILE", true, CliText.RESTORE_FILE)
        .required("--to", "DIR", CliText.TO_OPTION);
  }

  @Override
  public int run(Call call) {
    Path backup = call.resolve(call.argument(0).orElseThrow());
    return switch (BackupIn.unpack(backup, call.path("--to").orElseThrow())) {
      case BackupIn.Result.Done done -> {
        call.say(CliText.RESTORE_DONE, done.folder().toString());
        yield Exit.FINE;
      }
      case BackupIn.Result.Failed failed -> {
        call.complain(CliText.valueOf("RESTORE_" + failed.why().name()), backup.toString());
        yield failed.why() == BackupIn.Why.EXISTS ? Exit.USAGE : Exit.NOT_RUN;
      }
    };
  }
}
