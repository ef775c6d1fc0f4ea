package org.uppsikt.work.diary;

import java.time.LocalDate;
import org.uppsikt.domain.diary.DiaryCase;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.NumberPattern;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.store.Facts;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.work.Office;

/// Opens cases of the diary, with numbers by the municipality's form.
final class DiaryCases {

  /// The series runs on over the years.
  static final int NO_YEAR = 0;

  private static final String CASE_ROW = "case";

  private DiaryCases() {}

  /// @param fields of its first entry, without identity numbers
  static DiaryCase open(Office office, Tx tx, RegisterEntry fields, PersonId by) {
    Tables tables = office.tables();
    LocalDate today = LocalDate.ofInstant(tx.now(), office.zone());
    NumberPattern form =
        tables
            .registry()
            .settings()
            .get(tx)
            .map(setting -> setting.numbers().first())
            .or(() -> tables.facts().get(tx, Facts.DIARY_FORM).flatMap(NumberPattern::of))
            .or(() -> NumberPattern.of(DiaryBook.USUAL_FORM))
            .orElseThrow();
    // A form without a year counts on over the years.
    boolean yearly = !form.format(1, 1).equals(form.format(2, 1));
    int series = yearly ? today.getYear() : NO_YEAR;
    String number;
    do {
      number = form.format(today.getYear(), tables.diary().next(tx, form.form(), series));
      // A form that was corrected gives the numbers of the one before it once more.
    } while (tables.diary().isTaken(tx, number));
    var opened =
        new DiaryCase(
            tables.diary().next(tx, CASE_ROW, NO_YEAR),
            number,
            today,
            fields.concerning(),
            fields.publicConcerning(),
            fields.secret(),
            false,
            false,
            0);
    tables.diary().add(tx, opened, by);
    tx.journal(
        Event.by(
            by,
            EventKind.DIARY_CASE_OPENED,
            "diary:" + opened.id(),
            Payload.NONE.with("number", opened.number())));
    return opened;
  }

  /// A case as one of the two views gives it.
  static DiaryCase shown(DiaryCase c, boolean open) {
    boolean untold = c.covered() || open && c.marked();
    if (!untold && (!open || !c.secret())) {
      return c;
    }
    String title = untold ? "" : c.publicConcerning();
    return new DiaryCase(
        c.id(),
        c.number(),
        c.openedOn(),
        title,
        title,
        c.secret(),
        c.covered(),
        c.marked(),
        c.entries());
  }
}
