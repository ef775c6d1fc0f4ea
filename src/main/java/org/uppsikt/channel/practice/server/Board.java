package org.uppsikt.channel.practice.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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

  /// Longer than this nobody looks only where the machine sleeps.
  private static final Duration PAUSE = Duration.ofMinutes(30);

  private final Content content;
  private final Clock clock;
  private final DurableLines log;
  private final State state = new State();
  private final double speed;
  private Schedule schedule;
  private LaterDays later;
  private Instant looked;

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
    this.speed = speed;
    this.looked = clock.instant();
    Schedule.From from = from(looked);
    this.schedule = Schedule.of(content, from);
    this.later = new LaterDays(content, from, this::isKnown);
    arrive();
  }

  private Schedule.From from(Instant start) {
    long reached =
        content.items().stream()
            .filter(this::isKnown)
            .mapToLong(Planned::fromStart)
            .max()
            .orElse(0);
    return new Schedule.From(firstStart(), start, Math.max(0, reached), speed);
  }

  private boolean isKnown(Planned item) {
    return state.item(item.channel(), item.id()).isPresent();
  }

  /// Lets everything happen whose time has come. After a pause it goes on from where it was, so
  /// that not all comes at once.
  void arrive() {
    Instant now = clock.instant();
    if (Duration.between(looked, now).compareTo(PAUSE) > 0) {
      Schedule.From from = from(now);
      schedule = Schedule.of(content, from);
      later = new LaterDays(content, from, this::isKnown);
    }
    looked = now;
    var steps = new ArrayList<Schedule.Step>();
    schedule.steps().stream().takeWhile(s -> !s.due().isAfter(now)).forEach(steps::add);
    steps.addAll(later.until(now));
    var due = new ArrayList<Change>();
    for (Schedule.Step step : steps) {
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

  /// Whether an item was written no longer ago than this.
  boolean isWithin(Duration span, BoardItem item) {
    return item.at().plus(span).isAfter(clock.instant());
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
