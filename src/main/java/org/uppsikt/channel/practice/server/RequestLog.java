package org.uppsikt.channel.practice.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The requests in the order they were carried out, durable before any answer leaves.
final class RequestLog implements AutoCloseable {

  static final String FILE = "requests.log";

  private final DurableLines log;
  private long last;

  /// Opens the log and adds what a kill kept from being written: changes on the board that a
  /// request caused and that no line tells of.
  RequestLog(Path dir, Board board) throws IOException {
    log = new DurableLines(dir.resolve(FILE));
    var lines = log.found().stream().map(l -> Json.MAPPER.readValue(l, RequestLine.class)).toList();
    Set<Long> told = lines.stream().map(RequestLine::number).collect(Collectors.toSet());
    last = lines.isEmpty() ? 0 : lines.getLast().number();
    for (Change change : board.changes()) {
      if (change.request() > 0 && !told.contains(change.request())) {
        append(recovered(change));
      }
    }
  }

  private static RequestLine recovered(Change change) {
    BoardItem item = change.item();
    boolean reply = change.kind() == Change.Kind.NEW && item != null && item.own();
    return new RequestLine(
        change.request(),
        change.at(),
        method(change.kind()),
        item == null ? "" : "/channels/" + item.channel() + "/items/" + target(item, reply),
        item == null ? null : target(item, reply),
        "",
        null,
        0,
        "recovered",
        change.seq(),
        item == null || !reply ? null : item.id(),
        null);
  }

  private static String method(Change.Kind kind) {
    return switch (kind) {
      case DELETED -> "DELETE";
      case EDITED -> "PUT";
      default -> "POST";
    };
  }

  private static @Nullable String target(BoardItem item, boolean reply) {
    return reply ? item.parent() : item.id();
  }

  long next() {
    return last + 1;
  }

  void append(RequestLine line) {
    log.append(List.of(Json.line(line)));
    last = Math.max(last, line.number());
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}
