package org.uppsikt.work;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.duty.PoliceTaskId;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.SealRequest;
import org.uppsikt.evidence.SealedThread;
import org.uppsikt.evidence.Sheet;
import org.uppsikt.evidence.SheetLanguage;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Gives the police a copy of a sheet where the evidence itself stays for the sake of something
/// else on it, without that: the copy that the registry gets by mail. A threat must not stay
/// unproved because somebody else's comment stands beside it.
public final class PoliceCopy {

  /// Names it in the journal.
  static final String NAME = "sheet-masked.pdf";

  private final Office office;
  private final Sheet sheet;
  private final String program;

  /// @param sheet draws it
  /// @param program version of Uppsikt
  public PoliceCopy(Office office, Sheet sheet, String program) {
    this.office = office;
    this.sheet = sheet;
    this.program = program;
  }

  private sealed interface Drawn {

    record Copy(SealedEvidence evidence, Bytes bytes) implements Drawn {}

    record Not(TakeOut.Result why) implements Drawn {}
  }

  /// Writes it into a new file, and who took it out into the journal.
  ///
  /// @param purpose what it is for, which is asked of what is secret and settled; otherwise empty
  public TakeOut.Result save(PoliceTaskId task, Path file, Person by, String purpose) {
    if (!by.role().mayTakeOut()) {
      return TakeOut.Result.NO_RIGHT;
    }
    var shut = new ShutEvidence(by.id(), purpose);
    return switch (office.database().read(tx -> drawn(tx, task, shut))) {
      case Drawn.Not(TakeOut.Result why) -> why;
      case Drawn.Copy(SealedEvidence evidence, Bytes bytes) ->
          new EvidenceParts(office).write(evidence, NAME, bytes, file, shut);
    };
  }

  /// By what keeps the evidence now: it may be flagged itself meanwhile, or protected.
  private Drawn drawn(Tx tx, PoliceTaskId id, ShutEvidence shut) {
    Optional<PoliceTask> task = tables().police().find(tx, id);
    Optional<SealedEvidence> evidence =
        task.flatMap(PoliceTask::evidence).flatMap(each -> tables().evidences().find(tx, each));
    if (evidence.isEmpty()) {
      return new Drawn.Not(TakeOut.Result.UNKNOWN);
    }
    Optional<TakeOut.Result> kept = shut.keeps(office, tx, evidence.get());
    if (kept.isPresent()) {
      return new Drawn.Not(kept.get());
    }
    return new KeptBackReading(tables(), tx)
        .of(task.orElseThrow())
        .filter(back -> !back.copy())
        .<Drawn>map(back -> new Drawn.Not(refusal(back.why())))
        .orElseGet(() -> drawn(tx, evidence.get()));
  }

  private static TakeOut.Result refusal(KeptBack.Why why) {
    return switch (why) {
      case NO_COPY, PROTECTED -> TakeOut.Result.RESTRICTED;
      case FLAGGED, FLAGGED_EARLIER -> TakeOut.Result.NO_COPY;
      case NO_COPY_AROUND -> TakeOut.Result.NO_COPY_AROUND;
      case PROTECTED_AROUND, AROUND_UNREADABLE, UNSOUND -> TakeOut.Result.AROUND_UNREADABLE;
    };
  }

  private Drawn drawn(Tx tx, SealedEvidence evidence) {
    Optional<FlaggedText> flagged = FlaggedText.in(tables(), tx, evidence);
    Optional<SealedThread> thread = SealedAround.of(tables(), tx, evidence);
    if (flagged.isEmpty() || thread.isEmpty()) {
      return new Drawn.Not(TakeOut.Result.AROUND_UNREADABLE);
    }
    Item item = tables().items().find(tx, evidence.version().item()).orElseThrow();
    Set<RemoteId> hidden =
        new HashSet<>(new Around(office, tx).hidden(item.channel(), thread.get()));
    hidden.addAll(flagged.get().around());
    return new SheetCopy(tables(), tx, sheet, setting())
        .of(evidence, hidden, flagged.get().versions())
        .<Drawn>map(bytes -> new Drawn.Copy(evidence, bytes))
        .orElseGet(() -> new Drawn.Not(TakeOut.Result.UNSOUND));
  }

  /// In the municipality's own language, as the sheet itself.
  private SealRequest.Setting setting() {
    return new SealRequest.Setting(
        SheetLanguage.of(office.policy().policy().language()),
        office.zone(),
        office.practice(),
        program);
  }

  private Tables tables() {
    return office.tables();
  }
}
