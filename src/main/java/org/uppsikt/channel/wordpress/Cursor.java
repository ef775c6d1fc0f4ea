package org.uppsikt.channel.wordpress;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How far each list of the site was read, by the numbers of the comments. A site gives each new
/// comment a higher number, whatever date it bears: one that was imported, or dated in the coming
/// century, neither stays unseen nor hides another, and no clock has a say in it.
///
/// @param pending lists that the present pass over the site has not finished; empty between passes
/// @param lookedAt when *all* was last read to its end
/// @param sweep where the slow walk from the beginning is
record Cursor(
    Map<Folder, Place> places, List<Folder> pending, Optional<Instant> lookedAt, Sweep sweep) {

  /// The site's lists; *all* leaves out spam and trash.
  enum Folder {
    ALL("all"),
    SPAM("spam"),
    TRASH("trash");

    private final String word;

    Folder(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    /// The one after it, in a circle.
    Folder next() {
      return switch (this) {
        case ALL -> SPAM;
        case SPAM -> TRASH;
        case TRASH -> ALL;
      };
    }
  }

  /// Where reading goes on.
  ///
  /// @param last the highest number that was seen
  /// @param count how many stood in the list up to there; fewer may stand there now
  /// @param step how many were read at once there; 0 where nothing is known of that
  record Place(long last, int count, int step) {

    static final Place BEGINNING = new Place(0, 0, 0);

    Place {
      if (last < 0 || count < 0 || step < 0) {
        throw new IllegalArgumentException("place " + last + ", " + count + ", " + step);
      }
    }
  }

  /// The place of the slow walk, which goes through the lists one after the other.
  ///
  /// @param passed how many of the list it has passed
  /// @param step how many it reads at once there; 0 where nothing failed there
  record Sweep(Folder folder, int passed, int step) {

    Sweep {
      if (passed < 0 || step < 0) {
        throw new IllegalArgumentException("swept " + passed + ", " + step);
      }
    }

    static Sweep begin(Folder folder) {
      return new Sweep(folder, 0, 0);
    }
  }

  static final Cursor START =
      new Cursor(Map.of(), List.of(), Optional.empty(), Sweep.begin(Folder.ALL));

  private static final String READ = "read";

  Cursor {
    places = Map.copyOf(places);
    pending = List.copyOf(pending);
  }

  Place place(Folder folder) {
    return places.getOrDefault(folder, Place.BEGINNING);
  }

  Cursor at(Folder folder, Place place) {
    var next = new EnumMap<Folder, Place>(Folder.class);
    next.putAll(places);
    next.put(folder, place);
    return new Cursor(next, pending, lookedAt, sweep);
  }

  Cursor pending(List<Folder> folders) {
    return new Cursor(places, folders, lookedAt, sweep);
  }

  Cursor looked(Instant now) {
    return new Cursor(places, pending, Optional.of(now), sweep);
  }

  Cursor swept(Sweep to) {
    return new Cursor(places, pending, lookedAt, to);
  }

  String write() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode read = root.putObject(READ);
    places.forEach(
        (folder, place) ->
            read.putObject(folder.word())
                .put("last", place.last())
                .put("count", place.count())
                .put("step", place.step()));
    var rest = root.putArray("pending");
    pending.forEach(folder -> rest.add(folder.name()));
    lookedAt.ifPresent(at -> root.put("looked", at.toString()));
    root.put("sweeps", sweep.folder().name())
        .put("swept", sweep.passed())
        .put("sweeping", sweep.step());
    return Json.write(root);
  }

  static ChannelResult<Cursor> read(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8), "cursor").then(Cursor::read);
  }

  /// One of the time when the lists were read by date begins anew: what it missed comes in then.
  private static ChannelResult<Cursor> read(JsonNode root) {
    if (!root.has(READ)) {
      return ChannelResult.ok(START);
    }
    try {
      var places = new EnumMap<Folder, Place>(Folder.class);
      for (Folder folder : Folder.values()) {
        JsonNode place = root.path(READ).path(folder.word());
        long last = place.path("last").asLong(0);
        int count = place.path("count").asInt(0);
        places.put(folder, new Place(last, count, place.path("step").asInt(0)));
      }
      var pending = new ArrayList<Folder>();
      root.path("pending").forEach(folder -> pending.add(Folder.valueOf(folder.asString(""))));
      Optional<Instant> looked =
          Optional.of(root.path("looked").asString(""))
              .filter(at -> !at.isEmpty())
              .map(Instant::parse);
      Folder sweeps = Folder.valueOf(root.path("sweeps").asString(Folder.ALL.name()));
      int passed = root.path("swept").asInt(0);
      var sweep = new Sweep(sweeps, passed, root.path("sweeping").asInt(0));
      return ChannelResult.ok(new Cursor(places, pending, looked, sweep));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return ChannelResult.failed(new ChannelFailure.Malformed("cursor"));
    }
  }
}
