package org.uppsikt.channel.wordpress;

import java.util.List;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.wordpress.Cursor.Folder;
import org.uppsikt.channel.wordpress.Cursor.Sweep;
import org.uppsikt.channel.wordpress.Lists.Page;
import org.uppsikt.channel.wordpress.Lists.Step;
import org.uppsikt.domain.item.RemoteItem;

/// The walk through the lists from their beginning, half a page in each pass, that meets what came
/// in below a number that was passed. Where a half page fails because of one comment, it goes on in
/// parts: the others that stand there are not passed over with it.
final class SlowWalk {

  private final Lists lists;
  private final List<Integer> sizes;

  SlowWalk(Lists lists, int perPage) {
    this.lists = lists;
    this.sizes = Lists.sizes(Math.max(1, perPage / 2));
  }

  /// What a step met, and where the next one begins.
  record Met(Cursor next, List<RemoteItem> items) {}

  /// One step. Most failures fail no call: the lists were all read by then.
  ///
  /// @param cursor of lists in which something stands
  ChannelResult<Met> step(Cursor cursor) {
    Sweep at = cursor.sweep();
    while (cursor.place(at.folder()).count() == 0) {
      at = Sweep.begin(at.folder().next());
    }
    Folder folder = at.folder();
    boolean smaller = sizes.contains(at.step()) && at.passed() % at.step() == 0;
    Step step = smaller ? new Step(at.passed(), at.step()) : Step.from(at.passed(), sizes);
    var onwards = new Sweep(folder, step.passed() + step.size(), 0);
    return switch (lists.page(folder, step)) {
      case ChannelResult.Ok<Page>(Page read) -> {
        boolean end = step.page() >= read.pages();
        Sweep next = end ? Sweep.begin(folder.next()) : onwards;
        yield met(cursor.swept(next), read);
      }
      case ChannelResult.Failed<Page>(ChannelFailure failure) when ends(failure) ->
          ChannelResult.failed(failure);
      // The next request of the round meets it too, and what was read until now is kept.
      case ChannelResult.Failed<Page>(ChannelFailure failure) when saysNothing(failure) ->
          nothing(cursor);
      case ChannelResult.Failed<Page> _ when step.size() > 1 ->
          nothing(cursor.swept(new Sweep(folder, step.passed(), step.smaller(sizes))));
      // It is passed over only where the list itself answers: a site or a network that is down
      // fails every comment.
      case ChannelResult.Failed<Page> _ ->
          nothing(lists.answers(folder) ? cursor.swept(onwards) : cursor);
    };
  }

  /// Whether it is no answer about what stands there.
  private static boolean saysNothing(ChannelFailure failure) {
    return failure instanceof ChannelFailure.RateLimited
        || failure instanceof ChannelFailure.Unreachable && !OneOfMany.mayFail(failure);
  }

  private static boolean ends(ChannelFailure failure) {
    return failure instanceof ChannelFailure.Cancelled
        || failure instanceof ChannelFailure.Unauthorised;
  }

  private static ChannelResult<Met> met(Cursor next, Page read) {
    return ChannelResult.ok(
        new Met(
            next, read.comments().stream().filter(Comment::published).map(Comment::item).toList()));
  }

  private static ChannelResult<Met> nothing(Cursor next) {
    return ChannelResult.ok(new Met(next, List.of()));
  }
}
