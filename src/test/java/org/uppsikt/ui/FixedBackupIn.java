package org.uppsikt.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.uppsikt.work.Backups;
import org.uppsikt.work.export.BackupIn;

/// Backups that answer as they are told, and remember what they were asked.
public final class FixedBackupIn implements BackupIn {

  public static final Path KEPT = Path.of("/srv/kopior/uppsikt");
  public static final Path WANTED = Path.of("/home/eva/Uppsikt/Björkvik");

  public final List<String> asked = new ArrayList<>();
  public Optional<Why> looking = Optional.empty();
  public Optional<Why> unpacking = Optional.empty();

  /// What happens while it is half unpacked.
  public Runnable half = () -> {};

  @Override
  public List<Backups.Copy> in(Path folder) {
    asked.add("in " + folder);
    return List.of(copy("1f6a90c3-20260805T060000Z", 0), copy("1f6a90c3-20260804T060000Z", 1));
  }

  private static Backups.Copy copy(String name, int days) {
    return new Backups.Copy(
        KEPT.resolve("uppsikt-" + name + ".zip"),
        EntryExample.NOW.minusSeconds(days * 86_400L),
        48_300_000 - days);
  }

  @Override
  public Path free(Path wanted) {
    return wanted.resolveSibling(wanted.getFileName() + "-2");
  }

  @Override
  public Look look(Path backup, Path folder) {
    asked.add("look " + backup.getFileName() + " " + folder.getFileName());
    return looking
        .<Look>map(Look.Failed::new)
        .orElseGet(
            () ->
                new Look.Found(
                    Optional.of(EntryExample.NOW),
                    Optional.of(12_408L),
                    people(),
                    48_200_000,
                    212_000_000_000L));
  }

  private static List<String> people() {
    return List.of(EntryExample.EVA.name(), EntryExample.MATS.name(), "Leila\u202e Karimi");
  }

  @Override
  public Result unpack(Path backup, Path folder, DoublePredicate goesOn) {
    asked.add("unpack " + backup.getFileName() + " " + folder.getFileName());
    boolean begun = goesOn.test(0) && goesOn.test(0.5);
    half.run();
    if (!begun || !goesOn.test(0.75)) {
      return new Result.Failed(Why.CANCELLED);
    }
    return unpacking
        .<Result>map(Result.Failed::new)
        .orElseGet(
            () ->
                new Result.Done(
                    folder, Optional.of(EntryExample.NOW), Optional.of(12_408L), people()));
  }
}
