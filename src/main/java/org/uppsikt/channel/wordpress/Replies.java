package org.uppsikt.channel.wordpress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Receipt;
import org.uppsikt.channel.http.Answer;
import org.uppsikt.channel.http.Fields;
import org.uppsikt.channel.http.Json;
import org.uppsikt.channel.http.Round;
import org.uppsikt.channel.wordpress.Cursor.Folder;
import org.uppsikt.domain.decision.ReplyOrder;
import org.uppsikt.domain.item.RemoteId;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answers comments as the signed-in account, in plain text.
final class Replies {

  private static final int MOST_PAGES = 20;

  private final Site site;
  private final Round round;

  Replies(Site site, Round round) {
    this.site = site;
    this.round = round;
  }

  ChannelResult<Receipt> send(ReplyOrder order) {
    RemoteId parent = order.target().remote();
    return Verbs.look(site, parent, round)
        .then(
            comment -> {
              ChannelResult<Receipt> sent = post(order, comment);
              return duplicate(sent) ? existing(order) : sent;
            });
  }

  /// The newest reply of the signed-in account below the parent that has the text.
  ChannelResult<Optional<RemoteId>> find(ReplyOrder order) {
    return me().then(me -> find(order, me));
  }

  private ChannelResult<Receipt> post(ReplyOrder order, Comment parent) {
    Optional<RemoteId> post = parent.item().post();
    if (post.isEmpty()) {
      return ChannelResult.failed(new ChannelFailure.Malformed("comment.post"));
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("post", Long.parseLong(post.get().value()));
    body.put("parent", Long.parseLong(parent.item().id().value()));
    body.put("content", CommentText.safe(order.text()));
    ChannelResult<Answer> sent = round.send(site.post("comments", Json.write(body)));
    if (!(sent instanceof ChannelResult.Ok<Answer>(Answer answer))) {
      return sent.map(_ -> Receipt.DONE);
    }
    return Comment.read(answer.body()) instanceof ChannelResult.Ok<Comment>(Comment made)
        ? ChannelResult.ok(new Receipt(Optional.of(made.item().id())))
        : ChannelResult.failed(new ChannelFailure.Uncertain());
  }

  private static boolean duplicate(ChannelResult<Receipt> sent) {
    return sent instanceof ChannelResult.Failed<Receipt>(ChannelFailure.Refused(String code))
        && code.equals("comment_duplicate");
  }

  /// WordPress takes no text twice from one account below one parent: the earlier one is the reply.
  private ChannelResult<Receipt> existing(ReplyOrder order) {
    return find(order)
        .then(
            found ->
                found.isPresent()
                    ? ChannelResult.ok(new Receipt(found))
                    : ChannelResult.failed(new ChannelFailure.Refused("comment_duplicate")));
  }

  private ChannelResult<RemoteId> me() {
    return round
        .send(site.get("users/me", Map.of("_fields", "id")))
        .then(answer -> Json.parse(answer.body(), "me"))
        .then(
            node -> {
              Fields fields = Fields.of(node, "me");
              return fields.orMalformed(fields.id("id"));
            });
  }

  private ChannelResult<Optional<RemoteId>> find(ReplyOrder order, RemoteId me) {
    String wanted = canonical(order.text());
    for (int page = 1; page <= MOST_PAGES && round.left() > 0; page++) {
      ChannelResult<List<byte[]>> read =
          round
              .send(site.get("comments", query(order, page)))
              .then(answer -> Json.entries(answer.body(), "comments"));
      if (!(read instanceof ChannelResult.Ok<List<byte[]>>(List<byte[]> entries))) {
        return read.map(_ -> Optional.empty());
      }
      Optional<RemoteId> found =
          entries.stream()
              .flatMap(entry -> comment(entry).stream())
              .filter(comment -> comment.author().equals(Optional.of(me)))
              .filter(comment -> canonical(comment.item().text()).equals(wanted))
              .map(comment -> comment.item().id())
              .findFirst();
      if (found.isPresent() || entries.size() < Listing.PER_PAGE) {
        return ChannelResult.ok(found);
      }
    }
    return ChannelResult.failed(new ChannelFailure.Uncertain());
  }

  private static Optional<Comment> comment(byte[] entry) {
    return Comment.read(entry) instanceof ChannelResult.Ok<Comment>(Comment comment)
        ? Optional.of(comment)
        : Optional.empty();
  }

  private static Map<String, String> query(ReplyOrder order, int page) {
    return Map.of(
        "context", "edit",
        "status", Folder.ALL.word(),
        "parent", order.target().remote().value(),
        "orderby", "date_gmt",
        "order", "desc",
        "per_page", Integer.toString(Listing.PER_PAGE),
        "page", Integer.toString(page));
  }

  private static String canonical(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
