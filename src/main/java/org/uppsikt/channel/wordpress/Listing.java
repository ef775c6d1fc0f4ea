package org.uppsikt.channel.wordpress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.http.Answer;
import org.uppsikt.channel.http.Json;
import org.uppsikt.channel.http.Round;
import org.uppsikt.channel.wordpress.Cursor.Folder;
import org.uppsikt.channel.wordpress.Cursor.Mark;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;

/// One call's walk through the site's lists, from the cursor on. Spam and trash are lists of their
/// own: the site's *all* leaves them out.
final class Listing {

  /// More than the site gives in one answer is refused.
  static final int PER_PAGE = 100;

  /// A list that gives nothing new for so many pages has ended, whatever its headers claim.
  private static final int PAGES_WITHOUT_NEWS = 4;

  private final Site site;
  private final Round round;
  private final int ceiling;
  private final int reserve;
  private final int perPage;
  private final Map<RemoteId, RemoteItem> fresh = new LinkedHashMap<>();
  private final Map<RemoteId, RemoteItem> repeated = new LinkedHashMap<>();
  private final Instant now;
  private Cursor cursor;
  private int dropped;

  /// @param now the present here: nothing is taken for later than that, whatever the site says
  Listing(Site site, Cursor cursor, Budget budget, Round round, Instant now) {
    this.site = site;
    this.round = round;
    this.now = now;
    this.cursor = cursor.until(now);
    this.ceiling = budget.items();
    this.perPage = Math.min(PER_PAGE, budget.items());
    this.reserve = budget.requests() > 2 * Posts.MOST_REQUESTS ? Posts.MOST_REQUESTS : 0;
  }

  /// Walks until everything is read or the budget is used up. Where something was read before the
  /// trouble came, that is kept and the trouble shows on the next call.
  Optional<ChannelFailure> walk() {
    List<Folder> todo =
        new ArrayList<>(cursor.pending().isEmpty() ? List.of(Folder.values()) : cursor.pending());
    // A large folder of spam, read over many rounds, keeps no new comment waiting.
    if (!todo.contains(Folder.ALL) && round.left() > todo.size()) {
      todo.addFirst(Folder.ALL);
    }
    Optional<ChannelFailure> trouble = Optional.empty();
    while (!todo.isEmpty() && room() && trouble.isEmpty()) {
      ChannelResult<Boolean> finished = walk(todo.getFirst());
      switch (finished) {
        case ChannelResult.Failed<Boolean>(ChannelFailure failure) ->
            trouble = Optional.of(failure);
        case ChannelResult.Ok<Boolean>(Boolean all) when all -> todo.removeFirst();
        case ChannelResult.Ok<Boolean> _ -> {}
      }
    }
    cursor = cursor.pending(todo);
    boolean stopped = trouble.filter(ChannelFailure.Cancelled.class::isInstance).isPresent();
    return fresh.isEmpty() || stopped ? trouble : Optional.empty();
  }

  Cursor cursor() {
    return cursor;
  }

  int dropped() {
    return dropped;
  }

  /// What was read, oldest first: the new ones, and seen ones as far as the ceiling allows, because
  /// they may have been edited.
  List<RemoteItem> items() {
    var all = new ArrayList<>(fresh.values());
    repeated.values().stream()
        .filter(item -> !fresh.containsKey(item.id()))
        .limit(ceiling - (long) fresh.size())
        .forEach(all::add);
    all.sort((a, b) -> time(a).compareTo(time(b)));
    return all;
  }

  private boolean room() {
    return round.left() > reserve && fresh.size() + perPage <= ceiling;
  }

  /// @return true where the list was read to its end
  private ChannelResult<Boolean> walk(Folder folder) {
    Set<Long> seen = new HashSet<>();
    cursor.seen(folder).forEach(mark -> seen.add(mark.id()));
    Optional<Instant> after = cursor.after(folder);
    int page = seen.size() < 2 * perPage ? 1 : seen.size() / perPage;
    boolean mayGoBack = page > 1;
    int quiet = 0;
    while (room() && quiet < PAGES_WITHOUT_NEWS) {
      ChannelResult<Answer> sent = round.send(site.get("comments", query(folder, after, page)));
      var read = sent.then(answer -> Json.entries(answer.body(), "comments"));
      if (!(read instanceof ChannelResult.Ok<List<byte[]>>(List<byte[]> entries))) {
        return read.map(_ -> false);
      }
      List<Comment> comments = comments(entries);
      if (mayGoBack && page > 1 && startsAfter(comments, seen)) {
        page--;
        continue;
      }
      mayGoBack = false;
      quiet = take(folder, comments, seen) ? 0 : quiet + 1;
      if (page >= pages(sent, page, entries.size())) {
        return ChannelResult.ok(true);
      }
      page++;
    }
    return ChannelResult.ok(quiet >= PAGES_WITHOUT_NEWS);
  }

  /// True where comments left the list meanwhile, so that the page begins beyond what was seen.
  private static boolean startsAfter(List<Comment> comments, Set<Long> seen) {
    return comments.isEmpty() || !seen.contains(number(comments.getFirst()));
  }

  private List<Comment> comments(List<byte[]> entries) {
    var comments = new ArrayList<Comment>();
    for (byte[] entry : entries) {
      if (Comment.read(entry) instanceof ChannelResult.Ok<Comment>(Comment comment)) {
        comments.add(comment);
      } else {
        dropped++;
      }
    }
    return comments;
  }

  private boolean take(Folder folder, List<Comment> comments, Set<Long> seen) {
    var marks = new ArrayList<Mark>();
    Optional<Instant> forgotten = cursor.forgottenBefore(folder);
    boolean news = false;
    for (Comment comment : comments) {
      boolean older = forgotten.filter(before -> time(comment.item()).isBefore(before)).isPresent();
      boolean first = seen.add(number(comment)) && !older;
      news |= first;
      comment.item().postedAt().ifPresent(at -> marks.add(new Mark(number(comment), at)));
      if (comment.published()) {
        (first ? fresh : repeated).put(comment.item().id(), comment.item());
      }
    }
    cursor = cursor.with(folder, marks).until(now);
    return news;
  }

  private Map<String, String> query(Folder folder, Optional<Instant> after, int page) {
    var query = new TreeMap<String, String>();
    query.put("context", "edit");
    query.put("status", folder.word());
    query.put("type", "all");
    query.put("orderby", "date_gmt");
    query.put("order", "asc");
    query.put("per_page", Integer.toString(perPage));
    query.put("page", Integer.toString(page));
    after.ifPresent(at -> query.put("after", at.toString()));
    return query;
  }

  private int pages(ChannelResult<Answer> sent, int page, int entries) {
    int guess = entries < perPage ? page : page + 1;
    return sent instanceof ChannelResult.Ok<Answer>(Answer answer)
        ? answer
            .header("x-wp-totalpages")
            .filter(text -> text.matches("\\d{1,7}"))
            .map(Integer::parseInt)
            .orElse(guess)
        : guess;
  }

  private static long number(Comment comment) {
    return Long.parseLong(comment.item().id().value());
  }

  private static Instant time(RemoteItem item) {
    return item.postedAt().orElse(Instant.EPOCH);
  }
}
