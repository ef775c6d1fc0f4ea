package org.uppsikt.channel.practice.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The fold of all changes: what stands on the channels now. Held by [Board], which guards it.
final class State {

  private final List<Change> changes = new ArrayList<>();
  private final Map<String, BoardItem> items = new HashMap<>();
  private final Map<String, Integer> edits = new HashMap<>();

  void apply(Change change) {
    changes.add(change);
    BoardItem item = change.item();
    if (item != null) {
      items.put(item.id(), item);
      if (change.kind() == Change.Kind.EDITED) {
        edits.merge(item.id(), 1, Integer::sum);
      }
    }
  }

  Optional<BoardItem> item(String channel, String id) {
    return Optional.ofNullable(items.get(id)).filter(i -> i.channel().equals(channel));
  }

  /// True where the step has not happened yet and still can.
  boolean awaits(Schedule.Step step) {
    BoardItem item = items.get(step.item().id());
    if (step.kind() == Change.Kind.NEW) {
      return item == null;
    }
    if (item == null || item.deleted()) {
      return false;
    }
    return step.kind() != Change.Kind.EDITED || edits.getOrDefault(item.id(), 0) == step.number();
  }

  /// Own answers to an item, oldest first.
  Stream<BoardItem> replies(String parent) {
    return changes.stream()
        .filter(c -> c.kind() == Change.Kind.NEW)
        .map(Change::item)
        .flatMap(Stream::ofNullable)
        .filter(i -> i.own() && parent.equals(i.parent()))
        .map(i -> items.getOrDefault(i.id(), i));
  }

  List<Change> changes() {
    return changes;
  }

  long last() {
    return changes.isEmpty() ? -1 : changes.getLast().seq();
  }
}
