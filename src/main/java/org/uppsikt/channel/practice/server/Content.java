package org.uppsikt.channel.practice.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said on the practice channels: the made-up municipality's own posts and everything that
/// people write to it. All times are minutes relative to the first start.
record Content(
    String municipality,
    List<PlannedChannel> channels,
    List<PlannedPost> posts,
    List<Planned> items) {

  private static final String RESOURCE = "/practice/bjorkvik.json";

  /// @param kind "facebook", "instagram" or "website": which platform it behaves like
  record PlannedChannel(String id, String kind, String name, String url) {}

  record PlannedPost(
      String id, String channel, String author, long minutesAgo, String text, String lang) {}

  /// A later text of an item, either before the first start or while practising.
  record Edit(@Nullable Long minutesAgo, @Nullable Long arrivesAfterMinutes, String text) {}

  /// An item as it is planned.
  ///
  /// @param text the first version
  /// @param labels categories C01 to C17 that a reader of the policy would see, X1 for not a ground
  /// @param scenes what the item is there to train, in plain words
  /// @param nonGrounds which kinds of not-a-ground X1 stands for
  /// @param arrivesAfterMinutes empty for what is there from the start
  /// @param deletedAfterMinutes when the sender takes it away while practising
  record Planned(
      String id,
      String channel,
      @Nullable String post,
      @Nullable String parent,
      String kind,
      long minutesAgo,
      @Nullable BoardSender sender,
      String text,
      String lang,
      List<Edit> edits,
      List<String> labels,
      List<String> scenes,
      List<String> nonGrounds,
      @Nullable Long arrivesAfterMinutes,
      @Nullable Long deletedAfterMinutes) {

    /// The same words by the same person, as an item of another day.
    ///
    /// @param day the second is 2
    Planned onceMore(long day) {
      return new Planned(
          id + "-" + day,
          channel,
          post,
          null,
          kind,
          0,
          sender,
          text,
          lang,
          List.of(),
          labels,
          scenes,
          nonGrounds,
          null,
          null);
    }

    /// Minutes from the first start to the item, negative for what is older.
    long fromStart() {
      return arrivesAfterMinutes == null ? -minutesAgo : arrivesAfterMinutes;
    }
  }

  /// Address of an item on its platform; a message has none.
  @Nullable String permalink(Planned item) {
    return item.post() == null
        ? null
        : channels.stream()
            .filter(c -> c.id().equals(item.channel()))
            .findFirst()
            .map(c -> c.url() + "/" + item.post() + "#" + item.id())
            .orElseThrow();
  }

  static Content bjorkvik() {
    try (InputStream in = Content.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing " + RESOURCE);
      }
      return Json.MAPPER.readValue(in, Content.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
