package org.uppsikt.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.uppsikt.channel.practice.PracticeProcess;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.backup.Backup;
import org.uppsikt.store.backup.Restore;
import org.uppsikt.testing.Town;
import org.uppsikt.testing.Workplace;
import org.uppsikt.work.Intake;
import org.uppsikt.work.export.EvidenceOut;
import org.uppsikt.work.export.FullExport;
import org.uppsikt.work.lines.ItemImport;
import org.uppsikt.work.lines.ItemLine;

/// What takes things in from files and out to files, until no file may grow any more.
final class Copies {

  /// Less than a sheet, an archive or a log of the practice channels takes.
  private static final int LITTLE = 30_000;

  private final Path folder;
  private final Workplace work;

  Copies(Path folder, Workplace work) {
    this.folder = folder;
    this.work = work;
  }

  /// Lines until the disk is full, and all of them once more when there is room.
  void lines(Runnable fill, List<String> texts) {
    var first = lines();
    fill.run();
    int taken = 0;
    try {
      for (String text : texts) {
        first.add(++taken, line(taken, text));
      }
      Writer.say("IMPORTED ALL");
    } catch (StoreException e) {
      Writer.say("REFUSED " + e.kind());
    }
    boolean some = first.kept() > 0 && first.kept() < texts.size();
    Writer.say("KEPT SOME " + some);
    FileLimit.set(Long.MAX_VALUE);
    var again = lines();
    for (int n = 0; n < texts.size(); n++) {
      again.add(n + 1, line(n + 1, texts.get(n)));
    }
    ItemImport.Taken rest = again.finish();
    Writer.say("ADDED UP " + (first.kept() + rest.fresh() == texts.size()));
  }

  private ItemImport lines() {
    var intake =
        new Intake(work.office, (text, context) -> new Check.NotChecked(Check.Reason.NOT_YET_RUN));
    return new ItemImport(intake, work.channel.id());
  }

  private static ItemLine.Good line(int number, String text) {
    String json = "{\"id\":\"%d\",\"text\":\"%s\"}".formatted(number, text);
    return (ItemLine.Good) ItemLine.read(json.getBytes(StandardCharsets.UTF_8));
  }

  void export(EvidenceId evidence) throws IOException {
    var full = new FullExport(work.office, "test");
    var one = new EvidenceOut(work.office, "test");
    Path all = folder.resolve("all");
    Path single = folder.resolve("single");
    FileLimit.set(LITTLE);
    Writer.say("EXPORT " + named(full.export(all, "words", "sv", Workplace.EVA, () -> false)));
    try {
      Writer.say("EVIDENCE " + named(one.export(evidence, single, "sv", Workplace.EVA)));
    } catch (StoreException e) {
      Writer.say("EVIDENCE " + e.kind());
    }
    FileLimit.set(Long.MAX_VALUE);
    Writer.say("LEFT " + left("all", "single"));
    Writer.say("EXPORT " + named(full.export(all, "words", "sv", Workplace.EVA, () -> false)));
    Writer.say("EVIDENCE " + named(one.export(evidence, single, "sv", Workplace.EVA)));
  }

  void restore() throws IOException {
    Path keys = Files.write(folder.resolve("keys.json"), new byte[100]);
    new Backup(work.office.database(), keys, "test")
        .into(folder.resolve("backups"), work.clock.instant(), part -> true);
    Path backup;
    try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
      backup = files.findFirst().orElseThrow();
    }
    Path there = folder.resolve("restored");
    FileLimit.set(LITTLE);
    Writer.say("RESTORE " + new Restore(backup).to(there, part -> true));
    FileLimit.set(Long.MAX_VALUE);
    Writer.say("LEFT " + left("restored"));
    Writer.say("RESTORE " + named(new Restore(backup).to(there, part -> true)));
  }

  /// The server of the practice channels, which the limit binds as well.
  void practice() throws IOException {
    Path data = folder.resolve("practice-server");
    FileLimit.set(LITTLE);
    Writer.say("START " + PracticeProcess.start(data, 1));
    FileLimit.set(Long.MAX_VALUE);
    try (var town = new Town(data)) {
      town.writes("facebook", "Roger", "Det gick");
    }
    FileLimit.set(Files.size(data.resolve("changes.log")) + LITTLE);
    int told;
    try (var town = new Town(data)) {
      told = untilItEnds(town);
      Writer.say("ENDED " + town.endedWith());
    }
    FileLimit.set(Long.MAX_VALUE);
    String log = Files.readString(data.resolve("changes.log"));
    int kept = log.split("x{5000}", -1).length - 1;
    Writer.say("KEPT WHAT IT TOLD " + (told > 0 && kept >= told));
    try (var town = new Town(data)) {
      town.writes("facebook", "Roger", "Nu går det igen");
      Writer.say("GOES ON");
    }
  }

  private static int untilItEnds(Town town) {
    int told = 0;
    try {
      while (told < 1000) {
        town.writes("facebook", "Roger", "x".repeat(5000));
        told++;
      }
    } catch (IllegalStateException | UncheckedIOException e) {
      return told;
    }
    throw new AssertionError("it writes on without an end");
  }

  private List<String> left(String... names) throws IOException {
    var left = new ArrayList<String>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(file -> Stream.of(names).anyMatch(file::startsWith))
          .forEach(left::add);
    }
    return left;
  }

  private static String named(Object result) {
    return result.getClass().getSimpleName();
  }
}
