package org.uppsikt.work.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.evidence.SheetLanguage;
import org.uppsikt.evidence.export.EvidenceExport;
import org.uppsikt.evidence.export.ExportPiece;
import org.uppsikt.evidence.export.ExportResult;
import org.uppsikt.evidence.export.ExportSetting;
import org.uppsikt.store.Tx;
import org.uppsikt.work.FlaggedText;
import org.uppsikt.work.Office;
import org.uppsikt.work.ShutEvidence;
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
  public TakeOut.Result takeOut(
      EvidenceId evidence, Path folder, String language, Person by, String purpose) {
    return switch (export(evidence, folder, language, by, purpose)) {
      case Result.Written written -> TakeOut.Result.WRITTEN;
      case Result.Unknown unknown -> TakeOut.Result.UNKNOWN;
      case Result.Restricted restricted -> TakeOut.Result.RESTRICTED;
      case Result.Shut shut -> TakeOut.Result.SHUT;
      case Result.NoCopy no -> TakeOut.Result.NO_COPY;
      case Result.NoCopyAround no -> TakeOut.Result.NO_COPY_AROUND;
      case Result.AroundUnreadable no -> TakeOut.Result.AROUND_UNREADABLE;
      case Result.NoRight no -> TakeOut.Result.NO_RIGHT;
      case Result.AlreadyThere there -> TakeOut.Result.ALREADY_THERE;
      case Result.Unsound unsound -> TakeOut.Result.UNSOUND;
      case Result.NotWritten not -> TakeOut.Result.NOT_WRITTEN;
    };
  }

  /// What came of it. Where it is not [Written], the folder is not there.
  public sealed interface Result {

    record Written(Path folder) implements Result {}

    record Unknown() implements Result {}

    /// A registrar gets evidence with what is handed over, and no other.
    record NoRight() implements Result {}

    /// It shows what only named persons may read: the police get it from them.
    record Restricted() implements Result {}

    /// It is secret and settled: whoever opens it says what for.
    record Shut() implements Result {}

    /// Child sexual abuse material was flagged in it since it was sealed, and nobody has said that
    /// it is none.
    record NoCopy() implements Result {}

    /// The same in another item of the thread, whose words stand in it.
    record NoCopyAround() implements Result {}

    /// Something near it was flagged so, and what was sealed of the thread cannot be read any more.
    record AroundUnreadable() implements Result {}

    record AlreadyThere(Path folder) implements Result {}

    /// @param parts names of the parts that do not hash to the manifest
    record Unsound(List<String> parts) implements Result {}

    record NotWritten(Path folder) implements Result {}
  }

  /// As below, where nobody was asked for a purpose.
  public Result export(EvidenceId id, Path target, String language, Person by) {
    return export(id, target, language, by, "");
  }

  /// @param language tag of the language of the file that explains the export
  /// @param purpose what it is for, which is asked of what is secret and settled; otherwise empty
  public Result export(EvidenceId id, Path target, String language, Person by, String purpose) {
    if (!by.role().mayTakeOut()) {
      return new Result.NoRight();
    }
    var shut = new ShutEvidence(by.id(), purpose);
    return switch (office.database().read(tx -> gathered(tx, id, language, shut))) {
      case Gathered.Not(Result why) -> why;
      case Gathered.Ready ready -> write(ready, target, shut);
    };
  }

  /// What was read for the export, which is written with no reading open: it is journalled
  /// meanwhile.
  private sealed interface Gathered {

    record Not(Result why) implements Gathered {}

    record Ready(SealedEvidence evidence, ExportPiece piece, ExportSetting setting)
        implements Gathered {}
  }

  private Gathered gathered(Tx tx, EvidenceId id, String language, ShutEvidence shut) {
    Optional<SealedEvidence> evidence = office.tables().evidences().find(tx, id);
    if (evidence.isEmpty()) {
      return new Gathered.Not(new Result.Unknown());
    }
    if (office.tables().restrictions().withheldEvidence(tx).contains(id)) {
      return new Gathered.Not(new Result.Restricted());
    }
    if (shut.keeps(office, tx, evidence.get()).isPresent()) {
      return new Gathered.Not(new Result.Shut());
    }
    Optional<TakeOut.Result> kept = FlaggedText.keeps(office.tables(), tx, evidence.get());
    if (kept.isPresent()) {
      return new Gathered.Not(kept(kept.get()));
    }
    var setting =
        new ExportSetting(
            SheetLanguage.valueOf(language.toUpperCase(Locale.ROOT)),
            office.tables().journal().checkpoint(tx),
            office.practice(),
            tx.now(),
            program);
    ExportPiece piece = new Pieces(office, tx).read(evidence.get());
    return new Gathered.Ready(evidence.get(), piece, setting);
  }

  private static Result kept(TakeOut.Result why) {
    return switch (why) {
      case NO_COPY_AROUND -> new Result.NoCopyAround();
      case AROUND_UNREADABLE -> new Result.AroundUnreadable();
      default -> new Result.NoCopy();
    };
  }

  private Result write(Gathered.Ready ready, Path target, ShutEvidence taken) {
    Runnable before = () -> journal(ready.evidence(), taken);
    return switch (EvidenceExport.write(target, List.of(ready.piece()), ready.setting(), before)) {
      case ExportResult.Written written -> new Result.Written(written.folder());
      case ExportResult.AlreadyThere there -> new Result.AlreadyThere(there.folder());
      case ExportResult.Unsound unsound ->
          new Result.Unsound(unsound.faults().stream().map(fault -> fault.part()).toList());
      case ExportResult.NotWritten not -> new Result.NotWritten(not.folder());
    };
  }

  /// On the disk before the folder is there: whatever happens then, nothing left unseen.
  private void journal(SealedEvidence evidence, ShutEvidence taken) {
    String subject = "item:" + evidence.version().item();
    Payload payload = taken.with(Payload.NONE.with("evidence", evidence.id()));
    Event exported = Event.by(taken.by(), EventKind.EXPORTED, subject, payload);
    office.database().change(tx -> tx.journal(exported));
    office.database().sync();
  }
}
