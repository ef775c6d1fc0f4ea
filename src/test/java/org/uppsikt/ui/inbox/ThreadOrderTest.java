package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// In the whole thread the open comment stands where it came in time, and in sight.
class ThreadOrderTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;
  private static final int ALL = 24;
  private static final int OWN = 14;
  private static final int LONG = 300;
  private static final int LATE = 290;
  private static final int EARLY = 20;
  private static final Optional<RemoteId> NONE = Optional.empty();

  @Test
  void theOpenComment_standsAtItsPlaceInTime_andInSight() {
    InboxDesk desk = opened();
    assertThat(desk.sees(() -> desk.model().itemProperty().get().around().later())).isEmpty();
    desk.press("T");
    desk.does(() -> {});
    desk.picture("thread-order");
    ItemCard card = desk.sees(() -> desk.model().itemProperty().get());
    assertThat(words(card.around().above()))
        .endsWith(text(OWN - 2), text(OWN - 1))
        .doesNotContain(text(OWN));
    assertThat(words(card.around().later()))
        .startsWith(text(OWN + 1), text(OWN + 2))
        .hasSize(ALL - OWN - 1);
    var own = desk.place("item.card");
    assertThat(own.getMinY()).isGreaterThan(desk.place("item.tab.comment").getMaxY());
    assertThat(own.getMaxY()).isLessThan(desk.place("item.answer").getMinY());
    desk.press("T");
    assertThat(desk.sees(() -> desk.model().itemProperty().get().around().later())).isEmpty();
  }

  /// Of thousands under one post what is near stands there, and what was answered, however early
  /// that came; how many there are is no less than there are.
  @Test
  void inAVeryLongThread_theNearestStandThere_andWhatWasAnswered() {
    var post =
        new RemotePost(new RemoteId("p1"), "", "Badet öppnar.", Optional.empty(), Optional.empty());
    var all = new ArrayList<RemoteItem>();
    for (int i = 0; i < LONG; i++) {
      Instant posted = clock.instant().minus(Duration.ofMinutes(10L * (LONG - i)));
      all.add(comment(i, posted, i == LATE ? Optional.of(new RemoteId("c" + EARLY)) : NONE));
    }
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(post), all);
    InboxDesk desk =
        new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100))
            .brings(office.item(FACEBOOK, new RemoteId("c" + LATE)), Folder.INBOX);
    assertThat(words(desk.sees(() -> desk.model().itemProperty().get().around().above())))
        .containsExactly(post.text(), text(EARLY));
    assertThat(desk.tells(LONG + " kommentarer")).isTrue();
    desk.press("T");
    ItemCard.Around around = desk.sees(() -> desk.model().itemProperty().get().around());
    assertThat(words(around.above()))
        .startsWith(post.text(), text(EARLY))
        .endsWith(text(LATE - 2), text(LATE - 1));
    assertThat(words(around.later())).endsWith(text(LONG - 1));
    int left = LONG - around.above().size() - around.later().size();
    assertThat(left).isGreaterThan(0);
    int before = EARLY;
    // Over what is answered, which stands behind the post, and between that and what is near.
    assertThat(around.left())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                1, before + " tidigare kommentarer visas inte här",
                2, left - before + " tidigare kommentarer visas inte här"));
    assertThat(around.laterLeft()).isEmpty();
    desk.does(() -> {});
    assertThat(desk.place("item.thread-left.2").getMinY())
        .isGreaterThanOrEqualTo(desk.place("item.voice.1").getMaxY());
    assertThat(desk.place("item.thread-left.2").getMaxY())
        .isLessThanOrEqualTo(desk.place("item.voice.2").getMinY());
  }

  /// A platform that lists the newest first is read so: the answer is known before what it answers.
  @Test
  void whatIsAnswered_isCountedOnItsSide_whicheverWasFetchedFirst() {
    var post =
        new RemotePost(new RemoteId("p1"), "", "Badet öppnar.", Optional.empty(), Optional.empty());
    var all = new ArrayList<RemoteItem>();
    for (int i = LONG - 1; i >= 0; i--) {
      Instant posted = clock.instant().minus(Duration.ofMinutes(10L * (LONG - i)));
      all.add(comment(i, posted, i == LATE ? Optional.of(new RemoteId("c" + EARLY)) : NONE));
    }
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(post), all);
    InboxDesk desk =
        new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100))
            .brings(office.item(FACEBOOK, new RemoteId("c" + LATE)), Folder.INBOX);
    assertThat(desk.tells(LONG + " kommentarer")).isTrue();
    desk.press("T");
    ItemCard.Around around = desk.sees(() -> desk.model().itemProperty().get().around());
    assertThat(words(around.above())).contains(text(EARLY));
    int there = around.above().size() - 1 + 1 + around.later().size();
    assertThat(around.left())
        .as("they were fetched later, and written earlier")
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                1, EARLY + " tidigare kommentarer visas inte här",
                2, LONG - there - EARLY + " tidigare kommentarer visas inte här"));
    assertThat(around.laterLeft()).isEmpty();
  }

  /// In a low window the post above is one line, which says whose it is.
  @Test
  void inALowWindow_thePostIsOneLine_andSaysWhoWroteIt() {
    String words = "Förslaget till detaljplan för Norra hamnen är ute på samråd. ".repeat(5);
    var post = new RemotePost(new RemoteId("p1"), "", words, Optional.empty(), Optional.empty());
    RemoteItem one = comment(0, clock.instant(), NONE);
    RemoteItem other = comment(1, clock.instant(), NONE);
    office
        .bench()
        .intake()
        .take(PracticeOffice.channel(FACEBOOK), List.of(post), List.of(one, other));
    InboxDesk desk =
        new InboxDesk(office.bench(), FxStage.kit(Language.FI, Appearance.LIGHT, 100), 1024, 640)
            .brings(office.item(FACEBOOK, other.id()), Folder.INBOX);
    desk.picture("thread-low");
    double name = desk.place("item.thread-line.name").getWidth();
    assertThat(name).as("as wide as its words").isGreaterThan(45);
    assertThat(desk.place("item.thread-line").getHeight()).isLessThan(34);
  }

  /// Folded, two lines of each tell what it is about.
  @Test
  void inTheWholeThread_eachCommentIsThereToItsLastWord() {
    String words = "Så här många ord ryms inte på två rader. ".repeat(40);
    RemoteItem answered = Arrivals.comment("c0", words);
    RemoteItem answer = Arrivals.under(answered.id(), Arrivals.comment("c1", "Det stämmer."));
    office
        .bench()
        .intake()
        .take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(answered, answer));
    InboxDesk desk =
        new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100))
            .brings(office.item(FACEBOOK, answer.id()), Folder.INBOX);
    double folded = desk.place("item.voice.0").getHeight();
    desk.press("T");
    assertThat(desk.place("item.voice.0").getHeight()).isGreaterThan(folded * 2);
    desk.press("T");
    assertThat(desk.place("item.voice.0").getHeight()).isEqualTo(folded);
  }

  /// VAR-48: each edit of an own post is a record of its own, and a comment may answer what the
  /// post said before.
  @Test
  void anEditedPostSaysSo_andTheWholeThreadShowsWhatItSaidBefore() {
    RemotePost post = Arrivals.POST;
    var channel = PracticeOffice.channel(FACEBOOK);
    RemoteItem comment =
        Arrivals.beneath(Optional.of(post.id()), Arrivals.comment("c1", "Så fint!"));
    office.bench().intake().take(channel, List.of(post), List.of(comment));
    String now = "Lekplatsen öppnar först på måndag.";
    var edited = new RemotePost(post.id(), post.title(), now, post.permalink(), post.postedAt());
    office.bench().intake().take(channel, List.of(edited), List.of());
    InboxDesk desk =
        new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100))
            .brings(office.item(FACEBOOK, comment.id()), Folder.INBOX);
    String title = post.title() + " – ";
    assertThat(desk.reads(title + now)).isTrue();
    assertThat(desk.tells("ändrat: version 2")).isTrue();
    assertThat(desk.reads(title + post.text())).isFalse();
    desk.press("T");
    assertThat(desk.reads(title + now)).isTrue();
    assertThat(desk.reads(title + post.text())).isTrue();
    assertThat(desk.tells("Version 1, sedd")).isTrue();
    desk.picture("post-versions");
  }

  /// Whatever came in while it was fetched, late or out of turn.
  private InboxDesk opened() {
    Instant first = clock.instant().minus(Duration.ofDays(2));
    var all = new ArrayList<RemoteItem>();
    for (int i = 0; i < ALL; i++) {
      all.addFirst(comment(i, first.plus(Duration.ofMinutes(10L * i)), NONE));
    }
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), all);
    ItemId item = office.item(FACEBOOK, new RemoteId("c" + OWN));
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100))
        .brings(item, Folder.INBOX);
  }

  private static RemoteItem comment(int number, Instant posted, Optional<RemoteId> parent) {
    RemoteItem item = Arrivals.comment("c" + number, text(number));
    return new RemoteItem(
        item.id(),
        item.kind(),
        Optional.of(new RemoteId("p1")),
        parent,
        item.permalink(),
        item.sender(),
        item.text(),
        Optional.of(posted),
        item.editedAt(),
        item.visibility(),
        item.raw());
  }

  private static List<String> words(List<ItemCard.Voice> voices) {
    return voices.stream().map(ItemCard.Voice::text).toList();
  }

  private static String text(int number) {
    return "Tack för plogningen, skriver nummer " + number;
  }
}
