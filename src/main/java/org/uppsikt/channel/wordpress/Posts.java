package org.uppsikt.channel.wordpress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.http.Fields;
import org.uppsikt.channel.http.Json;
import org.uppsikt.channel.http.Round;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemotePost;

/// Fetches titles and texts of the posts and pages that comments answer. Others (attachments, types
/// of plug-ins, drafts) stay without a title; their comments come all the same.
final class Posts {

  /// Posts and pages, each asked for once.
  static final int MOST_REQUESTS = 2;

  private static final List<String> LISTS = List.of("posts", "pages");
  private static final int LONGEST = 20_000;

  private Posts() {}

  static ChannelResult<List<RemotePost>> read(Site site, Set<RemoteId> ids, Round round) {
    Set<String> wanted = new TreeSet<>();
    ids.stream().limit(Listing.PER_PAGE).forEach(id -> wanted.add(id.value()));
    var posts = new ArrayList<RemotePost>();
    for (String list : LISTS) {
      if (wanted.isEmpty() || round.left() == 0) {
        break;
      }
      ChannelResult<List<byte[]>> read =
          round
              .send(site.get(list, query(wanted)))
              .then(answer -> Json.entries(answer.body(), list));
      switch (read) {
        case ChannelResult.Ok<List<byte[]>>(List<byte[]> entries) ->
            entries.forEach(entry -> take(entry, wanted, posts));
        case ChannelResult.Failed<List<byte[]>>(ChannelFailure failure)
            when isOfOneList(failure) -> {}
        case ChannelResult.Failed<List<byte[]>>(ChannelFailure failure) -> {
          return ChannelResult.failed(failure);
        }
      }
    }
    return ChannelResult.ok(posts);
  }

  /// A site may close these lists, and one post whose rendering fails breaks them; comments are
  /// read without titles then.
  static boolean isOfOneList(ChannelFailure failure) {
    return switch (failure) {
      case ChannelFailure.Refused refused -> true;
      case ChannelFailure.Gone gone -> true;
      case ChannelFailure.Malformed malformed -> true;
      case ChannelFailure.Unreachable(ChannelFailure.Why why) ->
          why == ChannelFailure.Why.SERVER_FAULT;
      default -> false;
    };
  }

  private static Map<String, String> query(Set<String> wanted) {
    return Map.of(
        "include", String.join(",", wanted),
        "per_page", Integer.toString(Listing.PER_PAGE),
        "_fields", "id,title,content,link,date_gmt");
  }

  private static void take(byte[] entry, Set<String> wanted, List<RemotePost> posts) {
    if (Json.parse(entry, "post").then(node -> post(Fields.of(node, "post")))
        instanceof ChannelResult.Ok<RemotePost>(RemotePost post)) {
      if (wanted.remove(post.id().value())) {
        posts.add(post);
      }
    }
  }

  private static ChannelResult<RemotePost> post(Fields fields) {
    String title = fields.in("title").text("rendered").map(CommentText::read).orElse("");
    String text = fields.in("content").text("rendered").map(CommentText::read).orElse("");
    Optional<String> link = fields.text("link");
    Optional<Instant> at = fields.text("date_gmt").flatMap(Comment::time);
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return fields.orMalformed(
        fields.id("id").map(id -> new RemotePost(id, title, shown, link, at)));
  }
}
