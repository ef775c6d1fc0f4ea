package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.store.Database;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Chains;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;

/// Repeated posts and floods by one sender, on both databases.
abstract class RepetitionContract {

  private static final String COMPLAINT = "Plogbilen har inte varit på Ekvägen på hela veckan";

  final Ticking clock = new Ticking();
  private Database database;
  private Workplace place;
  private Intake intake;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    place = new Workplace(database, clock);
    intake = new Intake(place.office, StandardDetectors.flagger(Clocks.of(() -> 0L)));
  }

  @AfterEach
  void stop() {
    assertThat(Chains.faults(database, place.office.tables())).isEmpty();
    database.close();
  }

  @Test
  void theThirdTimeWithinADay_isRepeated_whateverStandsAroundTheWords() {
    arrive("x1", COMPLAINT, "Roger", 0);
    ItemId second = arrive("x2", COMPLAINT.toUpperCase(Locale.ROOT), "Roger", 60);
    ItemId third = arrive("x3", COMPLAINT + "!!! 😡", "Roger", 120);

    assertThat(rules(second)).doesNotContain("sender.repeated");
    assertThat(found(third))
        .filteredOn(f -> f.rule().equals("sender.repeated"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.isBreach()).isFalse();
              assertThat(f.why()).isEqualTo("why.sender.repeated");
              assertThat(f.whyArguments()).containsExactly("3");
            });
  }

  @Test
  void aVeryLongTextIsRepeated_whereItIsTheSameToTheLetter() {
    String essay = COMPLAINT.repeat(300);
    arrive("x1", essay, "Roger", 0);
    arrive("x2", essay + "!", "Roger", 5);
    ItemId third = arrive("x3", essay, "Roger", 10);
    ItemId fourth = arrive("x4", essay, "Roger", 15);

    assertThat(rules(third)).doesNotContain("sender.repeated");
    assertThat(rules(fourth)).contains("sender.repeated");
  }

  @Test
  void othersWhoWriteTheSame_orTheSameAfterADay_areNot() {
    arrive("x1", COMPLAINT, "Roger", 0);
    arrive("x2", COMPLAINT, "Roger", 5);
    ItemId other = arrive("x3", COMPLAINT, "Anna", 10);
    ItemId later = arrive("x4", COMPLAINT, "Roger", 60 * 25);

    assertThat(rules(other)).doesNotContain("sender.repeated");
    assertThat(rules(later)).doesNotContain("sender.repeated");
  }

  @Test
  void aGreetingOverAndOver_isNot() {
    arrive("x1", "Tack!", "Roger", 0);
    arrive("x2", "Tack!", "Roger", 30);
    ItemId third = arrive("x3", "Tack!", "Roger", 60);

    assertThat(rules(third)).isEmpty();
  }

  @Test
  void sixInTenMinutes_areAFlood_alsoWithinOneIntake_andComeNoEarlierForIt() {
    List<ItemId> all = take(posts(6, 1, ItemKind.COMMENT));

    assertThat(rules(all.get(4))).doesNotContain("sender.flood");
    assertThat(rules(all.get(5))).contains("sender.flood");
    assertThat(severity(all.get(5))).isEqualTo(Severity.NONE);
  }

  @Test
  void sixInAnHour_andShortPrivateMessages_areNot() {
    assertThat(take(posts(6, 12, ItemKind.COMMENT)))
        .allSatisfy(id -> assertThat(rules(id)).doesNotContain("sender.flood"));
    assertThat(take(posts(6, 1, ItemKind.MESSAGE)))
        .allSatisfy(id -> assertThat(rules(id)).doesNotContain("sender.flood"));
  }

  @Test
  void whatWasFoundOfTheSender_staysWhenRulesAreReadAgain() {
    arrive("x1", COMPLAINT, "Roger", 0);
    arrive("x2", COMPLAINT, "Roger", 1);
    ItemId third = arrive("x3", COMPLAINT, "Roger", 2);

    assertThat(intake.checkUnderNewRules(new VersionRef(third, 1))).isFalse();
    assertThat(rules(third)).contains("sender.repeated");
  }

  private static List<RemoteItem> posts(int count, int minutes, ItemKind kind) {
    List<RemoteItem> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      posts.add(
          post(
              kind + "-" + minutes + "-" + i,
              "Ekvägen dag " + i,
              "Roger",
              Duration.ofMinutes((long) i * minutes),
              kind));
    }
    return posts;
  }

  static RemoteItem post(String id, String text, String sender, Duration after, ItemKind kind) {
    RemoteItem item = Arrivals.item(id, text, Arrivals.sender(sender), Visibility.SHOWN);
    return new RemoteItem(
        item.id(),
        kind,
        item.post(),
        item.parent(),
        item.permalink(),
        item.sender(),
        text,
        Optional.of(Arrivals.POSTED.plus(after)),
        item.editedAt(),
        item.visibility(),
        item.raw());
  }

  private ItemId arrive(String id, String text, String sender, int minutes) {
    return take(List.of(post(id, text, sender, Duration.ofMinutes(minutes), ItemKind.COMMENT)))
        .getFirst();
  }

  private List<ItemId> take(List<RemoteItem> items) {
    clock.forward(Duration.ofMinutes(1));
    return intake.take(place.channel.id(), List.of(Arrivals.POST), items).fresh();
  }

  private List<Finding> found(ItemId item) {
    return database
        .read(tx -> place.office.tables().checks().newest(tx, new VersionRef(item, 1)))
        .orElseThrow()
        .check()
        .findingsOrNone();
  }

  private Severity severity(ItemId item) {
    return database
        .read(tx -> place.office.tables().states().find(tx, item))
        .orElseThrow()
        .severity();
  }

  private List<String> rules(ItemId item) {
    return found(item).stream().map(Finding::rule).toList();
  }
}
