package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.PostVersion;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.text.ItemText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Beyond;
import org.uppsikt.work.Dossier;

/// Makes the thread around an item: the post, then what the item answers, or everything.
final class ThreadMaker {

  private static final int ABOVE = 3;
  private final Kit kit;
  private final Wording wording;
  private final String municipality;
  private final boolean fold;
  private final Instant now;

  ThreadMaker(Bench bench) {
    this.kit = bench.kit();
    this.wording = bench.wording();
    this.municipality = bench.desk().office().municipality();
    this.fold = bench.model().onItem().foldProperty().get();
    this.now = bench.now();
  }

  /// @param whole whether all of it is to be on show
  ItemCard.Around around(Dossier item, boolean whole) {
    List<ItemCard.Voice> above = voices(item, whole);
    int after = whole ? item.beside().beyond().after() : 0;
    return new ItemCard.Around(
        above,
        later(item, whole),
        count(item),
        whole,
        whole ? left(item, above.size()) : Map.of(),
        after == 0 ? "" : kit.text(ItemText.THREAD_LATER, after));
  }

  /// @param above how many stand above the item: its post, and then what came before it
  private Map<Integer, String> left(Dossier item, int above) {
    List<Dossier.Around> earlier = earlier(item);
    var left = new TreeMap<Integer, Integer>();
    item.beside()
        .beyond()
        .before()
        .forEach((next, count) -> left.merge(above - behind(earlier, next), count, Integer::sum));
    return left.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, gap -> kit.text(ItemText.THREAD_EARLIER, gap.getValue())));
  }

  /// How many stand from that comment on down to the item.
  private static int behind(List<Dossier.Around> earlier, ItemId from) {
    int at = 0;
    while (at < earlier.size() && !earlier.get(at).item().id().equals(from)) {
      at++;
    }
    return earlier.size() - at;
  }

  private List<ItemCard.Voice> voices(Dossier item, boolean whole) {
    var voices = new ArrayList<ItemCard.Voice>();
    if (whole) {
      voices.addAll(before(item));
    }
    item.post().ifPresent(post -> voices.add(post(item, post)));
    (whole ? earlier(item) : above(item)).forEach(around -> voices.add(voice(around)));
    return voices;
  }

  /// What came after the item, where the whole thread is on show.
  private List<ItemCard.Voice> later(Dossier item, boolean whole) {
    List<Dossier.Around> others = whole ? others(item) : List.of();
    return others.stream().skip(whole ? earlier(item).size() : 0).map(this::voice).toList();
  }

  private static List<Dossier.Around> earlier(Dossier item) {
    Instant own = item.item().writtenAt();
    return others(item).stream().filter(o -> !o.item().writtenAt().isAfter(own)).toList();
  }

  /// "14 kommentarer", where there is more to show than what stands above.
  private String count(Dossier item) {
    Beyond beyond = item.beside().beyond();
    int others = others(item).size() + beyond.all();
    return item.post().isEmpty() || others <= above(item).size()
        ? ""
        : kit.text(ItemText.COMMENTS, others + 1);
  }

  /// The oldest first.
  private static List<Dossier.Around> others(Dossier item) {
    Set<String> ours = ours(item);
    return item.thread().stream()
        .filter(around -> !around.item().id().equals(item.item().id()))
        .filter(around -> !ours.contains(around.item().remote().value()))
        .sorted(Comparator.comparing(around -> around.item().writtenAt()))
        .toList();
  }

  /// What the office answered itself stands under the item already, also once the channel lists it.
  private static Set<String> ours(Dossier item) {
    return item.history().stream()
        .filter(h -> h.kind() == EventKind.CONFIRMED)
        .flatMap(h -> Stream.ofNullable(h.facts().get("created")))
        .collect(Collectors.toSet());
  }

  /// The comments that the item answers, the outermost first.
  private static List<Dossier.Around> above(Dossier item) {
    var above = new ArrayList<Dossier.Around>();
    Optional<RemoteId> parent = item.item().parent();
    while (parent.isPresent() && above.size() < ABOVE) {
      RemoteId wanted = parent.get();
      parent = Optional.empty();
      for (Dossier.Around around : others(item)) {
        if (around.item().remote().equals(wanted)) {
          above.addFirst(around);
          parent = around.item().parent();
        }
      }
    }
    return above;
  }

  /// An own post is an outgoing record, and each edit of it another one (VAR-48).
  private ItemCard.Voice post(Dossier item, RemotePost post) {
    String when = post.postedAt().map(this::near).orElse("");
    List<PostVersion> versions = item.beside().posts();
    return own(
        versions.size() < 2
            ? when
            : kit.text(
                ItemText.POST_EDITED, when, versions.size(), near(versions.getLast().seenAt())),
        post.title(),
        post.text());
  }

  /// What the post said before, oldest first: an answer may be one to that.
  private List<ItemCard.Voice> before(Dossier item) {
    return item.beside().posts().stream()
        .limit(Math.max(0, item.beside().posts().size() - 1))
        .map(
            version ->
                own(
                    kit.text(ItemText.POST_BEFORE, version.number(), near(version.seenAt())),
                    version.title(),
                    version.beginning()))
        .toList();
  }

  private ItemCard.Voice own(String when, String title, String text) {
    boolean titled = !title.isBlank() && !text.startsWith(title);
    return new ItemCard.Voice(municipality, true, when, titled ? title + " – " + text : text, "");
  }

  private ItemCard.Voice voice(Dossier.Around around) {
    String text = around.version().text();
    return new ItemCard.Voice(
        wording.sender(around.version().sender()),
        false,
        near(around.item().writtenAt()),
        text.isBlank() ? kit.text(ItemText.TEXT_EMPTY) : text,
        fold ? ExtraMaker.foldedAs(wording, around.findings()) : "");
  }

  private String near(Instant at) {
    return kit.formats().near(at, now);
  }
}
