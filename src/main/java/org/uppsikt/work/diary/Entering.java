package org.uppsikt.work.diary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.diary.DiaryCase;
import org.uppsikt.domain.diary.DiaryEntry;
import org.uppsikt.domain.diary.DiaryFile;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.flag.detect.IdentityMask;
import org.uppsikt.store.DiaryRows;
import org.uppsikt.store.Tx;
import org.uppsikt.work.Office;
import org.uppsikt.work.diary.DiaryBook.Fresh;
import org.uppsikt.work.diary.DiaryBook.Result;
import org.uppsikt.work.diary.DiaryBook.Why;

/// Enters what is new in the diary, as protected as what it belongs to (SAL-41, T16).
final class Entering {

  private static final String JOURNAL = "journal";
  private static final String ENTRY_ROW = "entry";

  private Entering() {}

  /// Enters within a transaction of somebody who may.
  static Result enter(Office office, Tx tx, Fresh fresh, PersonId by) {
    DiaryRows rows = office.tables().diary();
    Optional<Why> not = fresh.files().isEmpty() ? Optional.empty() : refused(rows, tx, fresh);
    if (not.isPresent()) {
      return new Result.Refused(not.get());
    }
    List<DiaryFile> files = EntryFiles.lay(office.tables(), tx, fresh.files());
    // Locked first: two desks never look whether a hand-over is there at the same moment.
    rows.lock(tx);
    Optional<DiaryEntry> known = fresh.handOver().flatMap(handOver -> rows.of(tx, handOver));
    if (known.isPresent()) {
      return entered(known.get());
    }
    Optional<Why> why = refused(rows, tx, fresh);
    if (why.isPresent()) {
      return new Result.Refused(why.get());
    }
    Fresh whole = whole(rows, tx, fresh);
    return write(office, tx, whole, files, caseFor(office, tx, whole, by), by);
  }

  static Result.Entered entered(DiaryEntry entry) {
    return new Result.Entered(entry.caseNumber(), entry.number(), entry.restricted());
  }

  /// Asked before files are laid down, and again under the lock.
  private static Optional<Why> refused(DiaryRows rows, Tx tx, Fresh fresh) {
    Optional<DiaryEntry> wrong = fresh.rights().flatMap(number -> rows.of(tx, number));
    if (fresh.rights().isPresent() && wrong.isEmpty()) {
      return Optional.of(Why.NO_SUCH_ENTRY);
    }
    if (wrong.filter(DiaryEntry::guarded).isPresent() && !fresh.fields().secret()) {
      return Optional.of(Why.SECRET_RIGHTED);
    }
    if (fresh.caseNumber().filter(number -> rows.find(tx, number.strip()).isEmpty()).isPresent()) {
      return Optional.of(Why.NO_SUCH_CASE);
    }
    return fresh.fields().secret() ? Optional.empty() : inClear(rows, tx, fresh);
  }

  /// Why its case takes nothing in clear by hand: it would tell whom the case is about.
  private static Optional<Why> inClear(DiaryRows rows, Tx tx, Fresh fresh) {
    if (!hidden(rows, tx, fresh).isEmpty()) {
      return Optional.of(Why.PROTECTED_CASE);
    }
    return fresh
        .caseNumber()
        .filter(number -> fresh.handOver().isEmpty())
        .flatMap(number -> rows.find(tx, number.strip()))
        .filter(DiaryCase::marked)
        .map(in -> Why.SECRET_CASE);
  }

  /// With the items of what it puts right, and by hand with those that are protected in its case:
  /// nothing else would tell who may read it.
  private static Fresh whole(DiaryRows rows, Tx tx, Fresh fresh) {
    Fresh whole =
        fresh.rights().flatMap(wrong -> rows.of(tx, wrong)).map(fresh::with).orElse(fresh);
    for (DiaryEntry beside : hidden(rows, tx, fresh)) {
      whole = whole.with(beside);
    }
    return whole;
  }

  /// What is hidden in the case of an entry by hand. What is handed over is of items of its own,
  /// which say who reads it.
  private static List<DiaryEntry> hidden(DiaryRows rows, Tx tx, Fresh fresh) {
    return fresh.handOver().isPresent()
        ? List.of()
        : fresh.caseNumber().map(number -> rows.hidden(tx, number.strip())).orElse(List.of());
  }

  private static DiaryCase caseFor(Office office, Tx tx, Fresh fresh, PersonId by) {
    return fresh
        .caseNumber()
        .map(number -> office.tables().diary().find(tx, number.strip()).orElseThrow())
        .orElseGet(() -> DiaryCases.open(office, tx, masked(fresh), by));
  }

  private static Result write(
      Office office, Tx tx, Fresh fresh, List<DiaryFile> files, DiaryCase in, PersonId by) {
    DiaryRows rows = office.tables().diary();
    int year = LocalDate.ofInstant(tx.now(), office.zone()).getYear();
    var entry =
        new DiaryEntry(
            rows.next(tx, ENTRY_ROW, DiaryCases.NO_YEAR),
            in.number(),
            in.entries() + 1,
            year,
            rows.next(tx, JOURNAL, year),
            fresh.direction(),
            masked(fresh),
            fresh.restricted(),
            false,
            Optional.empty(),
            fresh.rights(),
            Optional.empty(),
            fresh.handOver(),
            by,
            tx.now(),
            fresh.items());
    rows.add(tx, entry, in.id(), DiaryWords.of(entry.fields(), entry.number()));
    Payload payload =
        Payload.NONE
            .with("number", entry.number())
            .with("running", entry.year() + "/" + entry.running())
            .with("direction", entry.direction())
            .with("secret", entry.fields().secret())
            .with("items", entry.items().size());
    if (fresh.handOver().isPresent()) {
      payload = payload.with("handover", fresh.handOver().get());
    }
    if (fresh.rights().isPresent()) {
      payload = payload.with("rights", fresh.rights().get());
    }
    payload = EntryFiles.put(office.tables(), tx, entry.id(), files, payload);
    tx.journal(Event.by(by, EventKind.DIARY_ENTERED, "diary:" + in.id(), payload));
    return entered(entry);
  }

  /// Without identity numbers, and where it is restricted without anything that not anybody may
  /// see.
  private static RegisterEntry masked(Fresh fresh) {
    RegisterEntry f = fresh.fields();
    boolean bare = fresh.restricted();
    return new RegisterEntry(
        f.cameOn(),
        bare ? Optional.empty() : f.drawnUpOn(),
        bare ? "" : IdentityMask.of(f.correspondent()),
        IdentityMask.of(bare ? f.publicConcerning() : f.concerning()),
        IdentityMask.of(f.publicConcerning()),
        bare ? "" : IdentityMask.of(f.arrival()),
        bare ? "" : IdentityMask.of(f.planEntry()),
        f.secrecy());
  }
}
