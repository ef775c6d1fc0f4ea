package org.uppsikt.work.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.evidence.SheetLanguage;
import org.uppsikt.evidence.export.EvidenceExport;
import org.uppsikt.evidence.export.ExportResult;
import org.uppsikt.evidence.export.ExportSetting;
import org.uppsikt.store.Tx;
import org.uppsikt.work.Office;
import org.uppsikt.work.TakeOut;

/// Writes one piece of evidence to a folder of its own, and writes down who took it out.
public final class EvidenceOut implements TakeOut {

  private final Office office;
  private final String program;

  /// @param program version of Uppsikt
  public EvidenceOut(Office office, String program) {
    this.office = office;
    this.program = program;
  }

  @Override
  public TakeOut.Result takeOut(EvidenceId evidence, Path folder, String language, Person by) {
    return switch (export(evidence, folder, language, by)) {
      case Result.Written written -> TakeOut.Result.WRITTEN;
      case Result.Unknown unknown -> TakeOut.Result.UNKNOWN;
      case Result.Restricted restricted -> TakeOut.Result.RESTRICTED;
      case Result.AlreadyThere there -> TakeOut.Result.ALREADY_THERE;
      case Result.Unsound unsound -> TakeOut.Result.UNSOUND;
      case Result.NotWritten not -> TakeOut.Result.NOT_WRITTEN;
    };
  }

  /// What came of it. Where it is not [Written], the folder is not there.
  public sealed interface Result {

    record Written(Path folder) implements Result {}

    record Unknown() implements Result {}

    /// It shows what only named persons may read: the police get it from them.
    record Restricted() implements Result {}

    record AlreadyThere(Path folder) implements Result {}

    /// @param parts names of the parts that do not hash to the manifest
    record Unsound(List<String> parts) implements Result {}

    record NotWritten(Path folder) implements Result {}
  }

  /// @param language tag of the language of the file that explains the export
  public Result export(EvidenceId id, Path target, String language, Person by) {
    Result result = office.database().read(tx -> write(tx, id, target, language));
    if (result instanceof Result.Written) {
      office.database().change(tx -> journal(tx, id, by));
    }
    return result;
  }

  private Result write(Tx tx, EvidenceId id, Path target, String language) {
    Optional<SealedEvidence> evidence = office.tables().evidences().find(tx, id);
    if (evidence.isEmpty()) {
      return new Result.Unknown();
    }
    if (office.tables().restrictions().withheldEvidence(tx).contains(id)) {
      return new Result.Restricted();
    }
    var setting =
        new ExportSetting(
            SheetLanguage.valueOf(language.toUpperCase(java.util.Locale.ROOT)),
            office.tables().journal().checkpoint(tx),
            office.practice(),
            tx.now(),
            program);
    List<org.uppsikt.evidence.export.ExportPiece> pieces =
        List.of(new Pieces(office, tx).of(evidence.get()));
    return switch (EvidenceExport.write(target, pieces, setting)) {
      case ExportResult.Written written -> new Result.Written(written.folder());
      case ExportResult.AlreadyThere there -> new Result.AlreadyThere(there.folder());
      case ExportResult.Unsound unsound ->
          new Result.Unsound(unsound.faults().stream().map(fault -> fault.part()).toList());
      case ExportResult.NotWritten not -> new Result.NotWritten(not.folder());
    };
  }

  private void journal(Tx tx, EvidenceId id, Person by) {
    office
        .tables()
        .evidences()
        .find(tx, id)
        .ifPresent(
            evidence ->
                tx.journal(
                    Event.by(
                        by.id(),
                        EventKind.EXPORTED,
                        "item:" + evidence.version().item(),
                        Payload.NONE.with("evidence", id))));
  }
}
