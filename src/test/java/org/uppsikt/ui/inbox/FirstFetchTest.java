package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Rounds;

/// The channels are fetched for the first time, one after the other, while the inbox is open.
class FirstFetchTest extends TownTest {

  private static final String THREAT = "Jag ska slå ihjäl dig, din idiot";
  private static final String QUESTION = "När börjar skolan?";

  @Test
  void whatTheFirstRoundsBring_isNotNewSinceAnything_andOnlyLaterOnesWait() {
    InboxDesk desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    town.writes(PracticeOffice.FACEBOOK, "Roger Nylander", QUESTION);
    town.writes(PracticeOffice.WEBSITE, "Roger Nylander", THREAT);
    for (String channel : List.of(PracticeOffice.FACEBOOK, PracticeOffice.WEBSITE)) {
      fetched(desk, channel);
    }
    fetched(desk, PracticeOffice.INSTAGRAM);
    assertThat(desk.sees(() -> desk.model().newItemsProperty().get())).isEmpty();
    assertThat(texts(desk)).containsExactly(THREAT, QUESTION);

    town.writes(PracticeOffice.FACEBOOK, "Roger Nylander", "Din idiot");
    fetched(desk, PracticeOffice.FACEBOOK);
    assertThat(desk.sees(() -> desk.model().newItemsProperty().get())).startsWith("1 ny sedan");
    assertThat(texts(desk)).containsExactly(THREAT, QUESTION);
  }

  /// The first round of a new workspace takes no longer than the first look at its empty list.
  @Test
  void whatComesWhileTheEmptyListIsStillRead_isOnShow() {
    InboxDesk desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    town.writes(PracticeOffice.FACEBOOK, "Roger Nylander", QUESTION);
    desk.hold().comesBack().letOne();
    office.round(PracticeOffice.FACEBOOK);
    desk.does(desk.controller()::refresh);
    desk.letGo();
    assertThat(texts(desk)).containsExactly(QUESTION);
    assertThat(desk.sees(() -> desk.model().loadingProperty().get())).isFalse();
    assertThat(desk.focused()).isEqualTo("inbox.list");
  }

  /// It never comes to its first round, and must not keep the list moving for the whole session.
  @Test
  void aChannelThatWasEndedBeforeItsFirstRound_isNotWaitedFor() {
    var ended = PracticeOffice.channel(PracticeOffice.INSTAGRAM);
    office.database().change(tx -> office.tables().channels().pause(tx, ended, true));
    InboxDesk desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    town.writes(PracticeOffice.FACEBOOK, "Roger Nylander", QUESTION);
    fetched(desk, PracticeOffice.FACEBOOK);
    fetched(desk, PracticeOffice.WEBSITE);
    assertThat(texts(desk)).containsExactly(QUESTION);

    town.writes(PracticeOffice.FACEBOOK, "Roger Nylander", THREAT);
    fetched(desk, PracticeOffice.FACEBOOK);
    assertThat(desk.sees(() -> desk.model().newItemsProperty().get())).startsWith("1 ny sedan");
    assertThat(texts(desk)).containsExactly(QUESTION);
  }

  @Test
  void aRoundThatIsUnderWay_isToldBesideItsChannelAlone_untilItEnds() {
    InboxDesk desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    fetched(desk, PracticeOffice.FACEBOOK);
    fetched(desk, PracticeOffice.WEBSITE);
    Rounds rounds = office.bench().desk(PracticeOffice.ANNA).rounds();
    Channel facebook = channel(PracticeOffice.FACEBOOK);
    var meanwhile = new ArrayList<List<String>>();
    rounds.runUntil(
        facebook,
        () -> {
          desk.does(desk.controller()::refresh);
          meanwhile.add(fetching(desk));
          return false;
        });
    assertThat(meanwhile).isNotEmpty().allMatch(List.of(facebook.name())::equals);
    desk.does(desk.controller()::refresh);
    assertThat(fetching(desk)).isEmpty();
  }

  private Channel channel(String name) {
    return office.bench().desk(PracticeOffice.ANNA).reading().channels().stream()
        .filter(channel -> channel.id().equals(PracticeOffice.channel(name)))
        .findFirst()
        .orElseThrow();
  }

  /// Names of the channels that are told to be fetched now.
  private static List<String> fetching(InboxDesk desk) {
    return desk.sees(
        () ->
            desk.model().channels().stream()
                .filter(entry -> entry.note().equals("Hämtar"))
                .map(NavEntry::name)
                .toList());
  }

  private void fetched(InboxDesk desk, String channel) {
    clock.forward(Duration.ofSeconds(1));
    office.round(channel);
    desk.does(desk.controller()::refresh);
  }

  private static List<String> texts(InboxDesk desk) {
    return desk.sees(() -> desk.model().rows().stream().map(InboxRow::snippet).toList());
  }
}
