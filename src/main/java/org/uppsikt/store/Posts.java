package org.uppsikt.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.item.PostVersion;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.HashTree;
import org.uppsikt.domain.journal.Payload;

/// The channels' own posts, which the items answer.
public final class Posts {

  private static final int SNIPPET = 1000;
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}]+");

  /// Where a word may be parted, and where not.
  private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");

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
        insert(tx, row, Optional.empty(), batch, leaves.size());
        leaves.add(row.leaf(leaves.size(), Optional.empty()));
      }
    }
    return leaves.isEmpty()
        ? Optional.empty()
        : Optional.of(new Kept(batch, HashTree.rootOf(leaves), leaves.size()));
  }

  /// Keeps what known posts say otherwise than before, as versions of their own (VAR-48).
  ///
  /// An edit is what a reader reads otherwise: neither other gaps, nor a text that is kept back
  /// now, as of a post that got a password.
  ///
  /// @param file whether it stands in a file, which may be read again and may hold no text: what
  ///     was known at any time is no edit then
  /// @return empty where none was edited
  public Optional<Kept> edited(Tx tx, ChannelId channel, List<RemotePost> posts, boolean file) {
    var batch = UUID.randomUUID();
    var leaves = new ArrayList<Digest>();
    for (RemotePost post : posts) {
      List<PostVersion> known = versions(tx, channel, post.id());
      if (!known.isEmpty() && !said(tx, known, post, file)) {
        Row row = row(tx, channel, post);
        int number = known.getLast().number() + 1;
        insert(tx, row, Optional.of(number), batch, leaves.size());
        leaves.add(row.leaf(leaves.size(), Optional.of(number)));
      }
    }
    return leaves.isEmpty()
        ? Optional.empty()
        : Optional.of(new Kept(batch, HashTree.rootOf(leaves), leaves.size()));
  }

  private boolean said(Tx tx, List<PostVersion> known, RemotePost post, boolean file) {
    boolean withheld = post.text().isBlank() && (file || !known.getLast().beginning().isBlank());
    return withheld
        || known.stream()
            .skip(file ? 0 : known.size() - 1)
            .anyMatch(version -> reads(tx, version, post));
  }

  /// Whether a reader reads the same in both.
  private boolean reads(Tx tx, PostVersion version, RemotePost post) {
    Digest body = Digest.of(LosslessText.encode(post.text()));
    String title = Columns.fit(post.title(), SNIPPET);
    return version.says(title, body)
        || read(version.title()).equals(read(title))
            && (version.body().equals(body)
                || tx.unlessDamaged(() -> blobs.get(tx, version.body()))
                    .map(LosslessText::decode)
                    .filter(text -> read(text).equals(read(post.text())))
                    .isPresent());
  }

  /// A text with every gap alike, and without what shows nothing.
  private static String read(String text) {
    return GAPS.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /// Every version of a post that was received, oldest first; none where it is not known.
  public List<PostVersion> versions(Tx tx, ChannelId channel, RemoteId id) {
    String columns = "title, snippet, body_sha256, received_at";
    String where = " where channel_id = :channel and remote_id = :remote";
    return tx.handle()
        .createQuery(
            "select 1 as version, "
                + columns
                + " from post"
                + where
                + " union all select version, "
                + columns
                + " from post_version"
                + where
                + " order by version")
        .bind("channel", channel.value())
        .bind("remote", id.value())
        .map(
            (rs, context) ->
                new PostVersion(
                    rs.getInt("version"),
                    rs.getString("title"),
                    rs.getString("snippet"),
                    Columns.digest(rs, "body_sha256"),
                    Columns.instant(rs, "received_at")))
        .list();
  }

  /// A post as it was last received.
  public Optional<RemotePost> find(Tx tx, ChannelId channel, RemoteId id) {
    return tx.handle()
        .createQuery(
            "select p.remote_id, coalesce(v.title, p.title) as title,"
                + " coalesce(v.snippet, p.snippet) as snippet,"
                + " coalesce(v.permalink, p.permalink) as permalink,"
                + " coalesce(v.posted_at, p.posted_at) as posted_at from post p"
                + " left join post_version v on v.channel_id = p.channel_id"
                + " and v.remote_id = p.remote_id"
                + " where p.channel_id = :channel and p.remote_id = :remote"
                + " order by v.version desc nulls last fetch first 1 row only")
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
    Digest leaf(int place, Optional<Integer> version) {
      Payload numbered = version.map(n -> Payload.NONE.with("version", n)).orElse(Payload.NONE);
      return HashTree.leaf(
          numbered
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
    return leaf(rs, Optional.empty());
  }

  /// Of a later version.
  static Digest laterLeaf(ResultSet rs) throws SQLException {
    return leaf(rs, Optional.of(rs.getInt("version")));
  }

  private static Digest leaf(ResultSet rs, Optional<Integer> version) throws SQLException {
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
    return row.leaf(rs.getInt("place"), version);
  }

  /// @param version empty for the first one
  private static void insert(Tx tx, Row row, Optional<Integer> version, UUID batch, int place) {
    String table = version.isPresent() ? "post_version (version, " : "post (";
    String first = version.isPresent() ? "(:version, " : "(";
    tx.handle()
        .createUpdate(
            "insert into "
                + table
                + "channel_id, remote_id, title, body_sha256, snippet, permalink,"
                + " posted_at, received_at, batch_id, place) values "
                + first
                + ":channel, :remote, :title,"
                + " :body, :snippet, :permalink, :posted, :received, :batch, :place)")
        .bind("version", version.orElse(1))
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
