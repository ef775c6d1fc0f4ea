package org.uppsikt.channel.wordpress;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How far each list of the site was read: the last comments seen, newest last.
///
/// The list is asked for again from a while back, because the site compares local times: in the
/// hour that autumn repeats, a newer comment has an older local time, and an exact "after" would
/// miss it for good. Comments of one second come in no fixed order either.
///
/// @param pending lists that the present pass over the site has not finished; empty between passes
record Cursor(Map<Folder, List<Mark>> marks, List<Folder> pending) {

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
  }

  /// A comment that was seen.
  record Mark(long id, Instant at) {

    private Mark within(Instant now) {
      Instant late = at.isAfter(now) ? now : at;
      return new Mark(id, late.isBefore(Instant.EPOCH) ? Instant.EPOCH : late);
    }
  }

  static final Cursor START = new Cursor(Map.of(), List.of());

  private static final Duration OVERLAP = Duration.ofMinutes(65);
  private static final int KEPT = 200;
  private static final Comparator<Mark> OLDEST_FIRST =
      Comparator.comparing(Mark::at).thenComparingLong(Mark::id);

  Cursor {
    marks = Map.copyOf(marks);
    pending = List.copyOf(pending);
  }

  Cursor pending(List<Folder> folders) {
    return new Cursor(marks, folders);
  }

  List<Mark> seen(Folder folder) {
    return marks.getOrDefault(folder, List.of());
  }

  /// From where the list is asked for; empty from its beginning. Exclusive, in whole seconds.
  Optional<Instant> after(Folder folder) {
    List<Mark> seen = seen(folder);
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    boolean cut = seen.size() >= KEPT;
    return Optional.of(
        cut ? seen.getFirst().at().minusSeconds(1) : seen.getLast().at().minus(OVERLAP));
  }

  /// From when on all that was seen is known; empty where nothing was forgotten. What lies before
  /// was seen once, and is no news when it is read again.
  Optional<Instant> forgottenBefore(Folder folder) {
    List<Mark> seen = seen(folder);
    return seen.size() >= KEPT ? Optional.of(seen.getFirst().at()) : Optional.empty();
  }

  /// With no mark later than that, nor from before there was a web: a comment that somebody dated
  /// in the coming century would hide all that are written until then.
  Cursor until(Instant now) {
    var next = new EnumMap<Folder, List<Mark>>(Folder.class);
    marks.forEach(
        (folder, seen) ->
            next.put(
                folder, seen.stream().map(mark -> mark.within(now)).sorted(OLDEST_FIRST).toList()));
    return new Cursor(next, pending);
  }

  /// With newly seen comments; what is older than the overlap is forgotten.
  Cursor with(Folder folder, List<Mark> more) {
    var all = new TreeMap<Long, Mark>();
    seen(folder).forEach(m -> all.put(m.id(), m));
    more.forEach(m -> all.put(m.id(), m));
    List<Mark> ordered = all.values().stream().sorted(OLDEST_FIRST).toList();
    var next = new EnumMap<Folder, List<Mark>>(Folder.class);
    next.putAll(marks);
    next.put(folder, recent(ordered));
    return new Cursor(next, pending);
  }

  private static List<Mark> recent(List<Mark> ordered) {
    if (ordered.isEmpty()) {
      return ordered;
    }
    Instant last = ordered.getLast().at();
    int size = ordered.size();
    return IntStream.range(0, size)
        .filter(
            i -> {
              Instant at = ordered.get(i).at();
              boolean near = !at.isBefore(last.minus(OVERLAP)) && i >= size - KEPT;
              return near || at.equals(last);
            })
        .mapToObj(ordered::get)
        .toList();
  }

  String write() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    marks.forEach(
        (folder, seen) -> {
          ObjectNode node = root.putObject(folder.word());
          seen.forEach(m -> node.put(Long.toString(m.id()), m.at().toString()));
        });
    var rest = root.putArray("pending");
    pending.forEach(folder -> rest.add(folder.name()));
    return Json.write(root);
  }

  static ChannelResult<Cursor> read(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8), "cursor").then(Cursor::read);
  }

  private static ChannelResult<Cursor> read(JsonNode root) {
    try {
      var marks = new EnumMap<Folder, List<Mark>>(Folder.class);
      for (Folder folder : Folder.values()) {
        var seen = new ArrayList<Mark>();
        root.path(folder.word())
            .properties()
            .forEach(
                e ->
                    seen.add(
                        new Mark(
                            Long.parseLong(e.getKey()), Instant.parse(e.getValue().asString()))));
        seen.sort(OLDEST_FIRST);
        marks.put(folder, List.copyOf(seen));
      }
      var pending = new ArrayList<Folder>();
      root.path("pending").forEach(folder -> pending.add(Folder.valueOf(folder.asString())));
      return ChannelResult.ok(new Cursor(marks, pending));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return ChannelResult.failed(new ChannelFailure.Malformed("cursor"));
    }
  }
}
