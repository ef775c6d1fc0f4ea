package org.uppsikt.channel.wordpress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.http.Answer;
import org.uppsikt.channel.http.Json;
import org.uppsikt.channel.http.Round;
import org.uppsikt.channel.wordpress.Cursor.Folder;
import org.uppsikt.channel.wordpress.Cursor.Place;
import org.uppsikt.channel.wordpress.Cursor.Sweep;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;

/// One call's walk through the site's lists, from the cursor on, in the order of the comments'
/// numbers. Spam and trash are lists of their own: the site's *all* leaves them out.
///
/// What comes into a list below a number that was passed, because its post was shown again or a
/// plug-in let it through late, no walk forward meets. A slow one from the beginning, half a page
/// in each pass, does.
///
/// A page that fails because of one comment is read in parts, down to that one, which is passed
/// over and counted. Its place remembers in which steps it was read, so that the next pass does not
/// ask for the whole page again.
final class Listing {

  /// More than the site gives in one answer is refused.
  static final int PER_PAGE = 100;

  /// A list that gives nothing new for so many pages is left until the next pass.
  private static final int PAGES_WITHOUT_NEWS = 4;

  /// So many passed over end a call: whether the site itself is well is asked anew by the next one.
  private static final int MOST_PASSED_OVER = 3;

  /// What lies so long back was another round.
  private static final Duration ROUND = Duration.ofMinutes(1);

  private final Site site;
  private final Round round;
  private final int ceiling;
  private final int reserve;
  private final int perPage;
  private final List<Integer> steps;
  private final Map<RemoteId, RemoteItem> fresh = new LinkedHashMap<>();
  private final Map<Folder, Deque<RemoteItem>> repeated = new EnumMap<>(Folder.class);
  private final Map<RemoteId, RemoteItem> swept = new LinkedHashMap<>();
  private final Instant now;
  private Cursor cursor;
  private int dropped;
  private int passedOver;
  private boolean answers;

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
    this.steps = steps(perPage);
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

  /// What was read, oldest first: the new ones, those that the slow walk met, and as far as the
  /// ceiling allows, the newest of each list that stand below what was passed, because they may
  /// have been edited or have come late.
  List<RemoteItem> items() {
    Map<RemoteId, RemoteItem> rest = new LinkedHashMap<>(swept);
    while (repeated.values().stream().anyMatch(list -> !list.isEmpty())) {
      repeated.values().stream()
          .flatMap(list -> Optional.ofNullable(list.pollLast()).stream())
          .forEach(item -> rest.putIfAbsent(item.id(), item));
    }
    rest.keySet().removeAll(fresh.keySet());
    var all = new ArrayList<>(fresh.values());
    rest.values().stream().limit(ceiling - (long) fresh.size()).forEach(all::add);
    all.sort((a, b) -> time(a).compareTo(time(b)));
    return all;
  }

  private boolean room() {
    return passedOver < MOST_PASSED_OVER
        && round.left() > reserve
        && fresh.size() + perPage <= ceiling;
  }

  /// @return true where the list was read to its end
  private ChannelResult<Boolean> walk(Folder folder) {
    int known = cursor.place(folder).count();
    Step step = begin(folder);
    boolean mayGoBack = true;
    boolean goesBack = false;
    int quiet = 0;
    while (room() && quiet < PAGES_WITHOUT_NEWS) {
      ChannelResult<Page> sent = page(folder, step);
      if (sent instanceof ChannelResult.Failed<Page>(ChannelFailure failure)) {
        if (!OneOfMany.mayFail(failure) || !answersOtherwise(folder)) {
          return ChannelResult.failed(failure);
        }
        // Going back, it does not tell how far; otherwise it stands where it stood.
        boolean back = goesBack && step.size() == 1 && step.page() > 1;
        mayGoBack &= back || step.size() > 1;
        step = back ? back(folder, step, step.page() - 1) : around(folder, step, known);
        continue;
      }
      Page read = ((ChannelResult.Ok<Page>) sent).value();
      if (mayGoBack && step.page() > 1 && startsAfter(folder, step, read)) {
        goesBack = true;
        step = back(folder, step, Math.max(1, Math.min(step.page() - 1, read.pages())));
        continue;
      }
      mayGoBack = false;
      goesBack = false;
      quiet = take(folder, step, read) ? 0 : quiet + 1;
      if (step.page() >= read.pages()) {
        return ChannelResult.ok(true);
      }
      step = from(step.passed() + step.size());
    }
    return ChannelResult.ok(quiet >= PAGES_WITHOUT_NEWS);
  }

  /// Some of a list, read at once.
  ///
  /// @param passed how many stand before them; a multiple of the size, since sites count in pages
  /// @param over whether the one before them is passed over
  private record Step(int passed, int size, boolean over) {

    Step(int passed, int size) {
      this(passed, size, false);
    }

    int page() {
      return passed / size + 1;
    }

    /// The last one that is full or begun where so many were read.
    static Step last(int count, int size) {
      return new Step((Math.ceilDiv(Math.max(1, count), size) - 1) * size, size);
    }
  }

  /// Sizes of which each divides the one before it.
  private static List<Integer> steps(int largest) {
    int middle = (int) Math.sqrt(largest);
    while (largest % middle != 0) {
      middle--;
    }
    return List.of(largest, middle, 1);
  }

  private Step begin(Folder folder) {
    Place place = cursor.place(folder);
    return Step.last(place.count(), steps.contains(place.step()) ? place.step() : perPage);
  }

  /// The largest step from there on.
  private Step from(int passed) {
    int size = steps.stream().filter(s -> passed % s == 0).findFirst().orElse(1);
    return new Step(passed, size);
  }

  /// Kept in the cursor, so that going back reaches its end also over several calls.
  private Step back(Folder folder, Step step, int page) {
    cursor = cursor.at(folder, place(folder, page * step.size(), step.size()));
    return new Step((page - 1) * step.size(), step.size());
  }

  /// A smaller step where one fails, or past the one that does. What was read before is not gone
  /// through again in smaller steps, but the last of it.
  private Step around(Folder folder, Step failed, int known) {
    int count = cursor.place(folder).count();
    if (failed.size() > 1) {
      int size = steps.stream().filter(s -> s < failed.size()).findFirst().orElse(1);
      cursor = cursor.at(folder, place(folder, count, size));
      return new Step(Math.max(failed.passed(), Step.last(count, size).passed()), size);
    }
    int passed = failed.passed() + 1;
    passedOver += passed > known ? 1 : 0;
    dropped += passed > known ? 1 : 0;
    cursor = cursor.at(folder, place(folder, Math.max(count, passed), 1));
    return new Step(passed, from(passed).size(), true);
  }

  private Place place(Folder folder, int count, int step) {
    return new Place(cursor.place(folder).last(), count, step);
  }

  /// Whether the site answers what has nothing to do with a page that failed.
  private boolean answersOtherwise(Folder failed) {
    Folder other = failed == Folder.ALL ? Folder.SPAM : Folder.ALL;
    if (!answers && round.left() > reserve) {
      page(other, new Step(0, 1));
    }
    return answers;
  }

  /// True where comments left the list meanwhile, so that the page begins beyond what was seen.
  private boolean startsAfter(Folder folder, Step step, Page read) {
    boolean beyond = step.page() > read.pages();
    boolean end = step.over() && read.pages() > 0 && step.page() == read.pages() + 1;
    return beyond && !end
        || !read.comments().isEmpty()
            && number(read.comments().getFirst()) > cursor.place(folder).last();
  }

  /// @return true where something was new
  private boolean take(Folder folder, Step step, Page read) {
    Place before = cursor.place(folder);
    int passed = step.passed();
    long highest = read.comments().stream().mapToLong(Listing::number).max().orElse(0);
    for (Comment comment : read.comments()) {
      if (comment.published() && number(comment) > before.last()) {
        fresh.put(comment.item().id(), comment.item());
      } else if (comment.published()) {
        repeated.computeIfAbsent(folder, _ -> new ArrayDeque<>()).add(comment.item());
      }
    }
    // What was counted when the page was read before is not counted again.
    dropped += (int) read.wrong().stream().filter(at -> passed + at >= before.count()).count();
    boolean end = step.page() >= read.pages();
    // A site that was moved may have begun its numbers anew.
    long last = end && highest > 0 ? highest : Math.max(before.last(), highest);
    int count = passed + (end ? Math.min(read.entries(), step.size()) : step.size());
    cursor = cursor.at(folder, new Place(last, count, step.size()));
    return highest > before.last();
  }

  /// One step of the slow walk through the lists, in which what cannot be read is passed over: its
  /// place comes again. Of few comments each pass hands on all.
  private Optional<ChannelFailure> sweep() {
    int count = Stream.of(Folder.values()).mapToInt(f -> cursor.place(f).count()).sum();
    if (count <= perPage || round.left() <= reserve) {
      return Optional.empty();
    }
    Sweep at = cursor.sweep();
    while (cursor.place(at.folder()).count() == 0) {
      at = new Sweep(at.folder().next(), 0);
    }
    Folder folder = at.folder();
    int half = Math.max(1, perPage / 2);
    var step = new Step(at.passed() / half * half, half);
    var onwards = new Sweep(folder, step.passed() + half);
    ChannelResult<Page> sent = page(folder, step);
    switch (sent) {
      case ChannelResult.Ok<Page>(Page read) -> {
        read.comments().stream()
            .filter(Comment::published)
            .forEach(comment -> swept.put(comment.item().id(), comment.item()));
        boolean end = step.page() >= read.pages();
        cursor = cursor.swept(end ? new Sweep(folder.next(), 0) : onwards);
      }
      case ChannelResult.Failed<Page>(ChannelFailure failure) when ends(failure) -> {
        return Optional.of(failure);
      }
      // The next request of the round meets it too, and what was read until now is kept.
      case ChannelResult.Failed<Page>(ChannelFailure.RateLimited _) -> {}
      case ChannelResult.Failed<Page> _ -> cursor = cursor.swept(onwards);
    }
    return Optional.empty();
  }

  private static boolean ends(ChannelFailure failure) {
    return failure instanceof ChannelFailure.Cancelled
        || failure instanceof ChannelFailure.Unauthorised;
  }

  private ChannelResult<Page> page(Folder folder, Step step) {
    ChannelResult<Page> read =
        round
            .send(site.get("comments", query(folder, step)))
            .then(
                answer ->
                    Json.entries(answer.body(), "comments")
                        .map(entries -> read(entries, pages(answer, step, entries.size()))));
    answers |= read instanceof ChannelResult.Ok<Page>;
    return read;
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

  private static Map<String, String> query(Folder folder, Step step) {
    var query = new TreeMap<String, String>();
    query.put("context", "edit");
    query.put("status", folder.word());
    query.put("type", "all");
    query.put("orderby", "id");
    query.put("order", "asc");
    query.put("per_page", Integer.toString(step.size()));
    query.put("page", Integer.toString(step.page()));
    return query;
  }

  /// An empty page is not the end: the site leaves out what the account may not read only after it
  /// has counted the page off.
  private static int pages(Answer answer, Step step, int entries) {
    int page = step.page();
    int guess = entries == 0 ? page - 1 : entries < step.size() ? page : page + 1;
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
