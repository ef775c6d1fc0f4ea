package org.uppsikt.channel.practice.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uppsikt.channel.practice.server.BoardItem.Visibility;
import org.uppsikt.channel.practice.server.Content.PlannedChannel;
import tools.jackson.core.JacksonException;

/// What each request does to the [Board]. The table is in the package's description.
final class Routes {

  private static final long USUAL_PAGE = 50;
  private static final long LARGEST_PAGE = 200;

  /// How long the real platforms let a sender be answered alone.
  private static final Duration PRIVATE_REPLY = Duration.ofDays(7);

  private final Board board;

  Routes(Board board) {
    this.board = board;
  }

  /// @param number of the request, for the log
  Answer answer(Call call, long number) {
    List<String> path = call.segments();
    if (call.tooLarge()) {
      return Answer.refused(413, "too-large");
    }
    if (path.isEmpty() || !path.getFirst().equals("channels") || path.size() > 5) {
      return Answer.refused(404, "unknown");
    }
    if (path.size() == 1) {
      return get(call, Answer.read(Map.of("channels", board.content().channels())));
    }
    Optional<PlannedChannel> channel =
        board.content().channels().stream().filter(c -> c.id().equals(path.get(1))).findFirst();
    if (channel.isEmpty() || path.size() == 2) {
      return Answer.refused(404, "unknown");
    }
    return switch (path.get(2)) {
      case "posts" -> path.size() == 3 ? get(call, posts(path.get(1))) : unknown();
      case "items" ->
          path.size() == 3 ? items(call, channel.get(), number) : item(call, channel.get(), number);
      default -> unknown();
    };
  }

  private Answer items(Call call, PlannedChannel channel, long number) {
    return call.method().equals("POST") ? written(call, channel, number) : get(call, page(call));
  }

  /// Somebody writes a comment, for tests.
  private Answer written(Call call, PlannedChannel channel, long number) {
    Said said = said(call.body());
    if (said == null || said.text() == null) {
      return Answer.refused(400, "malformed");
    }
    String post =
        board.content().posts().stream()
            .filter(p -> p.channel().equals(channel.id()))
            .map(Content.PlannedPost::id)
            .findFirst()
            .orElseThrow();
    Change change = board.comment(number, channel.id(), post, said.sender(), said.text());
    return board
        .item(channel.id(), "person-" + number)
        .map(item -> Answer.done(201, change, item))
        .orElseThrow();
  }

  private Answer edited(Call call, long number, BoardItem item) {
    Said said = said(call.body());
    if (said == null || said.text() == null) {
      return Answer.refused(400, "malformed");
    }
    if (item.deleted()) {
      return Answer.refused(410, "deleted");
    }
    Change change = board.edit(number, item, said.text());
    return Answer.done(200, change, now(item));
  }

  private Answer item(Call call, PlannedChannel channel, long number) {
    String id = call.segments().get(3);
    Optional<BoardItem> item = board.item(channel.id(), id);
    if (item.isEmpty()) {
      return unknown().about(id);
    }
    String verb = call.segments().size() == 5 ? call.segments().get(4) : call.method();
    String method =
        switch (verb) {
          case "GET", "DELETE", "PUT" -> verb;
          case "replies" -> "GET";
          default -> "POST";
        };
    if (!method.equals(call.method())) {
      return Answer.refused(405, "method").about(id);
    }
    Answer answer =
        switch (verb) {
          case "GET" -> Answer.read(item.get());
          case "replies" ->
              Answer.read(Map.of("replies", board.replies(id, call.query().get("text"))));
          case "hide" -> show(number, item.get(), Visibility.hidden);
          case "restore" -> show(number, item.get(), Visibility.visible);
          case "DELETE" -> show(number, item.get(), Visibility.deleted);
          case "PUT" -> edited(call, number, item.get());
          case "reply" -> reply(call, channel, number, item.get(), false);
          case "private-reply" -> reply(call, channel, number, item.get(), true);
          default -> unknown();
        };
    return answer.about(id);
  }

  private Answer show(long number, BoardItem item, Visibility as) {
    if (item.deleted()) {
      return Answer.refused(410, "deleted");
    }
    if (item.message() || item.own()) {
      return Answer.refused(409, "not-offered");
    }
    return board
        .show(number, item, as)
        .map(c -> Answer.done(200, c, now(item)))
        .orElseGet(() -> Answer.unchanged(item));
  }

  private BoardItem now(BoardItem item) {
    return board.item(item.channel(), item.id()).orElseThrow();
  }

  private Answer reply(
      Call call, PlannedChannel channel, long number, BoardItem to, boolean privately) {
    if (to.own() || (to.message() && !privately)) {
      return Answer.refused(409, "not-offered");
    }
    if (to.deleted()) {
      return Answer.refused(410, "deleted");
    }
    if (channel.kind().equals("instagram") && to.visibility() == Visibility.hidden) {
      return Answer.refused(409, "hidden");
    }
    if (privately && !channel.kind().equals("website") && !board.isWithin(PRIVATE_REPLY, to)) {
      return Answer.refused(409, "too-late");
    }
    Said said = said(call.body());
    String text = said == null ? null : said.text();
    if (text == null || text.isBlank()) {
      return Answer.refused(400, "malformed");
    }
    Change change = board.reply(number, to, text, privately);
    return board
        .item(channel.id(), "own-" + number)
        .map(own -> Answer.done(201, change, own))
        .orElseThrow();
  }

  private static @Nullable Said said(String body) {
    try {
      return Json.MAPPER.readValue(body, Said.class);
    } catch (JacksonException e) {
      return null;
    }
  }

  private Answer posts(String channel) {
    return Answer.read(
        board.content().posts().stream()
            .filter(p -> p.channel().equals(channel))
            .map(this::post)
            .toList());
  }

  private Post post(Content.PlannedPost p) {
    Instant at = board.firstStart().minus(Duration.ofMinutes(p.minutesAgo()));
    return new Post(p.id(), p.channel(), p.author(), at, p.text(), p.lang(), url(p));
  }

  private String url(Content.PlannedPost post) {
    return board.content().channels().stream()
        .filter(c -> c.id().equals(post.channel()))
        .findFirst()
        .map(c -> c.url() + "/" + post.id())
        .orElseThrow();
  }

  private Answer page(Call call) {
    Optional<Long> after = call.number("after", 0);
    Optional<Long> limit = call.number("limit", USUAL_PAGE).filter(n -> n > 0);
    if (after.isEmpty() || limit.isEmpty()) {
      return Answer.refused(400, "malformed");
    }
    int size = (int) Math.min(limit.get(), LARGEST_PAGE);
    return Answer.read(board.after(call.segments().get(1), after.get(), size));
  }

  private static Answer get(Call call, Answer answer) {
    return call.method().equals("GET") ? answer : Answer.refused(405, "method");
  }

  private static Answer unknown() {
    return Answer.refused(404, "unknown");
  }

  /// An own post of the municipality.
  record Post(
      String id,
      String channel,
      String author,
      Instant at,
      String text,
      String lang,
      String permalink) {}

  /// Body of a reply, a comment or an edit.
  ///
  /// @param sender name of who writes a comment; empty where the platform withholds it
  record Said(@Nullable String text, @Nullable String sender) {}
}
