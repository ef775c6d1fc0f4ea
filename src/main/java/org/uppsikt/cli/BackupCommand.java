package org.uppsikt.cli;

import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.Backups;
import org.uppsikt.work.Desk;

/// `backup`: an encrypted copy of the workspace, for schedulers.
final class BackupCommand implements Command.AtDesk {

  @Override
  public Options options(Texts texts) {
    return new Options(texts, CliText.ABOUT_BACKUP)
        .workspace()
        .required("--to", "DIR", CliText.BACKUP_TO_OPTION);
  }

  /// The copy is as encrypted as the folder, and a scheduler asks at night.
  @Override
  public boolean whileLocked() {
    return true;
  }

  @Override
  public int run(Call call, Desk desk) {
    return switch (desk.backups()
        .backUp(call.path("--to").orElseThrow(), part -> !call.stopped().getAsBoolean())) {
      case Backups.Result.Done done -> {
        call.say(CliText.BACKUP_DONE, done.copy().file().toString(), done.copy().size());
        yield Exit.FINE;
      }
      case Backups.Result.Untold(Backups.Copy copy) -> {
        call.say(CliText.BACKUP_DONE, copy.file().toString(), copy.size());
        call.complain(CliText.BACKUP_UNTOLD);
        yield Exit.FINE;
      }
      case Backups.Result.Failed failed -> {
        call.complain(CliText.valueOf("BACKUP_" + failed.why().name()));
        yield Exit.NOT_RUN;
      }
    };
  }
}
