package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.text.Language;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;

/// A municipality whose policy answers everybody (SAL-31): nothing is closed without an answer, and
/// whoever tries is told why.
class MustBeAnsweredTest extends TownTest {

  private ItemId item = new ItemId(1);

  @BeforeEach
  void everybody() {
    office.close();
    office = new PracticeOffice(Setup.of(folder.resolve("all"), town, clock), "saltdal");
    office.fromNowOn(town);
    item = writes("Lekplassen er fin");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theKeyOfNoActionTellsWhy_andClosesNothing(Language language) {
    var kit = FxStage.kit(language, Appearance.LIGHT, 100);
    InboxDesk desk = new InboxDesk(office, kit);
    var card = desk.sees(() -> Objects.requireNonNull(desk.model().itemProperty().get()));
    assertThat(card.actions())
        .contains(ItemAction.ANSWER)
        .doesNotContain(ItemAction.NO_ACTION, ItemAction.NO_ACTION_BECAUSE);
    assertThat(card.whyNot(ItemAction.NO_ACTION_BECAUSE)).isNotEmpty();
    desk.press("I");
    assertThat(desk.tells(kit.text(RefusalText.MUST_BE_ANSWERED))).isTrue();
    assertThat(desk.faults()).isEmpty();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void manyAtOnceAreNotOfferedIt_andTheKeyTellsWhy() {
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    InboxDesk desk = new InboxDesk(office, kit).press("Ctrl+A");
    assertThat(desk.shows("inbox.marks.ANSWER")).isTrue();
    assertThat(desk.shows("inbox.marks.NO_ACTION")).isFalse();
    assertThat(desk.shows("inbox.marks.NO_ACTION_BECAUSE")).isFalse();
    desk.press("I");
    assertThat(desk.tells(kit.text(RefusalText.MUST_BE_ANSWERED))).isTrue();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void whatIsGoneOutside_isClosedAllTheSame() {
    Decide decide = office.bench().desk(PracticeOffice.ANNA).decide();
    assertThat(decide.mustBeAnswered(Folder.INBOX, Visibility.SHOWN)).isTrue();
    assertThat(decide.mustBeAnswered(Folder.INBOX, Visibility.GONE)).isFalse();
    assertThat(decide.mustBeAnswered(Folder.REMOVED_OUTSIDE, Visibility.SPAM)).isFalse();
    var state = office.state(item);
    assertThat(decide.noAction(state.version(), state.revision(), "", PracticeOffice.ANNA.id()))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.MUST_BE_ANSWERED));
  }
}
