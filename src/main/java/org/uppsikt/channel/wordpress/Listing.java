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
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.http.Round;
import org.uppsikt.channel.wordpress.Cursor.Folder;
import org.uppsikt.channel.wordpress.Cursor.Place;
import org.uppsikt.channel.wordpress.Lists.Page;
import org.uppsikt.channel.wordpress.Lists.Step;
import org.uppsikt.channel.wordpress.SlowWalk.Met;
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

  /// So many passed over end a call: each of them may have cost the whole time of waiting.
  private static final int MOST_PASSED_OVER = 3;

  /// What lies so long back was another round.
  private static final Duration ROUND = Duration.ofMinutes(1);

  private final Lists lists;
  private final Round round;
  private final int ceiling;
  private final int reserve;
  private final int perPage;
  private final List<Integer> sizes;
  private final Map<RemoteId, RemoteItem> fresh = new LinkedHashMap<>();
  private final Map<Folder, Deque<RemoteItem>> repeated = new EnumMap<>(Folder.class);
  private final Map<RemoteId, RemoteItem> swept = new LinkedHashMap<>();
  private final Instant now;
  private Cursor cursor;
  private int dropped;
  private int passedOver;

  Listing(Site site, Cursor cursor, Budget budget, Round round, Instant now) {
    this.lists = new Lists(site, round);
    this.round = round;
    this.now = now;
    this.cursor = cursor;
    this.ceiling = budget.items();
    this.perPage = Math.min(PER_PAGE, budget.items());
    this.sizes = Lists.sizes(perPage);
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
    List<Folder> failed = new ArrayList<>();
    boolean goesOn = true;
    while (!todo.isEmpty() && room() && goesOn) {
      Folder folder = todo.getFirst();
      switch (walk(folder)) {
        // A list that fails where another one answered keeps no third from being read.
        case ChannelResult.Failed<Boolean>(ChannelFailure failure) -> {
          boolean well = lists.answered() || lookedJustNow();
          goesOn = trouble.isEmpty() && well && OneOfMany.mayFail(failure);
          trouble = Optional.of(failure);
          failed.add(todo.removeFirst());
        }
        case ChannelResult.Ok<Boolean>(Boolean all) when all -> {
          todo.removeFirst();
          cursor = folder == Folder.ALL ? cursor.looked(now) : cursor;
        }
        // Nor does one of which nearly all fail.
        case ChannelResult.Ok<Boolean> _ -> {
          if (passedOver >= MOST_PASSED_OVER && folder != Folder.ALL) {
            todo.add(todo.removeFirst());
          }
        }
      }
    }
    todo.addAll(failed);
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
      ChannelResult<Page> sent = lists.page(folder, step);
      if (sent instanceof ChannelResult.Failed<Page>(ChannelFailure failure)) {
        Optional<ChannelResult<Boolean>> end = end(folder, failure);
        if (end.isPresent()) {
          return end.get();
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
      step = Step.from(step.passed() + step.size(), sizes);
    }
    return ChannelResult.ok(quiet >= PAGES_WITHOUT_NEWS);
  }

  private Step begin(Folder folder) {
    Place place = cursor.place(folder);
    return Step.last(place.count(), sizes.contains(place.step()) ? place.step() : perPage);
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
      int size = failed.smaller(sizes);
      cursor = cursor.at(folder, place(folder, count, size));
      return new Step(Math.max(failed.passed(), Step.last(count, size).passed()), size);
    }
    int passed = failed.passed() + 1;
    passedOver += passed > known ? 1 : 0;
    dropped += passed > known ? 1 : 0;
    cursor = cursor.at(folder, place(folder, Math.max(count, passed), 1));
    return Step.from(passed, sizes);
  }

  private Place place(Folder folder, int count, int step) {
    return new Place(cursor.place(folder).last(), count, step);
  }

  /// What ends the walk through a list of which a page failed: that it was no fault of one comment,
  /// or that too few requests are left to tell.
  private Optional<ChannelResult<Boolean>> end(Folder folder, ChannelFailure failure) {
    if (!OneOfMany.mayFail(failure)) {
      return Optional.of(ChannelResult.failed(failure));
    }
    if (round.left() <= reserve) {
      boolean well = lists.answered();
      return Optional.of(well ? ChannelResult.ok(false) : ChannelResult.failed(failure));
    }
    return lists.fault(folder).map(ChannelResult::failed);
  }

  /// True where comments left the list meanwhile, so that the page begins beyond what was seen.
  private boolean startsAfter(Folder folder, Step step, Page read) {
    return step.page() > read.pages()
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

  /// A step of the slow walk, where a pass does not hand on all anyway: of few comments, each list
  /// read from its beginning.
  private Optional<ChannelFailure> sweep() {
    List<Folder> all = List.of(Folder.values());
    boolean few = all.stream().mapToInt(f -> cursor.place(f).count()).sum() <= perPage;
    boolean whole = few && all.stream().allMatch(f -> begin(f).passed() == 0);
    if (whole || round.left() <= reserve) {
      return Optional.empty();
    }
    return switch (new SlowWalk(lists, perPage).step(cursor)) {
      case ChannelResult.Ok<Met>(Met met) -> {
        met.items().forEach(item -> swept.put(item.id(), item));
        cursor = met.next();
        yield Optional.empty();
      }
      case ChannelResult.Failed<Met>(ChannelFailure failure) -> Optional.of(failure);
    };
  }

  private static long number(Comment comment) {
    return Long.parseLong(comment.item().id().value());
  }

  private static Instant time(RemoteItem item) {
    return item.postedAt().orElse(Instant.EPOCH);
  }
}
