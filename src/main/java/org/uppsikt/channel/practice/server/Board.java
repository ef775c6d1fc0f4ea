package org.uppsikt.channel.practice.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uppsikt.channel.practice.server.BoardItem.Visibility;
import org.uppsikt.channel.practice.server.Content.Planned;

/// The three channels: reads, lets people write when their time has come, and carries out verbs.
/// Every change is on the disk before a method returns. Not safe for several threads: [Api] calls
/// it under one lock, so that the order in both logs is the same.
final class Board implements AutoCloseable {

  static final String FILE = "changes.log";

  private final Content content;
  private final Clock clock;
  private final DurableLines log;
  private final State state = new State();
  private final Schedule schedule;

  /// @param speed how many times faster than the clock new items arrive, above 0
  Board(Path dir, Content content, Clock clock, double speed) throws IOException {
    this.content = content;
    this.clock = clock;
    this.log = new DurableLines(dir.resolve(FILE));
    for (String line : log.found()) {
      state.apply(Json.MAPPER.readValue(line, Change.class));
    }
    if (state.changes().isEmpty()) {
      write(List.of(new Change(0, clock.instant(), Change.Kind.STARTED, 0, null)));
    }
    this.schedule = Schedule.of(content, state.changes().getFirst().at(), speed);
    arrive();
  }

  /// Lets everything happen whose time has come.
  void arrive() {
    Instant now = clock.instant();
    var due = new ArrayList<Change>();
    for (Schedule.Step step : schedule.steps()) {
      if (step.due().isAfter(now)) {
        break;
      }
      if (state.awaits(step)) {
        Change change = new Change(state.last() + 1, step.due(), step.kind(), 0, after(step));
        state.apply(change);
        due.add(change);
      }
    }
    if (!due.isEmpty()) {
      log.append(due.stream().map(Json::line).toList());
    }
  }

  private BoardItem after(Schedule.Step step) {
    Planned plan = step.item();
    if (step.kind() == Change.Kind.NEW) {
      return new BoardItem(
          plan.id(),
          plan.channel(),
          plan.post(),
          plan.parent(),
          plan.kind(),
          step.due(),
          null,
          plan.sender(),
          content.permalink(plan),
          plan.text(),
          Visibility.visible,
          false,
          false);
    }
    BoardItem item = state.item(plan.channel(), plan.id()).orElseThrow();
    return step.kind() == Change.Kind.EDITED
        ? item.edited(plan.edits().get(step.number()).text(), step.due())
        : item.emptied();
  }

  Content content() {
    return content;
  }

  Instant firstStart() {
    return state.changes().getFirst().at();
  }

  /// All changes, also of other channels, in order.
  List<Change> changes() {
    return state.changes();
  }

  List<Change> after(String channel, long seq, int limit) {
    return state.changes().stream()
        .filter(c -> c.seq() > seq && c.on(channel))
        .limit(limit)
        .toList();
  }

  Optional<BoardItem> item(String channel, String id) {
    return state.item(channel, id);
  }

  List<BoardItem> replies(String parent, @Nullable String text) {
    return state.replies(parent).filter(r -> text == null || r.text().equals(text)).toList();
  }

  /// Shows an item otherwise, or deletes it; empty where it already is so.
  Optional<Change> show(long request, BoardItem item, Visibility as) {
    if (item.visibility() == as) {
      return Optional.empty();
    }
    Change.Kind kind =
        switch (as) {
          case visible -> Change.Kind.RESTORED;
          case hidden -> Change.Kind.HIDDEN;
          case deleted -> Change.Kind.DELETED;
        };
    return Optional.of(
        change(request, kind, as == Visibility.deleted ? item.emptied() : item.shown(as)));
  }

  Change reply(long request, BoardItem to, String text, boolean privately) {
    return change(
        request,
        Change.Kind.NEW,
        new BoardItem(
            "own-" + request,
            to.channel(),
            to.post(),
            to.id(),
            privately ? "message" : "reply",
            clock.instant(),
            null,
            null,
            null,
            text,
            Visibility.visible,
            true,
            privately));
  }

  /// A comment by somebody who is not in the plan.
  Change comment(long request, String channel, String post, @Nullable String sender, String text) {
    String id = "person-" + request;
    BoardSender by =
        sender == null ? null : new BoardSender(id, sender, null, null, null, null, null);
    return change(
        request,
        Change.Kind.NEW,
        new BoardItem(
            id,
            channel,
            post,
            null,
            "comment",
            clock.instant(),
            null,
            by,
            null,
            text,
            Visibility.visible,
            false,
            false));
  }

  /// The sender edits what she wrote.
  Change edit(long request, BoardItem item, String text) {
    return change(request, Change.Kind.EDITED, item.edited(text, clock.instant()));
  }

  private Change change(long request, Change.Kind kind, BoardItem item) {
    Change change = new Change(state.last() + 1, clock.instant(), kind, request, item);
    write(List.of(change));
    return change;
  }

  private void write(List<Change> changes) {
    log.append(changes.stream().map(Json::line).toList());
    changes.forEach(state::apply);
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}
