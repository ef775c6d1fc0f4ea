package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// An item is held for whoever has it open, as long as she has it open.
class LeaseTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  @SuppressWarnings("NullAway.Init")
  private ItemId first;

  @SuppressWarnings("NullAway.Init")
  private InboxDesk desk;

  @BeforeEach
  void two() {
    var threat = town.writes(FACEBOOK, "Roger Nylander", "Jag ska slå ihjäl dig");
    town.writes(FACEBOOK, "Eva Ny", "Tack för plogningen");
    office.round(FACEBOOK);
    first = office.item(FACEBOOK, threat);
    desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  @Test
  void whatWasLeftBeforeItCouldBeHeld_isNotHeld() {
    desk.comesBack();
    desk.hold();
    aSecond();
    desk.press("Down").letGo();
    assertThat(holder()).isEmpty();
  }

  @Test
  void whoComesBackToTheScreen_holdsWhatIsOpenThereAgain() {
    desk.comesBack();
    aSecond();
    assertThat(holder()).contains("Anna Lind");
    desk.does(desk.controller()::onHide);
    assertThat(holder()).isEmpty();
    desk.comesBack();
    aSecond();
    assertThat(holder()).contains("Anna Lind");
  }

  /// One down and one up again, faster than anything is read.
  @Test
  void whoComesStraightBackToAnItem_holdsIt() {
    desk.hold().press("Down").press("Up").letGo();
    aSecond();
    assertThat(holder()).contains("Anna Lind");
  }

  /// Orders and rounds read the inbox again while another screen is shown.
  @Test
  void whatIsReadWhileAnotherScreenIsShown_countsFromComingBack() {
    desk.does(desk.controller()::onHide);
    desk.does(desk.controller()::refresh);
    clock.forward(Duration.ofMinutes(1));
    desk.comesBack();
    desk.does(desk.controller()::tick);
    assertThat(holder()).as("it has been on show for no second").isEmpty();
    aSecond();
    assertThat(holder()).contains("Anna Lind");
  }

  /// The row left and the row opened say so without waiting for the next round.
  @Test
  void theRowsFollowWhoIsOnThem_atOnce() {
    desk.comesBack();
    aSecond();
    assertThat(held()).containsExactly("Anna Lind", "");
    desk.press("Down");
    assertThat(held()).as("the row left").containsExactly("", "");
    aSecond();
    assertThat(held()).as("the row opened").containsExactly("", "Anna Lind");
  }

  private List<String> held() {
    return desk.sees(
        () ->
            desk.model().rows().stream()
                .map(InboxRow::holder)
                .map(holder -> holder == null ? "" : holder.name())
                .toList());
  }

  private void aSecond() {
    clock.forward(Duration.ofSeconds(2));
    desk.does(desk.controller()::tick);
  }

  private Optional<String> holder() {
    return office
        .bench()
        .atItem()
        .presence()
        .on(first)
        .map(held -> held.person())
        .map(Person::name);
  }
}
