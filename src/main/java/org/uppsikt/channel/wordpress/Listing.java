package org.uppsikt.channel.wordpress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.http.Answer;
import org.uppsikt.channel.http.Json;
import org.uppsikt.channel.http.Round;
import org.uppsikt.channel.wordpress.Cursor.Folder;
import org.uppsikt.channel.wordpress.Cursor.Place;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;

/// One call's walk through the site's lists, from the cursor on, in the order of the comments'
/// numbers. Spam and trash are lists of their own: the site's *all* leaves them out.
///
/// What comes into a list below a number that was passed, because its post was shown again or a
/// plug-in let it through late, no walk forward meets. A slow one from the beginning, half a page
/// in each pass, does.
final class Listing {

  /// More than the site gives in one answer is refused.
  static final int PER_PAGE = 100;

  /// A list that gives nothing new for so many pages is left until the next pass.
  private static final int PAGES_WITHOUT_NEWS = 4;

  /// What lies so long back was another round.
  private static final Duration ROUND = Duration.ofMinutes(1);

  private final Site site;
  private final Round round;
  private final int ceiling;
  private final int reserve;
  private final int perPage;
  private final Map<RemoteId, RemoteItem> fresh = new LinkedHashMap<>();
  private final Map<RemoteId, RemoteItem> repeated = new LinkedHashMap<>();
  private final Map<RemoteId, RemoteItem> swept = new LinkedHashMap<>();
  private final Instant now;
  private Cursor cursor;
  private int dropped;

  /// A page of a list, as far as it could be read.
  ///
  /// @param entries how many stood there
  /// @param wrong the places of those that could not be read
  /// @param pages how many pages there are
  private record Page(List<Comment> comments, int entries, List<Integer> wrong, int pages) {}

  Listing(Site site, Cursor cursor, Budget budget, Round round, Instant now) {
    this.site = site;
    this.round = round;
    this.now = now;
    this.cursor = cursor;
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
    if (!todo.contains(Folder.ALL) && round.left() > todo.size() && !lookedJustNow()) {
      todo.addFirst(Folder.ALL);
    }
    Optional<ChannelFailure> trouble = Optional.empty();
    while (!todo.isEmpty() && room() && trouble.isEmpty()) {
      Folder folder = todo.getFirst();
      switch (walk(folder)) {
        case ChannelResult.Failed<Boolean>(ChannelFailure failure) ->
            trouble = Optional.of(failure);
        case ChannelResult.Ok<Boolean>(Boolean all) when all -> {
          todo.removeFirst();
          cursor = folder == Folder.ALL ? cursor.looked(now) : cursor;
        }
        case ChannelResult.Ok<Boolean> _ -> {}
      }
    }
    cursor = cursor.pending(todo);
    if (todo.isEmpty() && fresh.isEmpty() && trouble.isEmpty()) {
      trouble = sweep();
    }
    boolean stopped = trouble.filter(ChannelFailure.Cancelled.class::isInstance).isPresent();
    return fresh.isEmpty() || stopped ? trouble : Optional.empty();
  }

  /// Each call of a round ends with its first news: the next one has no need to look again.
  private boolean lookedJustNow() {
    return cursor
        .lookedAt()
        .filter(at -> !at.isAfter(now) && at.plus(ROUND).isAfter(now))
        .isPresent();
  }

  Cursor cursor() {
    return cursor;
  }

  int dropped() {
    return dropped;
  }

  /// What was read, oldest first: the new ones, those that the slow walk met, and seen ones as far
  /// as the ceiling allows, because they may have been edited.
  List<RemoteItem> items() {
    Map<RemoteId, RemoteItem> rest = new LinkedHashMap<>(swept);
    repeated.forEach(rest::putIfAbsent);
    rest.keySet().removeAll(fresh.keySet());
    var all = new ArrayList<>(fresh.values());
    rest.values().stream().limit(ceiling - (long) fresh.size()).forEach(all::add);
    all.sort((a, b) -> time(a).compareTo(time(b)));
    return all;
  }

  private boolean room() {
    return round.left() > reserve && fresh.size() + perPage <= ceiling;
  }

  /// @return true where the list was read to its end
  private ChannelResult<Boolean> walk(Folder folder) {
    int page = Math.ceilDiv(Math.max(1, cursor.place(folder).count()), perPage);
    boolean mayGoBack = true;
    int quiet = 0;
    while (room() && quiet < PAGES_WITHOUT_NEWS) {
      ChannelResult<Page> sent = page(folder, page, perPage);
      if (!(sent instanceof ChannelResult.Ok<Page>(Page read))) {
        return sent.map(_ -> false);
      }
      if (mayGoBack && page > 1 && startsAfter(folder, page, read)) {
        page = Math.max(1, Math.min(page - 1, read.pages()));
        // Kept, so that going back reaches its end also over several calls.
        cursor = cursor.at(folder, new Place(cursor.place(folder).last(), page * perPage));
        continue;
      }
      mayGoBack = false;
      quiet = take(folder, page, read) ? 0 : quiet + 1;
      if (page >= read.pages()) {
        return ChannelResult.ok(true);
      }
      page++;
    }
    return ChannelResult.ok(quiet >= PAGES_WITHOUT_NEWS);
  }

  /// True where comments left the list meanwhile, so that the page begins beyond what was seen.
  private boolean startsAfter(Folder folder, int page, Page read) {
    return page > read.pages()
        || !read.comments().isEmpty()
            && number(read.comments().getFirst()) > cursor.place(folder).last();
  }

  /// @return true where something was new
  private boolean take(Folder folder, int page, Page read) {
    Place before = cursor.place(folder);
    int passed = (page - 1) * perPage;
    long highest = read.comments().stream().mapToLong(Listing::number).max().orElse(0);
    for (Comment comment : read.comments()) {
      if (comment.published()) {
        (number(comment) > before.last() ? fresh : repeated)
            .put(comment.item().id(), comment.item());
      }
    }
    // What was counted when the page was read before is not counted again.
    dropped += (int) read.wrong().stream().filter(at -> passed + at >= before.count()).count();
    boolean end = page >= read.pages();
    // A site that was moved may have begun its numbers anew.
    long last = end && highest > 0 ? highest : Math.max(before.last(), highest);
    int count = end ? passed + Math.min(read.entries(), perPage) : passed + perPage;
    cursor = cursor.at(folder, new Place(last, count));
    return highest > before.last();
  }

  /// One step of the slow walk through *all*, in which what cannot be read is passed over: its
  /// place comes again.
  private Optional<ChannelFailure> sweep() {
    if (cursor.place(Folder.ALL).count() <= perPage || round.left() <= reserve) {
      return Optional.empty();
    }
    int step = Math.max(1, perPage / 2);
    int page = cursor.swept() / step + 1;
    ChannelResult<Page> sent = page(Folder.ALL, page, step);
    switch (sent) {
      case ChannelResult.Ok<Page>(Page read) -> {
        read.comments().stream()
            .filter(Comment::published)
            .forEach(comment -> swept.put(comment.item().id(), comment.item()));
        cursor = cursor.swept(page >= read.pages() ? 0 : page * step);
      }
      case ChannelResult.Failed<Page>(ChannelFailure failure) when Posts.isOfOneList(failure) ->
          cursor = cursor.swept(page * step);
      case ChannelResult.Failed<Page>(ChannelFailure failure) -> {
        return Optional.of(failure);
      }
    }
    return Optional.empty();
  }

  private ChannelResult<Page> page(Folder folder, int page, int size) {
    return round
        .send(site.get("comments", query(folder, page, size)))
        .then(
            answer ->
                Json.entries(answer.body(), "comments")
                    .map(entries -> read(entries, pages(answer, page, size, entries.size()))));
  }

  private static Page read(List<byte[]> entries, int pages) {
    var comments = new ArrayList<Comment>();
    var wrong = new ArrayList<Integer>();
    for (int at = 0; at < entries.size(); at++) {
      if (Comment.read(entries.get(at)) instanceof ChannelResult.Ok<Comment>(Comment comment)
          && Site.isComment(comment.item().id())) {
        comments.add(comment);
      } else {
        wrong.add(at);
      }
    }
    return new Page(comments, entries.size(), wrong, pages);
  }

  private static Map<String, String> query(Folder folder, int page, int size) {
    var query = new TreeMap<String, String>();
    query.put("context", "edit");
    query.put("status", folder.word());
    query.put("type", "all");
    query.put("orderby", "id");
    query.put("order", "asc");
    query.put("per_page", Integer.toString(size));
    query.put("page", Integer.toString(page));
    return query;
  }

  /// An empty page is not the end: the site leaves out what the account may not read only after it
  /// has counted the page off.
  private static int pages(Answer answer, int page, int size, int entries) {
    int guess = entries == 0 ? page - 1 : entries < size ? page : page + 1;
    return answer
        .header("x-wp-totalpages")
        .filter(text -> text.matches("\\d{1,7}"))
        .map(Integer::parseInt)
        .orElse(guess);
  }

  private static long number(Comment comment) {
    return Long.parseLong(comment.item().id().value());
  }

  private static Instant time(RemoteItem item) {
    return item.postedAt().orElse(Instant.EPOCH);
  }
}
