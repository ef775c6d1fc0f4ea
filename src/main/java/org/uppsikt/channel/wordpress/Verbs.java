package org.uppsikt.channel.wordpress;

import java.util.Map;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Receipt;
import org.uppsikt.channel.http.Answer;
import org.uppsikt.channel.http.Call;
import org.uppsikt.channel.http.Round;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.RemoteId;

/// Changes a comment's status. The comment is read first, so that a repeated order changes nothing;
/// the returned status is compared, because WordPress passes over a status it does not know and
/// answers 200 all the same.
final class Verbs {

  private final Site site;
  private final Round round;

  Verbs(Site site, Round round) {
    this.site = site;
    this.round = round;
  }

  static ChannelResult<Comment> look(Site site, RemoteId id, Round round) {
    if (!Site.isComment(id)) {
      return ChannelResult.failed(new ChannelFailure.Gone());
    }
    return round
        .send(site.get("comments/" + id, Map.of("context", "edit")))
        .then(answer -> Comment.read(answer.body()))
        .then(comment -> same(comment, id));
  }

  ChannelResult<Receipt> unpublish(RemoteId id, UnpublishVerb verb) {
    return look(site, id, round)
        .then(
            comment ->
                switch (verb) {
                  case HIDE -> comment.status() == Status.APPROVED ? set(id, Status.HOLD) : done();
                  case TRASH -> trashed(comment) ? done() : trash(id);
                });
  }

  /// Trash first gives back the status before it was trashed, which may be *hold*.
  ChannelResult<Receipt> restore(RemoteId id) {
    return look(site, id, round)
        .then(
            comment ->
                switch (comment.status()) {
                  case APPROVED -> done();
                  case HOLD, SPAM -> set(id, Status.APPROVED);
                  case TRASH -> untrash(id);
                  case POST_TRASHED ->
                      ChannelResult.failed(new ChannelFailure.Refused("post_trashed"));
                });
  }

  private ChannelResult<Receipt> untrash(RemoteId id) {
    return change(Site.statusBody("untrash"), id)
        .then(comment -> comment.status() == Status.APPROVED ? done() : set(id, Status.APPROVED));
  }

  private ChannelResult<Receipt> set(RemoteId id, Status wanted) {
    return change(Site.statusBody(wanted.word()), id).then(comment -> is(comment, wanted));
  }

  /// By DELETE, which a site without a trash refuses. Setting the status would delete for good
  /// there.
  private ChannelResult<Receipt> trash(RemoteId id) {
    ChannelResult<Receipt> result =
        read(site.delete("comments/" + id), id).then(comment -> is(comment, Status.TRASH));
    boolean already =
        result instanceof ChannelResult.Failed<Receipt>(ChannelFailure.Gone _)
            && round.left() > 0
            && look(site, id, round) instanceof ChannelResult.Ok<Comment>(Comment comment)
            && trashed(comment);
    return already ? done() : result;
  }

  private ChannelResult<Comment> change(String body, RemoteId id) {
    return read(site.post("comments/" + id, body), id);
  }

  /// An answer that cannot be read leaves open what happened.
  private ChannelResult<Comment> read(Call call, RemoteId id) {
    if (round.left() == 0) {
      throw new IllegalStateException("no request left for the order");
    }
    ChannelResult<Answer> sent = round.send(call);
    ChannelResult<Comment> read =
        sent.then(answer -> Comment.read(answer.body())).then(comment -> same(comment, id));
    boolean unclear =
        sent instanceof ChannelResult.Ok<Answer> && read instanceof ChannelResult.Failed<Comment>;
    return unclear ? ChannelResult.failed(new ChannelFailure.Uncertain()) : read;
  }

  private static ChannelResult<Comment> same(Comment comment, RemoteId id) {
    return comment.item().id().equals(id)
        ? ChannelResult.ok(comment)
        : ChannelResult.failed(new ChannelFailure.Malformed("comment.id"));
  }

  private static ChannelResult<Receipt> is(Comment comment, Status wanted) {
    return comment.status() == wanted
        ? done()
        : ChannelResult.failed(new ChannelFailure.Refused("status_" + comment.status().word()));
  }

  private static boolean trashed(Comment comment) {
    return comment.status() == Status.TRASH || comment.status() == Status.POST_TRASHED;
  }

  private static ChannelResult<Receipt> done() {
    return ChannelResult.ok(Receipt.DONE);
  }
}
