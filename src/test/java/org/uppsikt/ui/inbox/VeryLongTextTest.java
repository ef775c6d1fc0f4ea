package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A comment of ten million characters, most of them hits: it is opened like any other, and what is
/// drawn of it is bounded.
class VeryLongTextTest extends TownTest {

  private static final int MOST_NODES = 3_000;
  private static final String HITS = "Storord idiot ".repeat(715_000);
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
    assertThat(desk.sees(() -> desk.model().itemProperty().get().thread()))
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
    var like = Arrivals.comment("reply", text);
    return taken(
        new RemoteItem(
            like.id(),
            like.kind(),
            like.post(),
            Optional.of(new RemoteId("long")),
            like.permalink(),
            like.sender(),
            like.text(),
            like.postedAt(),
            like.editedAt(),
            like.visibility(),
            like.raw()));
  }

  private ItemId taken(RemoteItem arrival) {
    var channel = PracticeOffice.channel(PracticeOffice.FACEBOOK);
    office.bench().intake().take(channel, List.of(), List.of(arrival));
    return office.item(PracticeOffice.FACEBOOK, arrival.id());
  }
}
