package org.uppsikt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.cli.Shell.Done;
import org.uppsikt.cli.join.Listener;
import org.uppsikt.store.Forger;
import org.uppsikt.store.MadeFault;
import org.uppsikt.store.StoreException;
import org.uppsikt.work.Backups;
import org.uppsikt.work.Desk;

/// The command line beside a console that has the workspace open, over a real socket.
class JoinTest extends FurnishedTest {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  private final AtomicBoolean locked = new AtomicBoolean();

  private Listener listener(Desk desk) throws IOException {
    return Listener.start(
        shell.workspace,
        threads,
        new SecureRandom(),
        new DeskCommands(desk, Clock.systemUTC(), "1.2", locked::get));
  }

  @Test
  void commandsRunInTheConsole_withoutAPassword() throws IOException {
    shell.write("in.jsonl", "{\"id\":\"1\",\"text\":\"Hej\"}\nbroken\n");
    try (Desk desk = shell.console();
        Listener open = listener(desk)) {
      Done done =
          shell.run("import", "in.jsonl", "--workspace", "arbetsyta", "--channel", "LinkedIn");
      assertThat(done.code()).isEqualTo(Exit.PROBLEMS);
      assertThat(done.out()).isEqualTo("1 read, 1 new, 0 edited, 1 lines left out\n");
      assertThat(done.err()).isEqualTo("Line 2: not a JSON object\n");
      assertThat(desk.reading().counts().values()).contains(1);
      Done verified = shell.run("verify", "--workspace", "arbetsyta", "--lang=fi");
      assertThat(verified.code()).isEqualTo(Exit.FINE);
      assertThat(verified.out()).contains("Kaikki täsmää.");
      assertThat(open).isNotNull();
    }
  }

  @Test
  void whatAVerificationFound_counts_whereItCannotBeRemembered() throws IOException {
    try (Desk desk = shell.console();
        Listener open = listener(desk)) {
      var forger = new Forger(desk.office().database());
      forger.forge("drop table last_sound");
      Done sound = shell.run("verify", "--workspace", "arbetsyta");
      assertThat(sound.code()).as(sound.err()).isEqualTo(Exit.FINE);
      forger.forge("update journal_entry set leaf = '" + "ab".repeat(32) + "' where seq = 2");
      Done broken = shell.run("verify", "--workspace", "arbetsyta");
      assertThat(broken.code()).isEqualTo(Exit.PROBLEMS);
      assertThat(broken.err()).isEmpty();
      assertThat(open).isNotNull();
    }
  }

  @Test
  void lockedConsole_givesNothingOutAndTakesNothingIn() throws IOException {
    shell.write("in.jsonl", "{\"id\":\"1\",\"text\":\"Hej\"}\n");
    locked.set(true);
    try (Desk desk = shell.console();
        Listener open = listener(desk)) {
      Done refused =
          shell.run("import", "in.jsonl", "--workspace", "arbetsyta", "--channel", "LinkedIn");
      assertThat(refused.code()).isEqualTo(Exit.NOT_RUN);
      assertThat(refused.err()).contains("locked");
      assertThat(desk.reading().counts().values()).doesNotContain(1);
      assertThat(shell.run("verify", "--workspace", "arbetsyta").code()).isEqualTo(Exit.FINE);
      locked.set(false);
      shell.run("import", "in.jsonl", "--workspace", "arbetsyta", "--channel", "LinkedIn");
      assertThat(desk.reading().counts().values()).contains(1);
      assertThat(open).isNotNull();
    }
  }

  /// As the README has it. A scheduler works at night, when everybody's console is locked; what
  /// shows, writes out or takes in content waits for a person.
  @Test
  void lockedConsole_doesWhatASchedulerNeeds_andNothingElse() throws IOException {
    shell.write("in.jsonl", "{\"id\":\"1\",\"text\":\"Hej\"}\n");
    List<List<String>> runs =
        List.of(List.of("sync"), List.of("verify"), List.of("backup", "--to", "kopior"));
    List<List<String>> waits =
        List.of(
            List.of("export", "--to", "ut"),
            List.of("evidence", "export", "1f6a90c3-0000-4000-8000-000000000000", "--to", "ut"),
            List.of("import", "in.jsonl", "--channel", "LinkedIn"),
            List.of("retrain"));
    locked.set(true);
    try (Desk desk = shell.console();
        Listener open = listener(desk)) {
      for (List<String> command : runs) {
        assertThat(joined(command).err()).as("%s", command).doesNotContain("locked");
        assertThat(joined(command).code()).as("%s", command).isEqualTo(Exit.FINE);
      }
      for (List<String> command : waits) {
        assertThat(joined(command).err()).as("%s", command).contains("locked");
        assertThat(joined(command).code()).as("%s", command).isEqualTo(Exit.NOT_RUN);
      }
      assertThat(shell.workspace.resolveSibling("ut")).doesNotExist();
      assertThat(open).isNotNull();
    }
  }

  private Done joined(List<String> command) {
    return shell.run(
        Stream.concat(command.stream(), Stream.of("--workspace", "arbetsyta"))
            .toArray(String[]::new));
  }

  @Test
  void onlyThePersonWhoIsSignedIn_worksInTheConsole() throws IOException {
    try (Desk desk = shell.console();
        Listener open = listener(desk)) {
      Done other = shell.run("verify", "--workspace", "arbetsyta", "--person", "Mats");
      assertThat(other.code()).isEqualTo(Exit.USAGE);
      assertThat(other.err()).contains("Eva", "Mats");
      assertThat(other.out()).isEmpty();
      Done herself = shell.run("verify", "--workspace", "arbetsyta", "--person", "Eva");
      assertThat(herself.code()).as(herself.err()).isEqualTo(Exit.FINE);
      assertThat(open).isNotNull();
    }
  }

  @Test
  void aFullDisk_isToldAsSuchByTheConsoleToo() throws IOException {
    assertThat(joined(StoreException.Kind.NO_ROOM)).contains("disk is full");
    assertThat(joined(StoreException.Kind.DAMAGED))
        .contains("StoreException")
        .doesNotContain("disk is full", "90000");
  }

  /// What a command says that meets a fault in the console.
  private String joined(StoreException.Kind fault) throws IOException {
    try (Desk desk = shell.console();
        Listener open = listener(failing(desk, fault))) {
      Done done = shell.run("backup", "--workspace", "arbetsyta", "--to", "kopior");
      assertThat(done.code()).isEqualTo(Exit.NOT_RUN);
      assertThat(open).isNotNull();
      return done.err();
    }
  }

  /// The same desk, whose backups fail.
  private static Desk failing(Desk desk, StoreException.Kind fault) {
    var backups =
        new Backups() {
          @Override
          public Result backUp(Path folder, DoublePredicate goesOn) {
            throw MadeFault.of(fault);
          }

          @Override
          public Result backUpIfDue(Plan plan, DoublePredicate goesOn) {
            throw MadeFault.of(fault);
          }

          @Override
          public List<Copy> in(Path folder) {
            return List.of();
          }
        };
    return new Desk(
        desk.office(),
        desk.person(),
        desk.intake(),
        desk.reading(),
        desk.seal(),
        desk.unpublish(),
        desk.decide(),
        desk.undo(),
        desk.settle(),
        desk.dispatch(),
        desk.rounds(),
        desk.connectors(),
        desk.atItem(),
        desk.staff(),
        desk.register(),
        backups,
        desk.exceptions(),
        desk.guidelines(),
        desk.ruling(),
        desk.registry(),
        () -> {});
  }

  @Test
  void withoutAListener_theFileIsInUse() {
    try (Desk desk = shell.console()) {
      assertThat(desk.person().name()).isEqualTo("Eva");
      Done done = shell.atDesk("verify");
      assertThat(done.code()).isEqualTo(Exit.NOT_RUN);
      assertThat(done.err()).contains(shell.workspace.toString(), "already open");
    }
  }

  @Test
  void afterTheConsoleClosed_theCommandOpensTheWorkspaceItself() throws IOException {
    try (Desk desk = shell.console();
        Listener open = listener(desk)) {
      assertThat(shell.workspace.resolve("join/socket")).exists();
      assertThat(open).isNotNull();
    }
    assertThat(shell.workspace.resolve("join/socket")).doesNotExist();
    assertThat(shell.atDesk("verify").code()).isEqualTo(Exit.FINE);
  }

  @Test
  void socketAndToken_areForTheOwnerAlone() throws IOException {
    try (Desk desk = shell.console();
        Listener open = listener(desk)) {
      Path home = shell.workspace.resolve("join");
      assertThat(rights(home)).isEqualTo("rwx------");
      assertThat(rights(home.resolve("socket"))).isEqualTo("rw-------");
      assertThat(rights(home.resolve("token"))).isEqualTo("rw-------");
      assertThat(open).isNotNull();
    }
  }

  @Test
  void callerWithAnotherToken_isTurnedAway() throws IOException {
    try (Desk desk = shell.console();
        Listener open = listener(desk)) {
      Files.writeString(shell.workspace.resolve("join/token"), "0".repeat(64));
      Done done = shell.run("verify", "--workspace", "arbetsyta");
      assertThat(done.code()).isEqualTo(Exit.NOT_RUN);
      assertThat(done.err()).contains("did not answer");
      assertThat(done.out()).isEmpty();
      assertThat(open).isNotNull();
    }
  }

  @Test
  void folderThatOthersMayEnter_isNotTrusted() throws IOException {
    try (Desk desk = shell.console();
        Listener open = listener(desk)) {
      Path home = shell.workspace.resolve("join");
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
      Done done = shell.atDesk("verify");
      assertThat(done.code()).isEqualTo(Exit.NOT_RUN);
      assertThat(done.err()).contains("already open");
      assertThat(open).isNotNull();
    }
  }

  @Test
  void socketLeftBehind_doesNotHinder() throws IOException {
    Path home = shell.workspace.resolve("join");
    Files.createDirectory(
        home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.createFile(home.resolve("socket"));
    Files.writeString(home.resolve("token"), "x");
    assertThat(shell.atDesk("verify").code()).isEqualTo(Exit.FINE);
    try (Desk desk = shell.console();
        Listener open = listener(desk)) {
      assertThat(shell.run("verify", "--workspace", "arbetsyta").code()).isEqualTo(Exit.FINE);
      assertThat(open).isNotNull();
    }
  }

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
