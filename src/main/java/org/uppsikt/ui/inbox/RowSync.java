package org.uppsikt.ui.inbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Changes the rows on show step by step, so that the list keeps its place and its selection.
final class RowSync {

  private final InboxModel model;
  private boolean busy;
  private boolean closed;

  RowSync(InboxModel model) {
    this.model = model;
  }

  /// Another list stands around the same model from now on, in another language: nothing of this
  /// one is shown any more.
  void close() {
    closed = true;
  }

  /// Hears what comes until then.
  <T> Consumer<T> untilClosed(Consumer<T> then) {
    return now -> {
      if (!closed) {
        then.accept(now);
      }
    };
  }

  /// Whether the change of selection that is heard is one of its own.
  boolean busy() {
    return busy;
  }

  void show(List<InboxRow> wanted) {
    set(() -> change(wanted));
  }

  /// All rows anew, in another order; the selection is to be set after it.
  void replace(List<InboxRow> wanted) {
    set(
        () -> {
          model.selectedProperty().set(-1);
          model.rows().setAll(wanted);
        });
  }

  /// More rows at the end.
  void add(List<InboxRow> more) {
    set(() -> model.rows().addAll(more));
  }

  void select(int index) {
    set(() -> model.selectedProperty().set(index));
  }

  private void set(Runnable change) {
    if (closed) {
      return;
    }
    busy = true;
    try {
      change.run();
    } finally {
      busy = false;
    }
  }

  private void change(List<InboxRow> wanted) {
    var rows = model.rows();
    Set<String> stay = wanted.stream().map(InboxRow::id).collect(Collectors.toSet());
    Set<String> there = rows.stream().map(InboxRow::id).collect(Collectors.toSet());
    var common = new HashSet<>(there);
    common.retainAll(stay);
    if (common.isEmpty()) {
      model.selectedProperty().set(-1);
      rows.setAll(wanted);
      return;
    }
    rows.removeIf(row -> !stay.contains(row.id()));
    for (int i = 0; i < wanted.size(); i++) {
      place(i, wanted.get(i));
    }
    if (rows.size() > wanted.size()) {
      rows.remove(wanted.size(), rows.size());
    }
  }

  private void place(int at, InboxRow row) {
    var rows = model.rows();
    if (at >= rows.size()) {
      rows.add(row);
    } else if (!rows.get(at).id().equals(row.id())) {
      rows.add(at, row);
    } else if (!rows.get(at).equals(row)) {
      rows.set(at, row);
    }
  }
}
