package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uppsikt.work.Lists;

/// Makes rows out of lines, and makes none twice: of ten thousand loaded lines a decision changes
/// one. Ages are written by the minute.
final class RowPress {

  private IdentityHashMap<Lists.Line, Made> made = new IdentityHashMap<>();
  private long minute;
  private boolean folded;

  private record Made(InboxRow row, InboxRow.@Nullable State state, boolean inside) {

    boolean fits(InboxRow.@Nullable State nowState, boolean nowInside) {
      return Objects.equals(state, nowState) && inside == nowInside;
    }
  }

  /// All rows of a shelf, in its order.
  List<InboxRow> rows(Shelf shelf, RowMaker maker, Instant now) {
    long at = now.getEpochSecond() / 60;
    if (at != minute) {
      forget();
      minute = at;
    }
    var kept = new IdentityHashMap<Lists.Line, Made>();
    var rows = new ArrayList<InboxRow>();
    for (Lists.Line line : shelf.shown()) {
      InboxRow.State state = shelf.decided(line.item());
      boolean inside = shelf.inside(line.item());
      Made before = made.get(line);
      Made after =
          before != null && before.fits(state, inside)
              ? before
              : new Made(maker.row(line, state, inside), state, inside);
      kept.put(line, after);
      rows.add(after.row());
    }
    made = kept;
    return List.copyOf(rows);
  }

  /// Whether threat and abuse are folded now.
  boolean folding(boolean fold) {
    if (fold != folded) {
      forget();
      folded = fold;
    }
    return fold;
  }

  /// What a row says of more than its line has changed.
  void forget() {
    made = new IdentityHashMap<>();
  }
}
