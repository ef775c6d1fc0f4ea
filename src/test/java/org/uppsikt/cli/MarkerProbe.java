package org.uppsikt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.uppsikt.cli.Shell.Done;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.testing.QuietLog;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Seal;

/// Every command that takes texts in or out, in a process of its own; then every line that any log
/// took, and what the commands said. Its argument is the folder in which the person stands.
final class MarkerProbe {

  static final String TEXT = "qzximportmarkör";
  static final String SENDER = "Qzximportberg";

  /// Where texts lie in clear, since that is asked for.
  static final String CLEAR = "klartext";

  static final String DONE = "came through";

  private MarkerProbe() {}

  public static void main(String... arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder.resolve(CLEAR));
    try (var log = new QuietLog();
        var shell = new Shell(folder)) {
      shell.furnish();
      commands(shell, folder);
      log.linesWith("").forEach(System.out::println);
    }
    System.out.println(DONE);
    System.exit(0);
  }

  private static void commands(Shell shell, Path folder) throws IOException {
    String good = "{\"id\":\"%d\",\"text\":\"%s %s\",\"sender\":{\"name\":\"%s\"}}\n";
    shell.write(
        CLEAR + "/in.jsonl",
        good.formatted(1, TEXT, "", SENDER)
            + good.formatted(2, TEXT, "ord ".repeat(9000), SENDER)
            + "{\"id\":\"3\",\"text\":5,\"link\":\""
            + TEXT
            + "\"}\n"
            + TEXT
            + " is no JSON\n");
    told(shell.atDesk("import", CLEAR + "/in.jsonl", "--channel", "LinkedIn"), Exit.PROBLEMS);
    String id;
    try (Desk desk = shell.console()) {
      var sealed = desk.seal().seal(new VersionRef(new ItemId(1), 1), desk.person(), List.of());
      id = ((Seal.Result.Sealed) sealed).evidence().id().toString();
    }
    told(shell.atDesk("evidence", "export", id, "--to", CLEAR + "/bevis"), Exit.FINE);
    told(shell.atDesk("export", "--to", CLEAR + "/ut"), Exit.FINE);
    told(shell.atDesk("backup", "--to", "kopior"), Exit.FINE);
    try (var files = Files.list(folder.resolve("kopior"))) {
      String backup = folder.relativize(files.findFirst().orElseThrow()).toString();
      told(shell.run("restore", backup, "--to", "annan"), Exit.FINE);
    }
    told(shell.run("verify", "--workspace", "annan", "--password-file", "losenord"), Exit.FINE);
  }

  private static void told(Done done, int code) {
    System.out.println(done.out() + done.err());
    if (done.code() != code) {
      throw new IllegalStateException("ended with " + done.code());
    }
  }
}
