package org.uppsikt.domain.diary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.RegisterEntry;

/// One record in a case of the diary. Never edited.
///
/// @param place within the case, from 1
/// @param year of the running number in the whole diary (*journalår*)
/// @param running number within the year, without gaps (*journalsekvensnummer*)
/// @param restricted true where only named persons may read what came; the diary then holds only
///     what anybody may see
/// @param covered true where something of it was protected after it was entered: no view shows who
///     and what, as long as the protection holds
/// @param marked on which the secrecy rests that was noticed after it was entered without one:
///     empty words where only a finding says so, nothing where there is none. As long as it holds,
///     the view that anybody may have shows its numbers alone, and on which day it came or left
/// @param rights number of the record that it puts right; empty for nearly all
/// @param rightedBy number of the last record that puts it right
/// @param handOver by which it came here; empty for what was entered by hand
public record DiaryEntry(
    long id,
    String caseNumber,
    int place,
    int year,
    long running,
    Direction direction,
    RegisterEntry fields,
    boolean restricted,
    boolean covered,
    Optional<String> marked,
    Optional<String> rights,
    Optional<String> rightedBy,
    Optional<HandOverId> handOver,
    PersonId enteredBy,
    Instant enteredAt,
    List<VersionRef> items) {

  public DiaryEntry {
    items = List.copyOf(items);
  }

  /// The record's own number, for instance "KS 2026/0042-3".
  public String number() {
    return caseNumber + "-" + place;
  }

  /// Whether somebody must not read who and what, whatever says so.
  public boolean guarded() {
    return fields.secret() || hidden() || marked.isPresent();
  }

  /// Whether only named persons may read what came.
  public boolean hidden() {
    return restricted || covered;
  }

  /// The same one, of these items.
  public DiaryEntry of(List<VersionRef> known) {
    return new DiaryEntry(
        id,
        caseNumber,
        place,
        year,
        running,
        direction,
        fields,
        restricted,
        covered,
        marked,
        rights,
        rightedBy,
        handOver,
        enteredBy,
        enteredAt,
        known);
  }

  /// The text form names the entry alone.
  @Override
  public String toString() {
    return "entry " + number();
  }
}
