package org.uppsikt.channel.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Seen;
import org.uppsikt.channel.http.Json;
import org.uppsikt.channel.http.Round;
import org.uppsikt.channel.wordpress.Cursor.Folder;
import org.uppsikt.domain.item.RemoteId;

/// Reads known comments again. WordPress tells of no change by itself, neither an edit nor another
/// status nor a deletion.
final class Recheck {

  /// So many that fail by themselves end a call: the next one goes on with others.
  private static final int MOST_FAULTS = 3;

  /// So many are asked for together where all together fail.
  private static final int PART = 10;

  private final Site site;
  private final Lists lists;
  private final Round round;
  private final Map<RemoteId, Seen> seen = new LinkedHashMap<>();
  private boolean answers;

  Recheck(Site site, Round round) {
    this.site = site;
    this.lists = new Lists(site, round);
    this.round = round;
  }

  /// Where something was read before the trouble came, that is kept and the trouble shows on the
  /// next call.
  ChannelResult<List<Seen>> read(List<RemoteId> ids) {
    var asked = new ArrayList<>(new LinkedHashSet<>(ids));
    for (int from = 0; from < asked.size(); from += Listing.PER_PAGE) {
      Set<RemoteId> missing =
          new LinkedHashSet<>(asked.subList(from, Math.min(asked.size(), from + Listing.PER_PAGE)));
      Optional<ChannelFailure> failure = chunk(missing);
      if (failure.isPresent()) {
        boolean nothing = seen.isEmpty() || failure.get() instanceof ChannelFailure.Cancelled;
        return nothing ? ChannelResult.failed(failure.get()) : answered();
      }
    }
    return answered();
  }

  private ChannelResult<List<Seen>> answered() {
    return ChannelResult.ok(List.copyOf(seen.values()));
  }

  private Optional<ChannelFailure> chunk(Set<RemoteId> missing) {
    for (RemoteId id : List.copyOf(missing)) {
      if (!Site.isComment(id)) {
        seen.put(id, new Seen(id, Optional.empty()));
        missing.remove(id);
      }
    }
    for (Folder folder : Folder.values()) {
      if (missing.isEmpty() || round.left() == 0) {
        break;
      }
      Optional<ChannelFailure> end = list(folder, missing);
      if (end.isPresent()) {
        return end;
      }
    }
    return single(missing);
  }

  /// @return what ends the call
  private Optional<ChannelFailure> list(Folder folder, Set<RemoteId> missing) {
    List<RemoteId> all = List.copyOf(missing);
    Optional<ChannelFailure> whole = ask(folder, all, missing);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    Optional<ChannelFailure> end = end(folder, whole.get());
    if (end.isPresent() || all.size() <= PART) {
      return end;
    }
    int faults = 0;
    for (int from = 0; from < all.size(); from += PART) {
      if (round.left() == 0 || faults == MOST_FAULTS) {
        break;
      }
      List<RemoteId> part = all.subList(from, Math.min(all.size(), from + PART));
      Optional<ChannelFailure> failure = ask(folder, part, missing);
      end = failure.flatMap(f -> end(folder, f));
      if (end.isPresent()) {
        return end;
      }
      faults += failure.isPresent() ? 1 : 0;
    }
    return Optional.empty();
  }

  /// What ends the call after something failed: it was no fault of one comment, since the list does
  /// not answer either where no comment stands.
  private Optional<ChannelFailure> end(Folder folder, ChannelFailure failure) {
    if (!OneOfMany.mayFail(failure)) {
      return Optional.of(failure);
    }
    if (round.left() == 0) {
      return answers ? Optional.empty() : Optional.of(failure);
    }
    Optional<ChannelFailure> fault = lists.fault(folder);
    answers |= fault.isEmpty();
    return fault;
  }

  private Optional<ChannelFailure> ask(Folder folder, List<RemoteId> part, Set<RemoteId> missing) {
    String include = String.join(",", part.stream().map(RemoteId::value).toList());
    var query =
        Map.of(
            "context",
            "edit",
            "status",
            folder.word(),
            "type",
            "all",
            "per_page",
            Integer.toString(Listing.PER_PAGE),
            "include",
            include);
    ChannelResult<List<byte[]>> read =
        round
            .send(site.get("comments", query))
            .then(answer -> Json.entries(answer.body(), "comments"));
    if (read instanceof ChannelResult.Failed<List<byte[]>>(ChannelFailure failure)) {
      return Optional.of(failure);
    }
    if (read instanceof ChannelResult.Ok<List<byte[]>>(List<byte[]> entries)) {
      answers = true;
      entries.forEach(entry -> take(entry, missing));
    }
    return Optional.empty();
  }

  private void take(byte[] entry, Set<RemoteId> missing) {
    if (Comment.read(entry) instanceof ChannelResult.Ok<Comment>(Comment comment)
        && missing.remove(comment.item().id())) {
      seen.put(comment.item().id(), new Seen(comment.item().id(), Optional.of(comment.item())));
    }
  }

  /// What stands in no list is asked for by itself before it counts as gone: it may lie with a
  /// trashed post, which no list shows, or have moved between the lists while they were read.
  private Optional<ChannelFailure> single(Set<RemoteId> missing) {
    int faults = 0;
    for (RemoteId id : missing) {
      if (round.left() == 0 || faults == MOST_FAULTS) {
        break;
      }
      switch (Verbs.look(site, id, round)) {
        case ChannelResult.Ok<Comment>(Comment comment) ->
            seen.put(id, new Seen(id, Optional.of(comment.item())));
        case ChannelResult.Failed<Comment>(ChannelFailure.Gone _) ->
            seen.put(id, new Seen(id, Optional.empty()));
        // It may lie under a post of a kind that the site keeps from such reading.
        case ChannelResult.Failed<Comment>(ChannelFailure.Refused refused) ->
            seen.put(id, Seen.untold(id, refused));
        // One comment that cannot be read does not keep the others from being read.
        case ChannelResult.Failed<Comment>(ChannelFailure failure) -> {
          boolean last = round.left() == 0;
          Optional<ChannelFailure> end = end(Folder.ALL, failure);
          if (last || end.isPresent()) {
            return end;
          }
          seen.put(id, Seen.untold(id, failure));
          faults += failure instanceof ChannelFailure.Malformed ? 0 : 1;
        }
      }
    }
    return Optional.empty();
  }
}
