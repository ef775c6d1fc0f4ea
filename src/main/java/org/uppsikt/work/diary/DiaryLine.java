package org.uppsikt.work.diary;

import java.time.LocalDate;
import java.util.Optional;
import org.uppsikt.domain.diary.DiaryEntry;
import org.uppsikt.domain.diary.Direction;

/// An entry as one of the two views gives it; what the view must not show is not in it.
///
/// @param number of the record, for instance "KS 2026/0042-3"
/// @param correspondent empty where it is masked
/// @param concerning empty where it was protected after it was entered, and for anybody where it
///     became secret after that
/// @param masked true where something was left out (OSL 5:2, second paragraph)
/// @param restricted true where only named persons read what came
/// @param since true where the secrecy was noticed after it was entered
/// @param rights number of the record that it puts right
/// @param rightedBy number of the last record that puts it right
/// @param byHand false for what was handed over
/// @param provision on which secrecy rests; empty where there is none
/// @param authority that made it secret when it was entered; may be empty
public record DiaryLine(
    long id,
    String number,
    String caseNumber,
    int year,
    long running,
    Direction direction,
    LocalDate cameOn,
    Optional<LocalDate> drawnUpOn,
    String correspondent,
    String concerning,
    String arrival,
    String planEntry,
    String provision,
    String authority,
    boolean secret,
    boolean since,
    boolean restricted,
    boolean masked,
    Optional<String> rights,
    Optional<String> rightedBy,
    boolean byHand,
    int items) {

  /// @param open true for the view that anybody may have
  static DiaryLine of(DiaryEntry entry, boolean open) {
    var fields = entry.fields();
    boolean since = entry.marked().isPresent();
    boolean untold = entry.covered() || open && since;
    // Who sent it, or when, may stand in any of them; older entries hold them still.
    boolean bare = untold || entry.restricted() || open && fields.secret();
    boolean hide = untold || fields.secret() && (open || entry.restricted());
    return new DiaryLine(
        entry.id(),
        entry.number(),
        entry.caseNumber(),
        entry.year(),
        entry.running(),
        entry.direction(),
        fields.cameOn(),
        bare ? Optional.empty() : fields.drawnUpOn(),
        hide ? "" : fields.correspondent(),
        untold ? "" : concerning(entry, hide),
        bare ? "" : fields.arrival(),
        bare ? "" : fields.planEntry(),
        fields.secrecy().map(secrecy -> secrecy.provision()).or(entry::marked).orElse(""),
        fields.secrecy().map(secrecy -> secrecy.authority()).orElse(""),
        fields.secret() || since,
        since,
        entry.restricted() || entry.covered(),
        hide,
        entry.rights(),
        entry.rightedBy(),
        entry.handOver().isEmpty(),
        entry.items().size());
  }

  private static String concerning(DiaryEntry entry, boolean hide) {
    return hide ? entry.fields().publicConcerning() : entry.fields().concerning();
  }

  /// Whether it says no more than when it came or left, neither that it bears a date nor that it
  /// bears none; of anything else the view says what it concerns.
  public boolean untold() {
    return concerning.isEmpty();
  }

  /// The text form names the entry alone.
  @Override
  public String toString() {
    return "entry " + number;
  }
}
