package org.uppsikt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.cli.Shell.Done;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Forger;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;
import org.uppsikt.work.Seal;
import org.uppsikt.work.verify.LastSound;

class WorkspaceTest extends FurnishedTest {

  private static final String ITEMS =
      """
      {"id":"1","text":"Du är en idiot","sender":{"name":"Roger Nylander"},"post":"p1"}
      {"id":"2","text":5}
      {"id":"3","text":"Tack","kind":"message","postedAt":"2026-08-03T10:24:00+02:00"}
      {"text":"x"}
      {"id":"4","text":"Hej","visibility":"gone away"}
      {"id":"5","text":"Svar","sender":{"handle":"kn"},"post":{"id":"p1","title":"Ny skola"}}
      """;

  private void imported() {
    shell.write("in.jsonl", ITEMS);
    assertThat(shell.atDesk("import", "in.jsonl", "--channel", "LinkedIn").code()).isEqualTo(1);
  }

  private EvidenceId sealed() {
    try (Desk desk = shell.console()) {
      Seal.Result result =
          desk.seal().seal(new VersionRef(new ItemId(1), 1), desk.person(), List.of());
      return ((Seal.Result.Sealed) result).evidence().id();
    }
  }

  @Test
  void import_tellsBadLines_keepsTheOthers_andTakesNothingTwice() {
    shell.write("in.jsonl", ITEMS);
    Done first = shell.atDesk("import", "in.jsonl", "--channel", "LinkedIn");
    assertThat(first.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(first.out()).isEqualTo("3 read, 3 new, 0 edited, 3 lines left out\n");
    assertThat(first.err().lines())
        .containsExactly(
            "Line 2: text cannot be read",
            "Line 4: id is missing",
            "Line 5: visibility cannot be read");
    Done again = shell.atDesk("import", "in.jsonl", "--channel", "LinkedIn", "--format", "json");
    assertThat(again.lines())
        .contains("{\"line\":4,\"error\":\"MISSING\",\"field\":\"id\"}")
        .last()
        .isEqualTo("{\"read\":3,\"new\":0,\"edited\":0,\"bad\":3}");
    assertThat(shell.atDesk("verify").code()).isEqualTo(Exit.FINE);
  }

  /// Nothing in the file says when the text was edited.
  @Test
  void verify_isRememberedWithTheWorkspace_whereAllIsSound() {
    imported();
    assertThat(shell.atDesk("verify").code()).isEqualTo(Exit.FINE);
    try (Desk desk = shell.console()) {
      assertThat(new LastSound(desk.office()).read()).isPresent();
    }
  }

  @Test
  void import_ofTwoTextsOfOneItem_takesNothingTwiceEither() {
    shell.write(
        "in.jsonl",
        """
        {"id":"1","text":"Först så","sender":{"name":"Roger Nylander"}}
        {"id":"1","text":"Sedan så","sender":{"name":"Roger Nylander"}}
        """);
    shell.atDesk("import", "in.jsonl", "--channel", "LinkedIn");
    for (int i = 0; i < 2; i++) {
      Done again = shell.atDesk("import", "in.jsonl", "--channel", "LinkedIn", "--format", "json");
      assertThat(again.lines()).last().isEqualTo("{\"read\":2,\"new\":0,\"edited\":0,\"bad\":0}");
    }
    try (Desk desk = shell.console()) {
      assertThat(desk.reading().dossier(new ItemId(1)).orElseThrow().versions()).hasSize(2);
    }
  }

  @Test
  void unknownChannel_isWrongUsage_andNamesTheOthers() {
    shell.write("in.jsonl", ITEMS);
    Done done = shell.atDesk("import", "in.jsonl", "--channel", "Nowhere");
    assertThat(done.code()).isEqualTo(Exit.USAGE);
    assertThat(done.err()).contains("Nowhere", "LinkedIn");
  }

  /// A scheduler that was set up first has nothing to fetch, and mistyped nothing.
  @Test
  void withoutAnyChannel_syncIsFine_andImportIsWrongUsage() {
    shell.make(folder.resolve("tom")).close();
    shell.write("in.jsonl", ITEMS);
    String[] there = {"--workspace", "tom", "--password-file", "losenord"};
    Done sync = shell.run(with(there, "sync"));
    assertThat(sync.code()).isEqualTo(Exit.FINE);
    assertThat(sync.err().lines())
        .containsExactly(
            "There is no channel yet. An administrator connects the first one under Channels.");
    Done one = shell.run(with(there, "sync", "--channel", "LinkedIn"));
    assertThat(one.code()).as("one is meant").isEqualTo(Exit.USAGE);
    Done in = shell.run(with(there, "import", "in.jsonl", "--channel", "LinkedIn"));
    assertThat(in.code()).isEqualTo(Exit.USAGE);
    assertThat(in.err()).isEqualTo(sync.err());
  }

  private static String[] with(String[] place, String... command) {
    return Stream.of(command, place).flatMap(Stream::of).toArray(String[]::new);
  }

  @Test
  void wrongPassword_couldNotRun() {
    shell.write("losenord", "något annat");
    Done done = shell.atDesk("verify");
    assertThat(done.code()).isEqualTo(Exit.NOT_RUN);
    assertThat(done.err()).contains("The password is not right").doesNotContain("något annat");
  }

  @Test
  void filesThatCannotBeRead_couldNotRun_whicheverTheyAre() {
    List<Done> all =
        List.of(
            shell.run("verify", "--workspace", "arbetsyta", "--password-file", "borta"),
            shell.atDesk("import", "borta", "--channel", "LinkedIn"),
            shell.atDesk("verify", "--checkpoint", "borta"),
            shell.run("flag", "borta"),
            shell.run("eval", "borta"),
            shell.run("restore", "borta", "--to", "annan"));
    assertThat(all)
        .allSatisfy(
            done -> {
              assertThat(done.code()).as(done.err()).isEqualTo(Exit.NOT_RUN);
              assertThat(done.err()).contains("borta");
              assertThat(done.out()).isEmpty();
            });
  }

  @Test
  void noPasswordAndNobodyToAsk_isWrongUsage() {
    Done done = shell.run("verify", "--workspace", "arbetsyta");
    assertThat(done.code()).isEqualTo(Exit.USAGE);
    assertThat(done.err()).contains("--password-file");
    assertThat(shell.atDesk("verify", "--person", "Nobody").err()).contains("Nobody", "Eva");
  }

  @Test
  void sync_runsEveryChannel() {
    Done done = shell.atDesk("sync", "--format", "json");
    assertThat(done.lines())
        .containsExactly(
            "{\"channel\":\"LinkedIn\",\"new\":0,\"edited\":0,\"changedOutside\":0,"
                + "\"dropped\":0,\"failure\":\"\",\"waitsUntil\":\"\",\"underWay\":false}");
    assertThat(done.code()).isEqualTo(Exit.FINE);
  }

  @Test
  void sync_fetchesThePractice_whichThenVerifies() {
    Path practice = folder.resolve("practice");
    var entry = shell.doors().practice(practice, false, Opening.UNWATCHED);
    ((Doors.Entry.Open) entry).desk().close();
    Done done = shell.run("sync", "--workspace", "practice");
    assertThat(done.code()).as(done.err()).isEqualTo(Exit.FINE);
    assertThat(done.lines()).hasSize(3).noneMatch(line -> line.contains(": 0 new"));
    assertThat(shell.run("verify", "--workspace", "practice").code()).isEqualTo(Exit.FINE);
  }

  @Test
  void verify_againstItsOwnCheckpoint_isFine_andAgainstAnother_isNot() {
    imported();
    List<String> before = shell.atDesk("verify").lines();
    assertThat(before).contains("Everything holds.");
    String checkpoint = String.join("\n", before.subList(before.size() - 3, before.size())) + "\n";
    shell.write("kontrollpunkt", checkpoint);
    assertThat(shell.atDesk("verify", "--checkpoint", "kontrollpunkt").code()).isEqualTo(0);
    shell.write("kontrollpunkt", checkpoint.replaceFirst("\n\\d+\n", "\n1\n"));
    Done other = shell.atDesk("verify", "--checkpoint", "kontrollpunkt", "--format", "json");
    assertThat(other.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(other.out())
        .contains("\"kind\":\"REWRITTEN\",\"place\":\"CHECKPOINT\",\"id\":\"1\"");
    shell.write("kontrollpunkt", "nothing");
    assertThat(shell.atDesk("verify", "--checkpoint", "kontrollpunkt").code()).isEqualTo(2);
  }

  @Test
  void verify_tellsWhereItIsBroken() {
    imported();
    try (Desk desk = shell.console()) {
      new Forger(desk.office().database())
          .forge("update journal_entry set actor = 'somebody' where seq = 1");
    }
    Done done = shell.atDesk("verify", "--lang=sv");
    assertThat(done.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(done.lines()).contains("Journalpost 1: ändrad (leaf)");
  }

  @Test
  void evidence_isExportedOnce_andCheckedWithoutTheProgram() throws IOException {
    imported();
    EvidenceId id = sealed();
    Done done = shell.atDesk("evidence", "export", id.toString(), "--to", "bevis");
    assertThat(done.code()).as(done.err()).isEqualTo(Exit.FINE);
    sumsFit(folder.resolve("bevis"));
    assertThat(shell.read(folder.resolve("bevis/" + id + "/content.txt")))
        .isEqualTo("Du är en idiot");
    Done again = shell.atDesk("evidence", "export", id.toString(), "--to", "bevis");
    assertThat(again.code()).isEqualTo(Exit.USAGE);
    String unknown = new java.util.UUID(7, 7).toString();
    Done none = shell.atDesk("evidence", "export", unknown, "--to", "annat", "--lang=sv");
    assertThat(none.code()).isEqualTo(Exit.USAGE);
    assertThat(none.err()).contains("inget underlag " + unknown).contains("står på bladet");
    assertThat(folder.resolve("annat")).doesNotExist();
  }

  @Test
  void aFileThatIsCutShort_isToldWithWhatToDo() throws IOException {
    imported();
    Path file;
    try (var files = Files.walk(folder)) {
      file = files.filter(f -> f.toString().endsWith(".mv.db")).findFirst().orElseThrow();
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
    Done done = shell.atDesk("verify", "--lang=sv");
    assertThat(done.code()).isEqualTo(Exit.NOT_RUN);
    assertThat(done.err()).contains("återställ den senaste säkerhetskopian");
  }

  @Test
  void whoIsOnlyRegistrar_takesNothingOut() {
    imported();
    EvidenceId id = sealed();
    try (Desk desk = shell.console()) {
      new Forger(desk.office().database()).forge("update person set role = 'REGISTRAR'");
    }
    Done done = shell.atDesk("evidence", "export", id.toString(), "--to", "ut");
    assertThat(done.code()).as(done.out()).isEqualTo(Exit.NOT_RUN);
    assertThat(done.err()).contains("A registrar reads only what is to be registered");
    assertThat(folder.resolve("ut")).doesNotExist();
  }

  /// What is secret and settled is among it, and nobody is asked what for.
  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ADMINISTRATOR", "SUPERVISOR"},
      mode = EnumSource.Mode.EXCLUDE)
  void whoAnswersForPartsAlone_takesNotAllOut(Role role) {
    imported();
    try (Desk desk = shell.console()) {
      new Forger(desk.office().database()).forge("update person set role = '" + role + "'");
    }
    Done done = shell.atDesk("export", "--to", "ut");
    assertThat(done.code()).as(done.out()).isEqualTo(Exit.NOT_RUN);
    assertThat(done.err()).contains("Only administrators and supervisors take everything out");
    assertThat(folder.resolve("ut")).doesNotExist();
  }

  @Test
  void export_holdsEverything_inFourLanguages_withItsSums() throws IOException {
    imported();
    EvidenceId id = sealed();
    Done done = shell.atDesk("export", "--to", "ut");
    assertThat(done.code()).as(done.err()).isEqualTo(Exit.FINE);
    Path out = folder.resolve("ut");
    sumsFit(out);
    assertThat(shell.read(out.resolve("tables/item_version.jsonl")))
        .contains("\"inline_text\":\"Du är en idiot\"", "\"sender_name\":\"Roger Nylander\"");
    assertThat(shell.read(out.resolve("tables/journal_payload.jsonl"))).contains("\"root\":\"");
    assertThat(out.resolve("evidence/" + id + "/sheet.pdf")).isNotEmptyFile();
    assertThat(shell.read(out.resolve("tables/evidence.jsonl")))
        .as("the folder of the evidence is found by its id")
        .contains("\"id\":\"" + id + "\"");
    assertThat(shell.read(out.resolve("README.txt")))
        .doesNotContain("ÖVNING")
        .contains("allt innehåll", "alt innhold", "koko sisältö", "all content");
    assertThat(out.resolve("tables/channel_secret.jsonl")).doesNotExist();
    shell.write("kontrollpunkt", shell.read(out.resolve("checkpoint.txt")));
    assertThat(shell.atDesk("verify", "--checkpoint", "kontrollpunkt").code()).isEqualTo(0);
    assertThat(shell.atDesk("export", "--to", "ut").code()).isEqualTo(Exit.USAGE);
  }

  @Test
  void exportOfThePractice_saysSoInItsNamesAndInFourLanguages() throws IOException {
    var entry = shell.doors().practice(folder.resolve("practice"), false, Opening.UNWATCHED);
    String id;
    try (Desk desk = ((Doors.Entry.Open) entry).desk()) {
      shell.fetch(desk);
      Seal.Result result =
          desk.seal().seal(new VersionRef(new ItemId(1), 1), desk.person(), List.of());
      id = ((Seal.Result.Sealed) result).evidence().id().toString();
    }
    Done done = shell.run("export", "--to", "ut", "--workspace", "practice");
    assertThat(done.code()).as(done.err()).isEqualTo(Exit.FINE);
    Path out = folder.resolve("ut");
    sumsFit(out);
    assertThat(out.resolve("README.txt")).doesNotExist();
    assertThat(shell.read(out.resolve("README-PRACTICE.txt")))
        .contains("ÖVNING", "ØVELSE", "HARJOITUS", "PRACTICE");
    assertThat(out.resolve("evidence/PRACTICE-" + id)).isDirectory();
  }

  private String backedUp() throws IOException {
    Done backup = shell.atDesk("backup", "--to", "kopior");
    assertThat(backup.code()).as(backup.err()).isEqualTo(Exit.FINE);
    try (Stream<Path> files = Files.list(folder.resolve("kopior"))) {
      return folder.relativize(files.findFirst().orElseThrow()).toString();
    }
  }

  @Test
  void ctrlCAtARestore_isWaitedFor_andLeavesNothing() throws IOException {
    String name = backedUp();
    var commands = new AtomicReference<Commands>();
    Done stopped =
        shell.run(
            begun -> {
              commands.set(begun);
              assertThat(begun.stop()).as("nothing is under way yet").isFalse();
            },
            "restore",
            name,
            "--to",
            "annan");
    assertThat(commands.get().stop()).as("what it began is cleared away first").isTrue();
    assertThat(stopped.code()).isEqualTo(Exit.NOT_RUN);
    assertThat(stopped.err()).startsWith("Stopped. Nothing was unpacked");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("annan"));
    }
    shell.run(commands::set, "eval", "borta");
    assertThat(commands.get().stop()).as("one that only reads is not waited for").isFalse();
  }

  @Test
  void backup_isRestoredElsewhere_andVerifies() throws IOException {
    imported();
    String name = backedUp();
    Done restored = shell.run("restore", name, "--to", "annan");
    assertThat(restored.code()).isEqualTo(Exit.FINE);
    assertThat(restored.out()).contains("The backup is of", "entries", "  Eva", "recovery key");
    Done verified = shell.run("verify", "--workspace", "annan", "--password-file", "losenord");
    assertThat(verified.code()).as(verified.out() + verified.err()).isEqualTo(Exit.FINE);
    assertThat(shell.run("restore", name, "--to", "annan").code()).isEqualTo(Exit.USAGE);
    assertThat(shell.run("restore", "losenord", "--to", "tredje").code()).isEqualTo(3);
    assertThat(folder.resolve("tredje")).doesNotExist();
  }

  @Test
  void aPasswordFileAsNotepadWritesIt_isRead() throws IOException {
    imported();
    String password = Files.readString(folder.resolve("losenord"));
    Files.writeString(folder.resolve("fran-notepad"), '\uFEFF' + password.strip() + "\r\n");
    Done verified =
        shell.run("verify", "--workspace", "arbetsyta", "--password-file", "fran-notepad");
    assertThat(verified.code()).as(verified.err()).isEqualTo(Exit.FINE);
  }

  private static void sumsFit(Path out) throws IOException {
    List<String> lines = Files.readAllLines(out.resolve("SHA256SUMS"));
    for (String line : lines) {
      String[] parts = line.split(" {2}", 2);
      assertThat(Digest.of(Files.readAllBytes(out.resolve(parts[1]))).hex())
          .as(parts[1])
          .isEqualTo(parts[0].toLowerCase(Locale.ROOT));
    }
    List<String> summed = lines.stream().map(line -> line.split(" {2}", 2)[1]).toList();
    try (Stream<Path> files = Files.walk(out)) {
      List<String> all =
          files
              .filter(Files::isRegularFile)
              .map(file -> out.relativize(file).toString().replace('\\', '/'))
              .toList();
      assertThat(all).filteredOn(file -> !summed.contains(file)).containsExactly("SHA256SUMS");
    }
  }
}
