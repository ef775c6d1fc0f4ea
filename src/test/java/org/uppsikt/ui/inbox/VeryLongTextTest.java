package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A comment of ten million characters, most of them hits: it is opened like any other, and what is
/// drawn of it is bounded.
class VeryLongTextTest extends TownTest {

  private static final int MOST_NODES = 3_000;
  private static final String HITS = "Storord idiot ".repeat(715_000);
  private static final int LONG = 60_000;
  private static final String CALM = "Solen är här. ".repeat(20_000);
  private static final String FEWER = "Storord idiot ".repeat(50_000);

  @Test
  void openedItDrawsItsBeginningAndSomeFindings_andSaysThatTheRestIsKept() {
    ItemId item = takes(HITS);
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    assertThat(opened(desk)).isEqualTo(item.toString());
    assertThat(desk.sees(() -> desk.model().itemProperty().get().text())).hasSize(HITS.length());
    assertThat(desk.sees(() -> desk.model().itemProperty().get().findings()).size())
        .isGreaterThan(900);
    assertThat(desk.nodes()).isLessThan(MOST_NODES);
    assertThat(desk.shows("item.findings.left")).isTrue();
    assertThat(desk.tells("Hela texten, 10\u00a0010\u00a0000 tecken, är sparad")).isTrue();
  }

  private static List<String> writings() {
    return List.of(
        "👩‍👩‍👧‍👦🇸🇪👍🏽😡",
        "Z\u0327\u0329\u0322\u0316\u0301\u0301\u0301\u0301a\u0489e\u0301",
        "שלום לכולם ",
        "\u0639\u0631\u0628\u064a hej ",
        "o",
        "漢",
        "\uFE0F",
        "Storord idiot ");
  }

  /// Whatever it is written in, it is opened and read on by keys, and no part draws more than the
  /// window bears.
  @ParameterizedTest
  @MethodSource("writings")
  void whateverItIsWrittenIn_itIsReadOnByKeys(String written) {
    String text = written.repeat(LONG / written.length());
    takes(text);
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    assertThat(desk.nodes()).isLessThan(MOST_NODES);
    for (int i = 0; i < 3; i++) {
      desk.press("Ctrl+Page Down");
      assertThat(desk.nodes()).isLessThan(MOST_NODES);
    }
    String all = desk.model().itemProperty().get().text();
    long characters = all.codePointCount(0, all.length());
    assertThat(desk.tells(" av " + grouped(characters))).isTrue();
    assertThat(desk.shows("text.back")).isTrue();
  }

  /// Edited into another, it is compared as far as the window bears, and what is left out is said.
  @ParameterizedTest
  @MethodSource("writings")
  void whateverItIsWrittenIn_itsVersionsAreComparedAsFarAsTheWindowBears(String written) {
    String text = written.repeat(LONG / written.length());
    takes(text);
    clock.forward(Duration.ofHours(1));
    takes("\u05d0 😀 " + text.substring(0, LONG / 3) + "\u05d1 👍 ".repeat(2_000));
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    desk.click("item.compare");
    assertThat(desk.diff()).contains("borttaget: ").contains("tillagt: ");
    assertThat(desk.nodes()).isLessThan(MOST_NODES);
    assertThat(desk.tells("Ändringen är för lång för att jämföras hel.")).isTrue();
  }

  /// Where every other word changed, each is a stretch of its own.
  @Test
  void wordsThatChangedHereAndThere_areComparedAsFarAsTheWindowBears() {
    takes("ett två tre ".repeat(1_000));
    clock.forward(Duration.ofHours(1));
    takes("ett fyra tre ".repeat(1_000));
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    desk.click("item.compare");
    assertThat(desk.diff()).contains("borttaget: två  tillagt: fyra");
    assertThat(desk.nodes()).isLessThan(MOST_NODES);
    assertThat(desk.tells("Ändringen är för lång för att jämföras hel.")).isTrue();
  }

  /// What was found far beyond the beginning is led to, and who reads there stays there when the
  /// item is read again.
  @Test
  void aFindingFarBeyondTheBeginning_isReachedByItsDigit_andNotLeftWhenItIsReadAgain() {
    takes(CALM + " Du är en idiot.");
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    desk.press("1");
    String end = "–" + grouped(CALM.length() + 16) + " av " + grouped(CALM.length() + 16);
    assertThat(desk.tells(end)).isTrue();
    desk.press("Ctrl+Page Up");
    String before = desk.label("text.place");
    assertThat(before).startsWith("Tecken ").doesNotContain(end);
    clock.forward(Duration.ofSeconds(2));
    desk.does(desk.controller()::tick);
    assertThat(desk.tells("Hålls för dig")).as("painted anew").isTrue();
    assertThat(desk.label("text.place")).isEqualTo(before);
  }

  /// One that stands in the part that is read already is led to there; when the item is read again
  /// that part is on show still.
  @Test
  void aFindingInTheOpenPart_isLedToThere_andThatIsNotLeftWhenTheItemIsReadAgain() {
    takes(CALM.substring(0, 28_000) + " Du är en idiot. " + CALM);
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    desk.press("Ctrl+Page Down").press("Ctrl+Page Down");
    String part = desk.label("text.place");
    double top = desk.place("item.text").getMinY();
    desk.press("1");
    assertThat(desk.label("text.place")).isEqualTo(part);
    assertThat(desk.place("item.text").getMinY()).isLessThan(top - 100);
    clock.forward(Duration.ofSeconds(2));
    desk.does(desk.controller()::tick);
    assertThat(desk.tells("Hålls för dig")).as("painted anew").isTrue();
    assertThat(desk.label("text.place")).isEqualTo(part);
  }

  /// A text is cut where it gets too dear to draw, too: then it is said, and can be read on.
  @Test
  void aShortTextOfManyEmoji_isReadOnByNameToo_andItsLengthIsSaid() {
    takes("👍".repeat(1_900));
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    assertThat(desk.shows("text.more")).isTrue();
    assertThat(desk.tells("Hela texten, 1\u00a0900 tecken, är sparad")).isTrue();
    assertThat(readOn(desk).possible()).isTrue();
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.HISTORY));
    assertThat(readOn(desk).possible()).as("the text is not on show").isFalse();
  }

  private static Command readOn(InboxDesk desk) {
    return desk.sees(
        () ->
            desk.controller().commands().stream()
                .filter(command -> command.id().equals("inbox.read-on"))
                .findFirst()
                .orElseThrow());
  }

  private static String grouped(long number) {
    return FxStage.kit(Language.SV, Appearance.LIGHT, 100).formats().count(number);
  }

  @Test
  void itsPanelAndItsEvidenceAreMadeLikeThoseOfAnyOther() {
    ItemId item = takes(FEWER);
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    desk.press("A").press("1").press("Ctrl+S");
    assertThat(desk.nodes()).isLessThan(MOST_NODES);
    assertThat(office.evidence(new VersionRef(item, 1))).isPresent();
  }

  /// One that stands in the thread of another, or was edited, is read no further than it is shown.
  @Test
  void inTheThreadOfAnother_itIsOneBoundedLine() {
    takes(FEWER);
    ItemId reply = takesReply("Sluta nu din idiot, jag ska slå ihjäl dig");
    var desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    assertThat(opened(desk)).isEqualTo(reply.toString());
    assertThat(desk.nodes()).isLessThan(MOST_NODES);
    assertThat(desk.sees(() -> desk.model().itemProperty().get().around().above()))
        .allSatisfy(voice -> assertThat(voice.text().length()).isLessThan(3_000))
        .anySatisfy(voice -> assertThat(voice.text()).startsWith("Storord idiot"));
  }

  private static String opened(InboxDesk desk) {
    return desk.sees(() -> desk.model().itemProperty().get().id());
  }

  private ItemId takes(String text) {
    return taken(Arrivals.comment("long", text));
  }

  private ItemId takesReply(String text) {
    return taken(Arrivals.under(new RemoteId("long"), Arrivals.comment("reply", text)));
  }

  private ItemId taken(RemoteItem arrival) {
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), List.of(arrival));
    return office.item(PracticeOffice.FACEBOOK, arrival.id());
  }
}
