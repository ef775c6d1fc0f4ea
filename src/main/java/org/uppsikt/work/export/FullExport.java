package org.uppsikt.work.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.evidence.SheetLanguage;
import org.uppsikt.evidence.export.EvidenceExport;
import org.uppsikt.evidence.export.ExportPiece;
import org.uppsikt.evidence.export.ExportResult;
import org.uppsikt.evidence.export.ExportSetting;
import org.uppsikt.evidence.export.UnfinishedFolder;
import org.uppsikt.store.Dump;
import org.uppsikt.store.LeftOut;
import org.uppsikt.store.Tx;
import org.uppsikt.work.Office;
import org.uppsikt.work.Proof;

/// Writes all that a workspace holds to a folder that needs no Uppsikt: every table as JSON Lines,
/// every stored text and answer as a file, every piece of evidence in a folder of its own, the
/// checkpoint of the journal, and the sums of all files. All of it is one snapshot. The folder
/// appears under its name only when it is whole.
public final class FullExport {

  private final Office office;
  private final String program;
  private final Dump dump = new Dump();

  /// @param program version of Uppsikt
  public FullExport(Office office, String program) {
    this.office = office;
    this.program = program;
  }

  /// What came of it.
  public sealed interface Result {

    /// @param unsound ids of evidence that no longer hashes to its manifest, and has no folder
    /// @param withheld items of which text, sender and bytes are left out, since only named persons
    ///     may read them
    /// @param flagged items of which the same is left out, since child sexual abuse material was
    ///     flagged in them and nobody has said that it is none
    record Written(
        Path folder,
        long rows,
        int evidence,
        List<String> unsound,
        List<String> withheld,
        List<String> flagged,
        Checkpoint checkpoint)
        implements Result {
      public Written {
        unsound = List.copyOf(unsound);
        withheld = List.copyOf(withheld);
        flagged = List.copyOf(flagged);
      }
    }

    /// Only administrators and supervisors take everything out: what is secret and settled is among
    /// it, which others open one by one, if at all, and say what for (requirements T13).
    record NoRight() implements Result {}

    record AlreadyThere(Path folder) implements Result {}

    record NotWritten(Path folder) implements Result {}

    record Cancelled() implements Result {}
  }

  /// @param explanation the text of the file that explains the export
  /// @param language tag of the language of the file that explains the evidence
  public Result export(
      Path target, String explanation, String language, Person by, BooleanSupplier cancelled) {
    if (!by.role().mayTakeOutAll()) {
      return new Result.NoRight();
    }
    Path folder = target.toAbsolutePath().normalize();
    Path parent = folder.getParent();
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return new Result.AlreadyThere(folder);
    }
    if (parent == null || !Files.isDirectory(parent)) {
      return new Result.NotWritten(folder);
    }
    try {
      Path draft = UnfinishedFolder.beside(folder);
      try {
        Result result =
            office
                .database()
                .read(tx -> new Writing(tx, draft, cancelled).all(folder, language, explanation));
        return result instanceof Result.Written done ? appear(draft, done, by) : result;
      } finally {
        UnfinishedFolder.remove(draft);
      }
    } catch (IOException | UncheckedIOException e) {
      return new Result.NotWritten(folder);
    }
  }

  /// Written down, and that is on the disk, before the folder is there under its name.
  private Result appear(Path draft, Result.Written done, Person by) throws IOException {
    // Somebody may have made the folder meanwhile; a move would replace it if it were empty.
    if (Files.exists(done.folder(), LinkOption.NOFOLLOW_LINKS)) {
      return new Result.AlreadyThere(done.folder());
    }
    Payload payload =
        Payload.NONE.with("what", "everything").with("size", done.checkpoint().size());
    Event taken = Event.by(by.id(), EventKind.EXPORTED, "workspace:export", payload);
    office.database().change(tx -> tx.journal(taken));
    office.database().sync();
    Files.move(draft, done.folder(), StandardCopyOption.ATOMIC_MOVE);
    return done;
  }

  /// One export under way.
  private final class Writing {

    private final Tx tx;
    private final Path draft;
    private final BooleanSupplier cancelled;
    private final SummedFiles files;
    private final List<String> unsound = new ArrayList<>();

    Writing(Tx tx, Path draft, BooleanSupplier cancelled) {
      this.tx = tx;
      this.draft = draft;
      this.cancelled = cancelled;
      this.files = new SummedFiles(draft);
    }

    Result all(Path folder, String language, String explanation) {
      return new FlaggedItems(office.tables(), tx)
          .all(cancelled)
          .map(flagged -> all(folder, language, explanation, flagged))
          .orElseGet(Result.Cancelled::new);
    }

    private Result all(Path folder, String language, String explanation, LeftOut flagged) {
      long rows = 0;
      for (String table : dump.tables(tx)) {
        if (cancelled.getAsBoolean()) {
          return new Result.Cancelled();
        }
        try (SummedFiles.Lines lines = files.lines("tables/" + table + ".jsonl")) {
          rows += dump.rows(tx, table, flagged, lines::write);
        }
      }
      dump.bytes(
          tx, office.tables().blobs(), flagged, (sha, bytes) -> files.write("bytes/" + sha, bytes));
      if (cancelled.getAsBoolean()) {
        return new Result.Cancelled();
      }
      Checkpoint checkpoint = office.tables().journal().checkpoint(tx);
      int evidence = evidence(language, checkpoint, flagged.evidence());
      Set<ItemId> restricted = office.tables().restrictions().items(tx);
      List<String> withheld = names(restricted.stream());
      List<String> others = names(flagged.items().stream().filter(i -> !restricted.contains(i)));
      List<String> all = Stream.concat(withheld.stream(), others.stream()).sorted().toList();
      if (!all.isEmpty()) {
        files.write("withheld.txt", String.join("\n", all) + "\n");
      }
      files.write("checkpoint.txt", checkpoint.text());
      files.write(office.practice() ? "README-PRACTICE.txt" : "README.txt", explanation);
      files.finish();
      return new Result.Written(folder, rows, evidence, unsound, withheld, others, checkpoint);
    }

    private static List<String> names(Stream<ItemId> items) {
      return items.map(Object::toString).sorted().toList();
    }

    /// Evidence that no longer hashes is named and left out; its bytes are among the others.
    private int evidence(String language, Checkpoint checkpoint, Set<EvidenceId> flagged) {
      var setting =
          new ExportSetting(
              SheetLanguage.valueOf(language.toUpperCase(Locale.ROOT)),
              checkpoint,
              office.practice(),
              tx.now(),
              program);
      List<ExportPiece> pieces = new ArrayList<>();
      Set<EvidenceId> restricted = office.tables().restrictions().withheldEvidence(tx);
      for (SealedEvidence sealed : office.tables().evidences().all(tx)) {
        if (restricted.contains(sealed.id()) || flagged.contains(sealed.id())) {
          continue;
        }
        if (new Proof(office.tables()).isSound(tx, sealed)) {
          pieces.add(new Pieces(office, tx).of(sealed));
        } else {
          unsound.add(sealed.id().toString());
        }
      }
      ExportResult result = EvidenceExport.write(draft.resolve("evidence"), pieces, setting);
      if (!(result instanceof ExportResult.Written)) {
        throw new UncheckedIOException(new IOException("evidence"));
      }
      files.sumFolder("evidence");
      return pieces.size();
    }
  }
}
