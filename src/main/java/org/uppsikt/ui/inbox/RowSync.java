package org.uppsikt.ui.inbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Changes the rows on show step by step, so that the list keeps its place and its selection.
final class RowSync {

  private final InboxModel model;
  private boolean busy;

  RowSync(InboxModel model) {
    this.model = model;
  }

  /// Whether the change of selection that is heard is one of its own.
  boolean busy() {
    return busy;
  }

  void show(List<InboxRow> wanted) {
    busy = true;
    try {
      change(wanted);
    } finally {
      busy = false;
    }
  }

  /// All rows anew, in another order; the selection is to be set after it.
  void replace(List<InboxRow> wanted) {
    busy = true;
    try {
      model.selectedProperty().set(-1);
      model.rows().setAll(wanted);
    } finally {
      busy = false;
    }
  }

  /// More rows at the end.
  void add(List<InboxRow> more) {
    busy = true;
    try {
      model.rows().addAll(more);
    } finally {
      busy = false;
    }
  }

  void select(int index) {
    busy = true;
    try {
      model.selectedProperty().set(index);
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
