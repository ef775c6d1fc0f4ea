package org.uppsikt.ui.inbox;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Which items the person has opened today, each once however often she comes back to it.
public final class SeenToday {

  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final Set<String> items = new LinkedHashSet<>();
  private LocalDate day = LocalDate.MIN;

  /// @return false where it was opened that day already
  boolean add(LocalDate today, String item) {
    turn(today);
    boolean fresh = items.add(item);
    count.set(items.size());
    return fresh;
  }

  /// Takes in what was kept of a day, beside what was opened since.
  public void restore(LocalDate kept, Collection<String> opened) {
    if (!kept.isBefore(day)) {
      turn(kept);
      items.addAll(opened);
      count.set(items.size());
    }
  }

  private void turn(LocalDate today) {
    if (!today.equals(day)) {
      day = today;
      items.clear();
    }
  }

  /// The day that is counted.
  public LocalDate day() {
    return day;
  }

  /// What was opened on it.
  public List<String> items() {
    return List.copyOf(items);
  }

  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }
}
