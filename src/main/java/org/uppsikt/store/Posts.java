package org.uppsikt.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemotePost;

/// The channels' own posts, which the items answer.
public final class Posts {

  private static final int SNIPPET = 1000;

  private final Blobs blobs;

  public Posts(Blobs blobs) {
    this.blobs = blobs;
  }

  /// Keeps the posts that are not known yet; a known one stays as it was received.
  public void keep(Tx tx, ChannelId channel, List<RemotePost> posts) {
    for (RemotePost post : posts) {
      if (find(tx, channel, post.id()).isEmpty()) {
        insert(tx, channel, post);
      }
    }
  }

  public Optional<RemotePost> find(Tx tx, ChannelId channel, RemoteId id) {
    return tx.handle()
        .createQuery(
            "select remote_id, title, snippet, permalink, posted_at from post"
                + " where channel_id = :channel and remote_id = :remote")
        .bind("channel", channel.value())
        .bind("remote", id.value())
        .map((rs, context) -> post(rs))
        .findOne();
  }

  private void insert(Tx tx, ChannelId channel, RemotePost post) {
    byte[] body = LosslessText.encode(post.text());
    tx.handle()
        .createUpdate(
            "insert into post (channel_id, remote_id, title, body_sha256, snippet, permalink,"
                + " posted_at, received_at) values (:channel, :remote, :title, :body, :snippet,"
                + " :permalink, :posted, :received)")
        .bind("channel", channel.value())
        .bind("remote", post.id().value())
        .bind("title", Columns.fit(post.title(), SNIPPET))
        .bind("body", blobs.put(tx, body).hex())
        .bind("snippet", Columns.fit(new String(body, StandardCharsets.UTF_8), SNIPPET))
        .bind("permalink", Columns.fit(post.permalink(), 2000).orElse(null))
        .bind("posted", Tx.at(post.postedAt()))
        .bind("received", Tx.at(tx.now()))
        .execute();
  }

  /// The text of a stored post is its beginning; the whole lies in the blob.
  private static RemotePost post(ResultSet rs) throws SQLException {
    return new RemotePost(
        new RemoteId(rs.getString("remote_id")),
        rs.getString("title"),
        rs.getString("snippet"),
        Columns.maybe(rs, "permalink"),
        Columns.maybeInstant(rs, "posted_at"));
  }
}
