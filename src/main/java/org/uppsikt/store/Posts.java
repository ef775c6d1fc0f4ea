package org.uppsikt.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.HashTree;
import org.uppsikt.domain.journal.Payload;

/// The channels' own posts, which the items answer.
public final class Posts {

  private static final int SNIPPET = 1000;

  private final Blobs blobs;

  public Posts(Blobs blobs) {
    this.blobs = blobs;
  }

  /// Posts that were kept together.
  ///
  /// @param root Merkle root of the batch, which belongs into the journal
  public record Kept(UUID batch, Digest root, int posts) {}

  /// Keeps the posts that are not known yet; a known one stays as it was received.
  ///
  /// @return empty where all were known
  public Optional<Kept> keep(Tx tx, ChannelId channel, List<RemotePost> posts) {
    var batch = UUID.randomUUID();
    var leaves = new ArrayList<Digest>();
    for (RemotePost post : posts) {
      if (find(tx, channel, post.id()).isEmpty()) {
        Row row = row(tx, channel, post);
        insert(tx, row, batch, leaves.size());
        leaves.add(row.leaf(leaves.size()));
      }
    }
    return leaves.isEmpty()
        ? Optional.empty()
        : Optional.of(new Kept(batch, HashTree.rootOf(leaves), leaves.size()));
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

  /// A post as it lies in its table.
  private record Row(
      UUID channel,
      String remote,
      String title,
      Digest body,
      String snippet,
      Optional<String> permalink,
      Optional<Instant> postedAt,
      Instant receivedAt) {

    /// The RFC 6962 leaf that stands for the post in its batch.
    Digest leaf(int place) {
      return HashTree.leaf(
          Payload.NONE
              .with("place", place)
              .with("channel", channel)
              .with("remote", remote)
              .with("title", title)
              .with("body", body)
              .with("snippet", snippet)
              .with("link", permalink.orElse(""))
              .with("posted", postedAt.map(Instant::toString).orElse(""))
              .with("received", receivedAt)
              .bytes());
    }
  }

  private Row row(Tx tx, ChannelId channel, RemotePost post) {
    byte[] body = LosslessText.encode(post.text());
    return new Row(
        channel.value(),
        post.id().value(),
        Columns.fit(post.title(), SNIPPET),
        blobs.put(tx, body),
        Columns.fit(new String(body, StandardCharsets.UTF_8), SNIPPET),
        Columns.fit(post.permalink(), 2000),
        post.postedAt().map(Tx::micros),
        tx.now());
  }

  static Digest leaf(ResultSet rs) throws SQLException {
    var row =
        new Row(
            Columns.uuid(rs, "channel_id"),
            rs.getString("remote_id"),
            rs.getString("title"),
            Columns.digest(rs, "body_sha256"),
            rs.getString("snippet"),
            Columns.maybe(rs, "permalink"),
            Columns.maybeInstant(rs, "posted_at"),
            Columns.instant(rs, "received_at"));
    return row.leaf(rs.getInt("place"));
  }

  private static void insert(Tx tx, Row row, UUID batch, int place) {
    tx.handle()
        .createUpdate(
            "insert into post (channel_id, remote_id, title, body_sha256, snippet, permalink,"
                + " posted_at, received_at, batch_id, place) values (:channel, :remote, :title,"
                + " :body, :snippet, :permalink, :posted, :received, :batch, :place)")
        .bind("channel", row.channel())
        .bind("remote", row.remote())
        .bind("title", row.title())
        .bind("body", row.body().hex())
        .bind("snippet", row.snippet())
        .bind("permalink", row.permalink().orElse(null))
        .bind("posted", Tx.at(row.postedAt()))
        .bind("received", Tx.at(row.receivedAt()))
        .bind("batch", batch)
        .bind("place", place)
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
