package org.uppsikt.channel.practice.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uppsikt.channel.practice.server.Content.Planned;
import org.uppsikt.channel.practice.server.Content.PlannedPost;

/// What a substitute meets while practising must cover the whole policy and every awkward form that
/// real channels have.
final class ContentTest {

  /// Published test numbers of the Swedish, Norwegian and Finnish authorities; no other number of
  /// that form may stand in the content.
  private static final Set<String> TEST_NUMBERS =
      Set.of(
          "20000229-2399",
          "19570428-9999",
          "01829010182",
          "01829010190",
          "41829010176",
          "010594Y9032",
          "020504A902E",
          "010516B903X");

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\b(?:\\d{6}(?:\\d\\d)?[-+]\\d{4}|\\d{11}|\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y])\\b");

  private final Content content = Content.bjorkvik();
  private final List<Planned> items = content.items();

  @Test
  void threeChannels_tenPostsOrMore_andALivelyInbox() {
    assertThat(content.channels())
        .extracting(c -> c.kind())
        .containsExactly("facebook", "instagram", "website");
    assertThat(content.posts()).hasSizeBetween(8, 12);
    assertThat(items).hasSizeGreaterThanOrEqualTo(160);
    assertThat(items.stream().filter(i -> i.arrivesAfterMinutes() != null))
        .hasSizeGreaterThanOrEqualTo(25);
    assertThat(items.stream().map(Planned::kind).distinct())
        .containsExactlyInAnyOrder("comment", "reply", "message");
  }

  @Test
  void everyCategoryIsThere_inMoreThanOneLanguageWhereItMatters() {
    var categories = IntStream.rangeClosed(1, 17).mapToObj("C%02d"::formatted).toList();
    assertThat(all(Planned::labels)).containsAll(categories).contains("X1");
    for (String category :
        List.of("C01", "C02", "C03", "C04", "C05", "C06", "C10", "C11", "C12", "C16")) {
      assertThat(items.stream().filter(i -> i.labels().contains(category)).map(Planned::lang))
          .as(category)
          .contains("sv", "fi");
    }
    assertThat(all(Planned::labels))
        .isSubsetOf(Stream.concat(categories.stream(), Stream.of("X1")).toList());
  }

  @Test
  void everyNonGroundIsThere_andOnlyUnderX1() {
    assertThat(all(Planned::nonGrounds))
        .containsOnly(
            "decision", "staff", "opinion", "politics", "wrong-facts", "rudeness", "language");
    assertThat(items).allMatch(i -> i.labels().contains("X1") == !i.nonGrounds().isEmpty());
  }

  @Test
  void childAbuseMaterialIsOnlyClaimed() {
    assertThat(items.stream().filter(i -> i.labels().contains("C09")))
        .isNotEmpty()
        .allMatch(i -> i.scenes().contains("claim-only"));
  }

  @Test
  void languages() {
    Map<String, Long> count =
        items.stream().collect(Collectors.groupingBy(Planned::lang, Collectors.counting()));
    assertThat(count.get("nb") + count.get("nn")).isGreaterThanOrEqualTo(30);
    assertThat(count.get("nn")).isGreaterThanOrEqualTo(8);
    assertThat(count.get("fi")).isGreaterThanOrEqualTo(30);
    assertThat(count.get("sv")).isGreaterThan(items.size() / 2L);
    assertThat(count).containsKeys("en", "se", "ar");
  }

  @Test
  void awkwardForms() {
    assertThat(all(Planned::scenes))
        .contains("question", "press", "case-number", "identity-number", "whistle-blower")
        .contains("protected-identity", "misdirected", "advertising", "repeated", "evasive");
    has("a long text", i -> i.text().length() >= 8000);
    has("joined emoji", i -> i.text().contains("\u200D"));
    has("a flag", i -> i.text().contains("🇸🇪"));
    has("a skin tone", i -> i.text().contains("\uD83C\uDFFD"));
    has(
        "right to left",
        i ->
            i.text()
                .chars()
                .anyMatch(
                    c ->
                        Character.getDirectionality(c)
                            == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC));
    has("Sámi letters", i -> i.lang().equals("se") && i.text().matches(".*[áŋđčšž].*"));
    has("no sender", i -> i.sender() == null);
    has("edits", i -> !i.edits().isEmpty());
    has(
        "an edit while practising",
        i -> i.edits().stream().anyMatch(e -> e.arrivesAfterMinutes() != null));
    has("taken away by the sender", i -> i.deletedAfterMinutes() != null);
    has("a case number", i -> i.text().contains("BN 2026-0147"));
    has("a deep thread", i -> depth(i) >= 4);
  }

  @Test
  void twoPeopleShareADisplayName() {
    var idsByName = new HashMap<String, Set<String>>();
    for (Planned item : items) {
      var sender = item.sender();
      if (sender != null) {
        idsByName.merge(item.channel() + sender.name(), Set.of(sender.id()), ContentTest::union);
      }
    }
    assertThat(idsByName.values()).anyMatch(ids -> ids.size() == 2);
  }

  @Test
  void identityNumbersComeFromPublishedTestRangesOnly() {
    var found =
        items.stream()
            .flatMap(i -> NUMBER.matcher(i.text()).results())
            .map(r -> r.group())
            .toList();
    assertThat(found).hasSizeGreaterThanOrEqualTo(8).isSubsetOf(TEST_NUMBERS);
  }

  @Test
  void everyAddressIsReserved() {
    var hosts = Pattern.compile("https?://([^/\\s]+)|[\\w.]+@([\\w.-]+\\.\\w+)");
    var text = items.stream().map(Planned::toString).collect(Collectors.joining("\n"));
    assertThat(hosts.matcher(text).results().map(r -> r.group(1) == null ? r.group(2) : r.group(1)))
        .isNotEmpty()
        .allMatch(host -> host.endsWith(".example") || host.contains(".example,"));
  }

  @Test
  void placesAndTimesFitTogether() {
    var posts =
        content.posts().stream().collect(Collectors.toMap(PlannedPost::id, Function.identity()));
    var byId = items.stream().collect(Collectors.toMap(Planned::id, Function.identity()));
    for (Planned item : items) {
      if (item.post() != null) {
        assertThat(posts.get(item.post()).channel()).as(item.id()).isEqualTo(item.channel());
        assertThat(-posts.get(item.post()).minutesAgo()).as(item.id()).isLessThan(item.fromStart());
      }
      if (item.parent() != null) {
        assertThat(byId.get(item.parent()).channel()).as(item.id()).isEqualTo(item.channel());
        assertThat(byId.get(item.parent()).fromStart()).as(item.id()).isLessThan(item.fromStart());
      }
    }
  }

  private int depth(Planned item) {
    int depth = 0;
    String parent = item.parent();
    while (parent != null) {
      String id = parent;
      parent = items.stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow().parent();
      depth++;
    }
    return depth;
  }

  private void has(String what, Predicate<Planned> form) {
    assertThat(items).as(what).anyMatch(form);
  }

  private Set<String> all(Function<Planned, Collection<String>> part) {
    return items.stream().flatMap(i -> part.apply(i).stream()).collect(Collectors.toSet());
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    return Stream.concat(a.stream(), b.stream()).collect(Collectors.toSet());
  }
}
