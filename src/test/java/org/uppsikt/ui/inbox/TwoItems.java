package org.uppsikt.ui.inbox;

import org.junit.jupiter.api.BeforeEach;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A town of two: a threat, which stands first and is chosen, and praise.
abstract class TwoItems extends TownTest {

  static final String FACEBOOK = PracticeOffice.FACEBOOK;

  @SuppressWarnings("NullAway.Init")
  ItemId first;

  @SuppressWarnings("NullAway.Init")
  ItemId second;

  @SuppressWarnings("NullAway.Init")
  InboxDesk desk;

  @BeforeEach
  void two() {
    var threat = town.writes(FACEBOOK, "Roger Nylander", "Jag ska slå ihjäl dig");
    var praise = town.writes(FACEBOOK, "Eva Ny", "Tack för plogningen");
    office.round(FACEBOOK);
    first = office.item(FACEBOOK, threat);
    second = office.item(FACEBOOK, praise);
    desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }
}
